package org.taizhang.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taizhang.stories.Reports.id;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.taizhang.events.Topic;

/// Upload → event → reading → reports → approval → ledger → close-out, and an integrator who hears it all.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WholeLineStory {
    private static final String UNIT = "water-bureau";

    private Integrator integrator;
    private Sample sample;
    private JsonNode receipt;
    private Map<String, JsonNode> reports;
    private String report;
    private String item;

    @BeforeAll
    void anIntegratorSubscribes() {
        integrator = Integrator.subscribed();
        sample = Sample.ofFreeYear();
    }

    @AfterAll
    void theIntegratorLeaves() {
        integrator.close();
    }

    @Test
    @Order(1)
    void anUploadIsReceiptedAndRead() {
        byte[] compilation = sample.compilation();

        receipt = Reports.handedIn("主体责任报告汇编（" + sample.year() + "）.docx", compilation);

        assertThat(receipt.path("number").asText()).matches("HZ-\\d{4}-\\d{6}");
        assertThat(receipt.path("name").asText()).isEqualTo("主体责任报告汇编（" + sample.year() + "）.docx");
        assertThat(receipt.path("size").asInt()).isEqualTo(compilation.length);
        assertThat(receipt.path("sha256").asText()).isEqualTo(Sha256.of(compilation));
        JsonNode read = Reports.settled(As.reporterOf("city"), receipt);
        assertThat(read.path("state").asText()).isEqualTo("read");
        assertThat(read.path("reports").asInt()).isEqualTo(7);
    }

    @Test
    @Order(2)
    void theSameBytesAgainGetTheSameReceipt() {
        JsonNode again = Reports.handedIn("副本.docx", sample.compilation());

        assertThat(id(again)).isEqualTo(id(receipt));
        assertThat(again.path("duplicate").asBoolean()).isTrue();
    }

    @Test
    @Order(3)
    void sevenReportsHaveTheirTitlesUnitsAndYear() {
        reports = Reports.sevenOf(receipt);

        Map<String, String> titles = new TreeMap<>();
        reports.forEach((unit, one) -> titles.put(unit, one.path("title").asText()));
        assertThat(titles).isEqualTo(new TreeMap<>(sample.expectedTitles()));
        assertThat(reports.values())
                .allMatch(one -> one.path("year").asInt() == sample.year())
                .allMatch(one -> one.path("state").asText().equals("extracted"))
                .allMatch(one -> one.path("version").asInt() == 1);
        report = id(reports.get(UNIT));
    }

    @Test
    @Order(4)
    void eachUnitSeesItsOwnReportOnly() {
        Map<String, List<String>> seen = sample.expectedTitles().keySet().stream()
                .collect(Collectors.toMap(unit -> unit, unit -> titlesSeenBy(As.reporterOf(unit))));

        sample.expectedTitles()
                .forEach((unit, title) -> assertThat(seen.get(unit)).as(unit).containsExactly(title));
    }

    private List<String> titlesSeenBy(As reporter) {
        return Reports.list(reporter.sees("/api/reports?limit=50&upload=" + id(receipt))
                        .path("items"))
                .stream()
                .map(one -> one.path("title").asText())
                .toList();
    }

    @Test
    @Order(5)
    void theReportGoesThroughSignOffReviewAndApproval() {
        assertThat(Reports.submit(UNIT, report).path("step").asText()).isEqualTo("sign-off");
        assertThat(Reports.approve(As.leaderOf(UNIT), report).path("step").asText())
                .isEqualTo("first-review");
        assertThat(Reports.approve(As.reviewer(), report).path("step").asText()).isEqualTo("final-review");

        JsonNode approved = Reports.approve(As.approver(), report);

        assertThat(approved.path("state").asText()).isEqualTo("approved");
        assertThat(Reports.list(approved.path("opinions")).stream()
                        .map(one -> one.path("outcome").asText()))
                .containsExactly("submitted", "approved", "approved", "approved");
    }

    @Test
    @Order(6)
    void aCandidateBecomesAnItemAndIsClosed() {
        JsonNode candidate = Items.firstProposed(report);
        item = Items.accepted(candidate);
        Items.signed(UNIT, item);
        Items.progressed(UNIT, item);
        Items.proven(UNIT, item);
        Items.applied(UNIT, item);
        Items.passed(item);
        Items.closed(item);

        JsonNode closed = As.reporterOf(UNIT).sees("/api/items/" + item);

        assertThat(closed.path("state").asText()).isEqualTo("closed");
        assertThat(closed.path("closeOutNumber").asText()).matches("XH-\\d{4}-\\d{4,}");
        assertThat(closed.path("problem").asText())
                .isEqualTo(candidate.path("text").asText());
        assertThat(closed.path("acceptedBy").asText()).isNotEmpty();
        assertThat(closed.path("applicant").asText())
                .isNotEmpty()
                .isNotEqualTo(closed.path("acceptedBy").asText());
    }

    @Test
    @Order(7)
    void thePlaceOfTheItemHoldsItsWords() {
        JsonNode shown = As.reporterOf(UNIT).sees("/api/items/" + item);
        JsonNode place = shown.path("place");

        String text = As.reporterOf(UNIT)
                .sees("/api/reports/%s/versions/%d/analysis"
                        .formatted(report, place.path("version").asInt()))
                .path("text")
                .asText();

        assertThat(text.substring(place.path("start").asInt(), place.path("end").asInt()))
                .isEqualTo(shown.path("problem").asText());
    }

    @Test
    @Order(8)
    void theIntegratorHearsEveryEventInOrder() {
        integrator.hears(item, Topic.ITEMS, facts -> facts.contains("item.closed"));

        assertThat(integrator.facts(id(receipt), Topic.UPLOADS)).containsExactly("upload.received");
        assertThat(integrator.facts(id(receipt), Topic.READINGS)).containsExactly("upload.read");
        assertThat(integrator.facts(report, Topic.REPORTS))
                .containsExactly(
                        "report.extracted",
                        "report.submitted",
                        "report.advanced",
                        "report.advanced",
                        "report.approved");
        assertThat(integrator.facts(item, Topic.ITEMS))
                .containsExactly(
                        "item.opened",
                        "item.signed",
                        "item.progressed",
                        "item.evidenced",
                        "item.applied",
                        "item.passed",
                        "item.closed");
        reports.values().forEach(one -> assertThat(integrator.facts(id(one), Topic.REPORTS))
                .startsWith("report.extracted"));
        integrator.provesThatNothingIsMissing();
    }

    @Test
    @Order(9)
    void everyEventKeepsTheContract() {
        var contract = new Contract();

        List<String> breaches = integrator.everything().stream()
                .flatMap(heard -> contract.breachesIn(heard).stream())
                .toList();

        assertThat(breaches).isEmpty();
        assertThat(integrator.everything()).allMatch(heard -> heard.key().equals(heard.subject()));
    }

    @Test
    @Order(9)
    void librariesOfOthersReadEveryEvent() {
        List<Integrator.Heard> everything = integrator.everything();
        List<Libraries.Message> messages =
                everything.stream().map(Integrator.Heard::message).toList();
        List<Libraries.Read> expected = everything.stream()
                .map(heard -> Libraries.Read.of(heard.event()))
                .toList();

        assertThat(Libraries.java(messages)).isEqualTo(expected);
        assertThat(Libraries.javaScript(messages)).isEqualTo(expected);
    }

    @Test
    @Order(10)
    void noEventNamesAPerson() {
        List<String> people = Stream.concat(
                        Stream.of(Items.LEADER, Items.HANDLER, "填报人", "负责人", "审核员", "审批员"),
                        reports.values().stream().flatMap(WholeLineStory::personsIn))
                .distinct()
                .toList();

        List<String> naming = integrator.everything().stream()
                .map(Integrator.Heard::text)
                .filter(text -> people.stream().anyMatch(text::contains)
                        || text.contains("-reporter")
                        || text.contains("-leader"))
                .toList();

        assertThat(people).as("the sample names people").hasSizeGreaterThan(6);
        assertThat(naming).isEmpty();
    }

    private static Stream<String> personsIn(JsonNode report) {
        JsonNode analysis = As.reviewer().sees("/api/reports/" + id(report) + "/versions/1/analysis");
        return Reports.list(analysis.path("persons")).stream()
                .map(person -> person.path("name").asText())
                .filter(name -> !name.isEmpty());
    }
}
