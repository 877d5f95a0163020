package org.taizhang.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taizhang.stories.Reports.id;
import static org.taizhang.stories.Reports.list;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A reporter puts right what was read, has the upload read again, and finds their word kept.
class ReadingAgainStory {
    private static final As REPORTER = As.reporterOf("water-bureau");
    private static final As FOREIGNER = As.reporterOf("archives");
    private static final String TITLE = "市水务局党组主体责任报告（更正）";

    private String upload;
    private String report;

    @BeforeEach
    void aReporterHandsInTheirReport() {
        byte[] file = Sample.ofFreeYear().reportOf("water-bureau");
        JsonNode receipt = REPORTER.sends(
                        "/api/uploads", Form.of("水务局报告.docx", file).with("unit", "water-bureau"))
                .at("/receipts/0");
        upload = id(receipt);
        Reports.settled(REPORTER, receipt);
        JsonNode page = REPORTER.waitsFor(
                "the report",
                "/api/reports?upload=" + upload,
                seen -> seen.path("items").size() == 1);
        report = id(page.at("/items/0"));
    }

    @Test
    void aCorrectedTitleIsTheNextVersionOfTheReport() {
        JsonNode corrected = titleCorrected();

        assertThat(corrected.path("versions")).hasSize(2);
        assertThat(corrected.path("state").asText()).isEqualTo("extracted");
    }

    @Test
    void theTopicsOfASectionAreWhatThePersonSays() {
        topicsCorrected();

        JsonNode topics = leaf(analysis().path("sections")).path("topics");
        assertThat(list(topics))
                .extracting(topic -> topic.path("topic").asText())
                .containsExactly("civility");
    }

    @Test
    void anAnsweredWarningMakesNoVersionAndItsReasonIsKept() {
        JsonNode warning = analysis().at("/warnings/0");

        answered(warning);

        assertThat(list(analysis().path("warnings"))).contains(warning);
        assertThat(REPORTER.sees("/api/reports/" + report).path("versions")).hasSize(1);
        JsonNode said = REPORTER.sees("/api/reports/" + report + "/judgements").at("/items/0");
        assertThat(said.path("reason").asText()).isEqualTo("原文如此");
        assertThat(said.at("/by/unit/code").asText()).isEqualTo("water-bureau");
    }

    @Test
    void readingAgainKeepsWhatPeopleSaid() {
        titleCorrected();
        topicsCorrected();
        answered(analysis().at("/warnings/0"));

        Answer answer = REPORTER.asks(Call.post("/api/readings/" + upload));

        assertThat(answer.status()).as("the reader in force has nothing to add").isEqualTo(200);
        List<JsonNode> kept =
                list(REPORTER.sees("/api/readings/" + upload + "/corrections").path("items"));
        assertThat(kept).hasSize(2).allMatch(one -> one.path("state").asText().equals("in-force"));
        assertThat(REPORTER.asks(Call.get("/api/readings/" + upload + "/difference"))
                        .status())
                .as("it was read by one reader only")
                .isEqualTo(404);
        assertThat(analysis().path("title").asText()).isEqualTo(TITLE);
        assertThat(REPORTER.sees("/api/reports/" + report + "/judgements")
                        .at("/items/0/read")
                        .asBoolean())
                .as("the judgement stands at its warning")
                .isTrue();
    }

    @Test
    void aCorrectionThatIsTakenBackIsOutOfForce() {
        titleCorrected();
        JsonNode title = list(REPORTER.sees("/api/readings/" + upload + "/corrections")
                        .path("items"))
                .getFirst();

        assertThat(REPORTER.asks(Call.delete("/api/readings/" + upload + "/corrections/" + id(title)))
                        .isGood())
                .isTrue();

        shown("the title as read", seen -> !seen.path("title").asText().equals(TITLE));
        assertThat(REPORTER.sees("/api/readings/" + upload + "/corrections")
                        .at("/items/0/state")
                        .asText())
                .isEqualTo("taken-back");
    }

    @Test
    void forAForeignUnitThereIsNoSuchReading() {
        List<Call> calls = List.of(
                Call.post("/api/readings/" + upload),
                Call.get("/api/readings/" + upload + "/difference"),
                Call.get("/api/readings/" + upload + "/corrections"),
                Call.post("/api/readings/" + upload + "/corrections", wanted(Map.of("what", "title", "value", "x"))));

        assertThat(calls).allMatch(call -> FOREIGNER.asks(call).status() == 404);
    }

    private JsonNode titleCorrected() {
        correct(Map.of("what", "title", "value", TITLE));
        return shown("the title", seen -> seen.path("title").asText().equals(TITLE));
    }

    private void topicsCorrected() {
        String section = leaf(analysis().path("sections")).path("id").asText();
        correctedTo("the topics", Map.of("what", "topic", "section", section, "topics", List.of("civility")));
    }

    /// Says that nothing is wrong there, beside the version.
    private void answered(JsonNode warning) {
        JsonNode shown = REPORTER.sees("/api/reports/" + report);
        var said = new HashMap<String, Object>(Map.of("kind", "warning", "answer", "unfounded", "reason", "原文如此"));
        said.put("rule", warning.path("rule").asText());
        said.put("start", warning.path("start").asInt());
        said.put("end", warning.path("end").asInt());
        said.put("version", shown.path("version").asInt());
        said.put("digest", shown.path("digest").asText());
        REPORTER.sends("/api/reports/" + report + "/judgements", said);
    }

    /// Corrects and waits for the version that it makes.
    private void correctedTo(String what, Map<String, ?> wanted) {
        int versions = REPORTER.sees("/api/reports/" + report).path("versions").size();
        correct(wanted);
        shown(what, seen -> seen.path("versions").size() == versions + 1);
    }

    private void correct(Map<String, ?> what) {
        REPORTER.sends("/api/readings/" + upload + "/corrections", wanted(what));
    }

    private Map<String, Object> wanted(Map<String, ?> what) {
        var wanted = new HashMap<String, Object>(what);
        wanted.put(
                "digest",
                REPORTER.sees("/api/readings/" + upload).path("digest").asText());
        wanted.put("report", 0);
        return wanted;
    }

    private JsonNode shown(String what, Predicate<JsonNode> expected) {
        return REPORTER.waitsFor(what, "/api/reports/" + report, expected);
    }

    private JsonNode analysis() {
        int version = REPORTER.sees("/api/reports/" + report).path("version").asInt();
        return REPORTER.sees("/api/reports/%s/versions/%d/analysis".formatted(report, version));
    }

    /// The first section that has none below it.
    private static JsonNode leaf(JsonNode sections) {
        JsonNode first = sections.path(0);
        return first.path("children").isEmpty() ? first : leaf(first.path("children"));
    }
}
