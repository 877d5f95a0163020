package org.taizhang.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taizhang.stories.Reports.id;
import static org.taizhang.stories.Reports.list;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/// A reporter puts right what was read, has the upload read again, and finds their word kept.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReadingAgainStory {
    private static final As REPORTER = As.reporterOf("water-bureau");
    private static final As FOREIGNER = As.reporterOf("archives");
    private static final String TITLE = "市水务局党组主体责任报告（更正）";

    private String upload;
    private String report;

    @BeforeAll
    void aReporterHandsInTheirReport() {
        StackUnderTest.running();
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
    @Order(1)
    void aCorrectedTitleIsTheNextVersionOfTheReport() {
        correct(Map.of("what", "title", "value", TITLE));

        JsonNode corrected =
                shown("the title", seen -> seen.path("title").asText().equals(TITLE));

        assertThat(corrected.path("versions")).hasSize(2);
        assertThat(corrected.path("state").asText()).isEqualTo("extracted");
    }

    @Test
    @Order(2)
    void theTopicsOfASectionAreWhatThePersonSays() {
        String section = leaf(analysis().path("sections")).path("id").asText();

        correct(Map.of("what", "topic", "section", section, "topics", List.of("civility")));

        shown("the topics", seen -> seen.path("versions").size() == 3);
        JsonNode topics = leaf(analysis().path("sections")).path("topics");
        assertThat(list(topics))
                .extracting(topic -> topic.path("topic").asText())
                .containsExactly("civility");
    }

    @Test
    @Order(3)
    void aRejectedWarningIsGoneAndItsReasonIsKept() {
        JsonNode warning = analysis().at("/warnings/0");

        correct(Map.of(
                "what", "finding",
                "kind", "warning",
                "rule", warning.path("rule").asText(),
                "start", warning.path("start").asInt(),
                "end", warning.path("end").asInt(),
                "outcome", "rejected",
                "reason", "原文如此"));

        shown("the rejection", seen -> seen.path("versions").size() == 4);
        assertThat(list(analysis().path("warnings"))).doesNotContain(warning);
        assertThat(analysis().at("/rejected/0/reason").asText()).isEqualTo("原文如此");
    }

    @Test
    @Order(4)
    void readingAgainKeepsWhatPeopleSaid() {
        Answer answer = REPORTER.asks(Call.post("/api/readings/" + upload));

        assertThat(answer.status()).as("the reader in force has nothing to add").isEqualTo(200);
        List<JsonNode> kept =
                list(REPORTER.sees("/api/readings/" + upload + "/corrections").path("items"));
        assertThat(kept).hasSize(3).allMatch(one -> one.path("state").asText().equals("in-force"));
        assertThat(REPORTER.asks(Call.get("/api/readings/" + upload + "/difference"))
                        .status())
                .as("it was read by one reader only")
                .isEqualTo(404);
        assertThat(analysis().path("title").asText()).isEqualTo(TITLE);
    }

    @Test
    @Order(5)
    void aCorrectionThatIsTakenBackIsOutOfForce() {
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
    @Order(6)
    void forAForeignUnitThereIsNoSuchReading() {
        List<Call> calls = List.of(
                Call.post("/api/readings/" + upload),
                Call.get("/api/readings/" + upload + "/difference"),
                Call.get("/api/readings/" + upload + "/corrections"),
                Call.post("/api/readings/" + upload + "/corrections", wanted(Map.of("what", "title", "value", "x"))));

        assertThat(calls).allMatch(call -> FOREIGNER.asks(call).status() == 404);
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
