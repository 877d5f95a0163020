package org.taizhang.extract.correction;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.taizhang.events.StoredObject;
import org.taizhang.extract.reading.AnalysisStore;
import org.taizhang.extract.reading.DraftReading;
import org.taizhang.extract.reading.Seen;
import org.taizhang.reader.correction.Change;
import org.taizhang.reader.correction.Correction;
import org.taizhang.web.identity.Caller;
import org.taizhang.web.problem.Conflict;

/// Gives corrections and takes them back. The corrected analysis is worked out and stored before the transaction; who
/// comes second of two at once works it out again on what the first has left. Who corrects the same thing as the first,
/// and has not seen what that one said, is refused.
@ApplicationScoped
class CorrectReading {

    private static final int TRIES = 8;

    private final FindReading find;
    private final DraftReading draft;
    private final RecordCorrection record;
    private final AnalysisStore store;
    private final Clock clock;

    CorrectReading(FindReading find, DraftReading draft, RecordCorrection record, AnalysisStore store, Clock clock) {
        this.find = find;
        this.draft = draft;
        this.record = record;
        this.store = store;
        this.clock = clock;
    }

    /// The new correction's id; the old one's where the same was said before.
    UUID give(UUID upload, CorrectionWanted wanted, Caller by) {
        for (int tried = 0; tried < TRIES; tried++) {
            Seen seen = find.seen(upload, by);
            StoredObject own = readBy(seen);
            Change change = wanted.change(seen, own, store);
            int report = seen.identities().get(wanted.report());
            var correction = new Correction(UUID.randomUUID(), report, change);
            Optional<Correction> same = same(seen, correction);
            if (same.isPresent()) return same.get().id();
            // The digest is the reader's and stays the same under corrections, so that those of different things hold
            // side by side; of the same thing it cannot tell what the person was shown.
            if (!Objects.equals(wanted.replaces(), replaced(seen, correction))) throw Conflict.changedSince();
            List<Correction> then = Stream.concat(
                            seen.corrections().stream().filter(before -> !correction.replaces(before)),
                            Stream.of(correction))
                    .toList();
            var entry = new CorrectionEntry(
                    upload,
                    correction,
                    wanted.reasonOrNull(),
                    by,
                    clock.instant().truncatedTo(ChronoUnit.MICROS));
            if (record.give(seen, draft.ofCorrections(seen, own, then), entry, by)) return correction.id();
        }
        throw Conflict.changedSince();
    }

    void takeBack(UUID upload, UUID id, Caller by) {
        for (int tried = 0; tried < TRIES; tried++) {
            Seen seen = find.seen(upload, by);
            if (!find.correction(upload, id).isInForce()) return;
            List<Correction> then = seen.corrections().stream()
                    .filter(correction -> !correction.id().equals(id))
                    .toList();
            if (record.takeBack(seen, draft.ofCorrections(seen, readBy(seen), then), id, by)) return;
        }
        throw Conflict.changedSince();
    }

    private static Optional<Correction> same(Seen seen, Correction correction) {
        return seen.corrections().stream()
                .filter(before -> before.report() == correction.report()
                        && before.change().equals(correction.change()))
                .findFirst();
    }

    private static @Nullable UUID replaced(Seen seen, Correction correction) {
        return seen.corrections().stream()
                .filter(correction::replaces)
                .map(Correction::id)
                .findFirst()
                .orElse(null);
    }

    private static StoredObject readBy(Seen seen) {
        if (seen.own() == null) {
            throw new Conflict("这个上传件还没有读取结果，不能更正。", "nothing has been read from the upload yet");
        }
        return seen.own();
    }
}
