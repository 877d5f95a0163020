package org.taizhang.extract.correction;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.taizhang.extract.reading.AnalysisStore;
import org.taizhang.extract.reading.DraftReading;
import org.taizhang.extract.reading.Seen;
import org.taizhang.reader.correction.Change;
import org.taizhang.reader.correction.Correction;
import org.taizhang.reader.correction.FindingAnchor;
import org.taizhang.reader.correction.FindingKind;
import org.taizhang.reader.correction.ReportNode;
import org.taizhang.web.identity.Caller;

/// Rules on findings as people could before the review service kept judgements: what they said then still holds.
@ApplicationScoped
public class Rulings {

    private static final Caller REPORTER =
            new Caller("some-id", "water-bureau-reporter", "水务局 填报人", Set.of("reporter"), Set.of("water-bureau"));

    private final FindReading find;
    private final DraftReading draft;
    private final RecordCorrection record;
    private final AnalysisStore store;
    private final ObjectMapper json;

    Rulings(FindReading find, DraftReading draft, RecordCorrection record, AnalysisStore store, ObjectMapper json) {
        this.find = find;
        this.draft = draft;
        this.record = record;
        this.store = store;
        this.json = json;
    }

    public void reject(String upload, FindingKind kind, Map<String, Object> read) {
        rule(upload, kind, read, false);
    }

    public void accept(String upload, FindingKind kind, Map<String, Object> read) {
        rule(upload, kind, read, true);
    }

    private void rule(String upload, FindingKind kind, Map<String, Object> read, boolean accepted) {
        Seen seen = find.seen(UUID.fromString(upload), REPORTER);
        var own = Objects.requireNonNull(seen.own());
        ReportNode report = store.reports(own).getFirst();
        ObjectNode finding = json.valueToTree(read);
        var change = new Change.Ruling(FindingAnchor.of(report, kind, finding), accepted, "理由", finding);
        var correction = new Correction(UUID.randomUUID(), seen.identities().getFirst(), change);
        var then = Stream.concat(seen.corrections().stream(), Stream.of(correction))
                .toList();
        var entry = new CorrectionEntry(
                seen.upload(), correction, "理由", REPORTER, Instant.now().truncatedTo(ChronoUnit.MICROS));
        if (!record.give(seen, draft.ofCorrections(seen, own, then), entry, REPORTER))
            throw new IllegalStateException("somebody else has corrected it");
    }
}
