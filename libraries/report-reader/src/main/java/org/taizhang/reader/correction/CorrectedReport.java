package org.taizhang.reader.correction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.taizhang.reader.analysis.DoubtCode;
import org.taizhang.reader.text.Span;

/// A report as it was read, with what people corrected in it.
///
/// Nothing is lost: `corrected` lists what a person said and what the reader had read; a rejected finding moves to
/// `rejected`; an accepted finding that this reader does not read is put back, marked `noLongerRead`. Findings and
/// warnings are not read anew for a corrected title, unit or year.
public final class CorrectedReport {
    private final ReportNode report;
    private final Set<UUID> unplaced = new HashSet<>();

    private CorrectedReport(ReportNode report) {
        this.report = report;
    }

    /// @param corrections of this report, oldest first
    public static CorrectedReport of(ReportNode asRead, List<Correction> corrections) {
        if (corrections.isEmpty()) return new CorrectedReport(asRead);
        var corrected = new CorrectedReport(new ReportNode(asRead.json().deepCopy()));
        corrections.forEach(corrected::apply);
        return corrected;
    }

    public ReportNode report() {
        return report;
    }

    /// Corrections whose section or words the text does not have any more.
    public Set<UUID> unplaced() {
        return Set.copyOf(unplaced);
    }

    private void apply(Correction correction) {
        switch (correction.change()) {
            case Change.Title to -> {
                note(correction).set("was", report.json().path("title"));
                report.json().put("title", to.title());
                Confidence.settle(report.json(), Set.of(DoubtCode.NO_TITLE));
            }
            case Change.Unit to -> {
                note(correction).set("was", report.json().path("unit"));
                report.json().put("unit", to.unit());
                Confidence.settle(report.json(), Set.of(DoubtCode.NO_UNIT, DoubtCode.UNIT_NOT_IN_TITLE));
            }
            case Change.Year to -> {
                note(correction).set("was", report.json().path("year"));
                report.json().put("year", to.year());
                Confidence.settle(report.json(), Set.of(DoubtCode.NO_YEAR));
            }
            case Change.Topics to ->
                to.section()
                        .in(report)
                        .ifPresentOrElse(section -> topics(correction, to, section), () -> unplaced(correction));
            case Change.Ruling ruling -> rule(correction, ruling);
        }
    }

    private void topics(Correction correction, Change.Topics to, ObjectNode section) {
        ObjectNode note = note(correction);
        note.set("section", section.path("id"));
        ArrayNode was = note.putArray("was");
        ReportNode.topics(section).forEach(was::add);
        JsonNode read = section.path("topics").deepCopy();
        ArrayNode topics = section.putArray("topics");
        for (String code : to.topics()) {
            ObjectNode topic = topics.addObject().put("topic", code).put("score", 1.0);
            topic.set("evidence", evidence(read, code, topic));
        }
        Confidence.settle(section, Set.of(DoubtCode.NO_TOPIC, DoubtCode.UNSURE_TOPIC));
    }

    /// What the reader had found for the same topic still speaks for it.
    private static JsonNode evidence(JsonNode read, String code, ObjectNode topic) {
        for (JsonNode one : read) {
            if (one.path("topic").asText().equals(code)) return one.path("evidence");
        }
        return topic.arrayNode();
    }

    private void rule(Correction correction, Change.Ruling ruling) {
        Optional<ObjectNode> read = ruling.finding().in(report);
        Optional<Span> place = ruling.finding().place(report);
        if (read.isPresent() && ruling.accepted()) {
            ruled(correction, ruling, ReportNode.place(read.get()));
        } else if (read.isPresent()) {
            reject(correction, ruling, read.get());
        } else if (place.isEmpty()) {
            unplaced(correction);
        } else if (ruling.accepted()) {
            keep(ruling, place.get());
            ruled(correction, ruling, place.get());
        }
        // Else this reader reads no finding there, as the person wanted.
    }

    private void reject(Correction correction, Change.Ruling ruling, ObjectNode finding) {
        ArrayNode list = report.list(ruling.finding().kind().list());
        int at = 0;
        while (!list.get(at).equals(finding)) at++;
        list.remove(at);
        ObjectNode rejected = report.list("rejected").addObject();
        rejected.put("kind", ruling.finding().kind().code());
        rejected.put("start", finding.path("start").asInt());
        rejected.put("end", finding.path("end").asInt());
        rejected.put("reason", ruling.reason());
        rejected.put("correction", correction.id().toString());
        rejected.set("finding", finding);
    }

    private void keep(Change.Ruling ruling, Span place) {
        ObjectNode kept = ruling.read().deepCopy();
        kept.put("start", place.start());
        kept.put("end", place.end());
        if (kept.has("section")) kept.put("section", report.sectionAt(place.start()));
        kept.put("noLongerRead", true);
        ArrayNode list = report.list(ruling.finding().kind().list());
        int at = 0;
        while (at < list.size() && list.get(at).path("start").asInt() <= place.start()) at++;
        list.insert(at, kept);
    }

    private void ruled(Correction correction, Change.Ruling ruling, Span place) {
        note(correction)
                .put("kind", ruling.finding().kind().code())
                .put("start", place.start())
                .put("end", place.end());
    }

    private ObjectNode note(Correction correction) {
        return report.list("corrected")
                .addObject()
                .put("what", correction.change().what())
                .put("correction", correction.id().toString());
    }

    private void unplaced(Correction correction) {
        unplaced.add(correction.id());
    }
}
