package org.taizhang.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.inject.spi.CDI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.events.Envelope;
import org.taizhang.events.ReadReport;
import org.taizhang.events.StoredObject;
import org.taizhang.events.UploadRead;
import org.taizhang.events.UploadReceived;
import org.taizhang.events.UploadUnreadable;
import org.taizhang.storage.ObjectStore;

/// Readings of one report of one upload, each told when it is asked for: as the reader read it, as people corrected it,
/// and as another reader reads it.
final class Readings {

    private static final JsonMapper JSON = new JsonMapper();

    private final UUID upload = UUID.randomUUID();
    private final String handedInBy;
    private String title;
    private String unit;
    private int year;
    private List<String> problems = List.of(Analyses.PROBLEM);
    private List<String> said = List.of();
    private Map<String, String> queried = Map.of();
    private double confidence = 1;
    private List<String> doubts = List.of();
    private @Nullable Instant receivedAt;
    private @Nullable String campaign;

    private Readings(String handedInBy, String unit, int year) {
        this.handedInBy = handedInBy;
        this.unit = unit;
        this.year = year;
        this.title = "%d年%s报告".formatted(year, unit);
    }

    static Readings of(String handedInBy, String unit, int year) {
        return new Readings(handedInBy, unit, year);
    }

    Readings ofYear(int itsYear) {
        year = itsYear;
        return this;
    }

    Readings ofUnit(String itsUnit) {
        unit = itsUnit;
        return this;
    }

    /// What stands in the text before the problems, and nothing is read from.
    Readings saying(String... sentences) {
        said = List.of(sentences);
        return this;
    }

    /// The words that each rule queries.
    Readings querying(Map<String, String> wordsByRule) {
        queried = Map.copyOf(wordsByRule);
        return this;
    }

    Readings receivedAt(Instant when) {
        receivedAt = when;
        return this;
    }

    /// Handed in as an answer to a campaign.
    Readings answering(String itsCampaign) {
        campaign = itsCampaign;
        return this;
    }

    /// What tells of its receipt.
    Envelope receipt() {
        var original = new StoredObject("uploads", upload + "/original", "d".repeat(64), 10);
        return Analyses.envelope(
                new UploadReceived(upload, "HZ-" + upload, handedInBy, campaign, original, Instant.now()));
    }

    Envelope unreadable(String reason) {
        return Analyses.envelope(new UploadUnreadable(upload, handedInBy, "1.0.0", reason));
    }

    Readings entitled(String itsTitle) {
        title = itsTitle;
        return this;
    }

    Readings admitting(String... sentences) {
        problems = List.of(sentences);
        return this;
    }

    Readings readWithDoubt(double howSurely, String... why) {
        confidence = howSurely;
        doubts = List.of(why);
        return this;
    }

    /// The reading as it stands now, not yet told to anybody.
    Envelope envelope() {
        StoredObject analysis = CDI.current()
                .select(ObjectStore.class)
                .get()
                .put("analyses", upload + "/" + UUID.randomUUID() + ".json", analysis());
        var report = new ReadReport(0, 0, year, analysis, problems.size(), 0, 0, 0);
        return Analyses.envelope(
                new UploadRead(upload, handedInBy, receivedAt, "1.0.0", analysis, List.of(report), null, campaign));
    }

    /// One upload with all of them, in this order.
    static Envelope compilation(Readings... parts) {
        var reports = new ArrayList<ReadReport>();
        for (Readings part : parts) {
            var read = ((UploadRead) part.envelope().data()).reports().getFirst();
            reports.add(new ReadReport(
                    reports.size(), reports.size(), read.year(), read.analysis(), read.problems(), 0, 0, 0));
        }
        Readings first = parts[0];
        return Analyses.envelope(new UploadRead(
                first.upload,
                first.handedInBy,
                first.receivedAt,
                "1.0.0",
                reports.getFirst().analysis(),
                reports));
    }

    private byte[] analysis() {
        String text = title + "\n" + String.join("", said) + String.join("", problems);
        var found = new ArrayList<Map<String, Object>>();
        for (String problem : problems) {
            int start = text.indexOf(problem);
            found.add(Map.of("start", start, "end", start + problem.length(), "section", "1"));
        }
        var warnings = new ArrayList<Map<String, Object>>();
        queried.forEach((rule, words) -> {
            int start = text.indexOf(words);
            warnings.add(Map.of("rule", rule, "severity", "error", "start", start, "end", start + words.length()));
        });
        var section = Map.of("id", "1", "role", "problems", "children", List.of());
        try {
            return JSON.writeValueAsString(Map.ofEntries(
                            Map.entry("title", title),
                            Map.entry("unit", unit),
                            Map.entry("year", year),
                            Map.entry("text", text),
                            Map.entry("sections", List.of(section)),
                            Map.entry("problems", found),
                            Map.entry("commitments", List.of()),
                            Map.entry("rectifications", List.of()),
                            Map.entry("warnings", warnings),
                            Map.entry("confidence", confidence),
                            Map.entry(
                                    "doubts",
                                    doubts.stream()
                                            .map(code -> Map.of("code", code))
                                            .toList())))
                    .getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
