package org.taizhang.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.inject.spi.CDI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
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
    private List<String> promised = List.of();
    private List<String> claimed = List.of();
    private Map<String, Integer> counted = Map.of();
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

    /// What it says of the next year, behind all else.
    Readings promising(String... sentences) {
        promised = List.of(sentences);
        return this;
    }

    /// What it says that all is put right, before the problems.
    Readings claiming(String... sentences) {
        claimed = List.of(sentences);
        return this;
    }

    /// The value, in 件, of each of these subjects among what is said; it stands behind the subject.
    Readings counting(Map<String, Integer> values) {
        counted = Map.copyOf(values);
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
        return Analyses.envelope(new UploadRead(
                upload, handedInBy, receivedAt, "1.0.0", analysis, List.of(report), null, campaign, null, null));
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

    /// The same, with how its file was divided: a cover, and two lines for each report.
    ///
    /// @param split number of the confirmed split that it was read by; null where nobody confirmed one
    static Envelope divided(@Nullable Integer split, Readings... parts) {
        var told = (UploadRead) compilation(parts).data();
        var lines = new ArrayList<String>(List.of("材料汇编"));
        var pieces = new ArrayList<Map<String, Object>>(List.of(Map.of("from", 0, "to", 1, "apart", "cover")));
        for (Readings part : parts) {
            pieces.add(Map.of("from", lines.size(), "to", lines.size() + 2, "report", pieces.size() - 1));
            lines.add(part.title);
            lines.add(String.join("", part.problems));
        }
        List<String> marks =
                lines.stream().map(line -> Integer.toHexString(line.hashCode())).toList();
        StoredObject division =
                stored(told, Map.of("lines", lines, "documents", List.of(0), "pieces", pieces, "marks", marks));
        return Analyses.envelope(new UploadRead(
                told.upload(),
                told.unit(),
                told.receivedAt(),
                told.reader(),
                told.analysis(),
                told.reports(),
                null,
                parts[0].campaign,
                division,
                split));
    }

    private static StoredObject stored(UploadRead told, Map<String, Object> content) {
        try {
            return CDI.current()
                    .select(ObjectStore.class)
                    .get()
                    .put(
                            "analyses",
                            told.upload() + "/" + UUID.randomUUID() + ".json",
                            JSON.writeValueAsBytes(content));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] analysis() {
        String before = title + "\n" + String.join("", said) + String.join("", claimed) + String.join("", problems);
        String text = before + String.join("", promised);
        var warnings = new ArrayList<Map<String, Object>>();
        queried.forEach((rule, words) -> {
            int start = text.indexOf(words);
            warnings.add(Map.of("rule", rule, "severity", "error", "start", start, "end", start + words.length()));
        });
        var problem = Map.of("id", "1", "role", "problems", "children", List.of());
        var plan = Map.of(
                "id", "2", "role", "next-steps", "start", before.length(), "end", text.length(), "children", List.of());
        try {
            return JSON.writeValueAsString(Map.ofEntries(
                            Map.entry("title", title),
                            Map.entry("unit", unit),
                            Map.entry("year", year),
                            Map.entry("text", text),
                            Map.entry("sections", promised.isEmpty() ? List.of(problem) : List.of(problem, plan)),
                            Map.entry("problems", places(text, problems, Map.of())),
                            Map.entry("commitments", places(text, promised, Map.of())),
                            Map.entry("rectifications", places(text, claimed, Map.of("claim", "completed"))),
                            Map.entry("indicators", indicators(text)),
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

    private static List<Map<String, Object>> places(String text, List<String> sentences, Map<String, Object> more) {
        return sentences.stream().map(sentence -> place(text, sentence, more)).toList();
    }

    private List<Map<String, Object>> indicators(String text) {
        return counted.entrySet().stream()
                .map(one -> place(
                        text,
                        one.getValue() + "件",
                        Map.of("subject", one.getKey(), "value", one.getValue(), "unit", "件", "approximate", false)))
                .toList();
    }

    private static Map<String, Object> place(String text, String words, Map<String, Object> more) {
        int start = text.indexOf(words);
        var place = new HashMap<>(more);
        place.putAll(Map.of("start", start, "end", start + words.length(), "section", "1"));
        return place;
    }
}
