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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.taizhang.events.Topic;

/// Upload → event → reading → reports → approval → ledger → close-out, and an integrator who hears it all.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WholeLineStory {
    private static final String UNIT = "water-bureau";

    private final Chapter<Sample> sample = Chapter.of("sample", Sample::ofFreeYear);
    private final Chapter<Upload> upload = Chapter.of("upload", this::handIn);
    private final Chapter<Map<String, JsonNode>> reports =
            Chapter.of("reports", () -> Reports.sevenOf(upload.told().receipt()));
    private final Chapter<Approval> approval = Chapter.of("approved report", this::approve);
    private final Chapter<Closing> closing = Chapter.of("closed item", this::close);
    private final Chapter<Integrator> integrator = Chapter.of("integrator", Integrator::subscribed);
    /// All of the above as an integrator heard it.
    private final Chapter<Integrator> line = Chapter.of("line", this::hear);

    private record Upload(String name, JsonNode receipt) {}

    /// @param steps where the report was after each decision before the last
    private record Approval(String report, List<String> steps, JsonNode approved) {}

    private record Closing(JsonNode candidate, String item) {}

    private Upload handIn() {
        String name = "主体责任报告汇编（" + sample.told().year() + "）.docx";
        return new Upload(name, Reports.handedIn(name, sample.told().compilation()));
    }

    private Approval approve() {
        String report = id(reports.told().get(UNIT));
        List<String> steps = Stream.of(
                        Reports.submit(UNIT, report),
                        Reports.approve(As.leaderOf(UNIT), report),
                        Reports.approve(As.reviewer(), report))
                .map(seen -> seen.path("step").asText())
                .toList();
        return new Approval(report, steps, Reports.approve(As.approver(), report));
    }

    private Closing close() {
        JsonNode candidate = Items.firstProposed(approval.told().report());
        String item = Items.accepted(candidate);
        Items.signed(UNIT, item);
        Items.progressed(UNIT, item);
        Items.proven(UNIT, item);
        Items.applied(UNIT, item);
        Items.passed(item);
        Items.closed(item);
        return new Closing(candidate, item);
    }

    private Integrator hear() {
        integrator.told().hears(closing.told().item(), Topic.ITEMS, facts -> facts.contains("item.closed"));
        return integrator.told();
    }

    @AfterAll
    void theIntegratorLeaves() {
        if (integrator.isTold()) integrator.told().close();
    }

    @Test
    void anUploadIsReceiptedAndRead() {
        Upload handedIn = upload.told();
        JsonNode receipt = handedIn.receipt();
        byte[] compilation = sample.told().compilation();

        assertThat(receipt.path("number").asText()).matches("HZ-\\d{4}-\\d{6}");
        assertThat(receipt.path("name").asText()).isEqualTo(handedIn.name());
        assertThat(receipt.path("size").asInt()).isEqualTo(compilation.length);
        assertThat(receipt.path("sha256").asText()).isEqualTo(Sha256.of(compilation));
        JsonNode read = Reports.settled(As.reporterOf("city"), receipt);
        assertThat(read.path("state").asText()).isEqualTo("read");
        assertThat(read.path("reports").asInt()).isEqualTo(7);
    }

    @Test
    void theSameBytesAgainGetTheSameReceipt() {
        Upload first = upload.told();

        JsonNode again = Reports.handedIn("副本.docx", sample.told().compilation());

        assertThat(id(again)).isEqualTo(id(first.receipt()));
        assertThat(again.path("duplicate").asBoolean()).isTrue();
    }

    @Test
    void sevenReportsHaveTheirTitlesUnitsAndYear() {
        Map<String, String> titles = new TreeMap<>();
        reports.told().forEach((unit, one) -> titles.put(unit, one.path("title").asText()));
        assertThat(titles).isEqualTo(new TreeMap<>(sample.told().expectedTitles()));
        assertThat(reports.told().values())
                .allMatch(one -> one.path("year").asInt() == sample.told().year())
                .allMatch(one -> one.path("state").asText().equals("extracted"))
                .allMatch(one -> one.path("version").asInt() == 1);
    }

    @Test
    void eachUnitSeesItsOwnReportOnly() {
        assertThat(reports.told()).hasSize(7);

        Map<String, List<String>> seen = sample.told().expectedTitles().keySet().stream()
                .collect(Collectors.toMap(unit -> unit, unit -> titlesSeenBy(As.reporterOf(unit))));

        sample.told()
                .expectedTitles()
                .forEach((unit, title) -> assertThat(seen.get(unit)).as(unit).containsExactly(title));
    }

    private List<String> titlesSeenBy(As reporter) {
        return Reports.list(reporter.sees("/api/reports?limit=50&upload="
                                + id(upload.told().receipt()))
                        .path("items"))
                .stream()
                .map(one -> one.path("title").asText())
                .toList();
    }

    @Test
    void theReportGoesThroughSignOffReviewAndApproval() {
        JsonNode approved = approval.told().approved();

        assertThat(approval.told().steps()).containsExactly("sign-off", "first-review", "final-review");
        assertThat(approved.path("state").asText()).isEqualTo("approved");
        assertThat(Reports.list(approved.path("opinions")).stream()
                        .map(one -> one.path("outcome").asText()))
                .containsExactly("submitted", "approved", "approved", "approved");
    }

    @Test
    void aCandidateBecomesAnItemAndIsClosed() {
        JsonNode closed =
                As.reporterOf(UNIT).sees("/api/items/" + closing.told().item());

        assertThat(closed.path("state").asText()).isEqualTo("closed");
        assertThat(closed.path("closeOutNumber").asText()).matches("XH-\\d{4}-\\d{4,}");
        assertThat(closed.path("problem").asText())
                .isEqualTo(closing.told().candidate().path("text").asText());
        assertThat(closed.path("acceptedBy").path("name").asText()).isNotEmpty();
        assertThat(closed.path("applicant").path("name").asText())
                .isNotEmpty()
                .isNotEqualTo(closed.path("acceptedBy").path("name").asText());
    }

    @Test
    void thePlaceOfTheItemHoldsItsWords() {
        JsonNode shown = As.reporterOf(UNIT).sees("/api/items/" + closing.told().item());
        JsonNode place = shown.path("place");

        String text = As.reporterOf(UNIT)
                .sees("/api/reports/%s/versions/%d/analysis"
                        .formatted(
                                approval.told().report(), place.path("version").asInt()))
                .path("text")
                .asText();

        assertThat(text.substring(place.path("start").asInt(), place.path("end").asInt()))
                .isEqualTo(shown.path("problem").asText());
    }

    @Test
    void theIntegratorHearsEveryEventInOrder() {
        Integrator heard = line.told();
        String receipt = id(upload.told().receipt());

        assertThat(heard.facts(receipt, Topic.UPLOADS)).containsExactly("upload.received");
        assertThat(heard.facts(receipt, Topic.READINGS))
                .as("as it was proposed, and as it was confirmed")
                .containsExactly("upload.read", "upload.read");
        assertThat(heard.facts(approval.told().report(), Topic.REPORTS))
                .containsExactly(
                        "report.extracted",
                        "report.submitted",
                        "report.advanced",
                        "report.advanced",
                        "report.approved");
        assertThat(heard.facts(closing.told().item(), Topic.ITEMS))
                .containsExactly(
                        "item.opened",
                        "item.signed",
                        "item.progressed",
                        "item.evidenced",
                        "item.applied",
                        "item.passed",
                        "item.closed");
        reports.told().values().forEach(one -> assertThat(heard.facts(id(one), Topic.REPORTS))
                .startsWith("report.extracted"));
        heard.provesThatNothingIsMissing();
    }

    @Test
    void everyEventKeepsTheContract() {
        var contract = new Contract();

        List<String> breaches = line.told().everything().stream()
                .flatMap(heard -> contract.breachesIn(heard).stream())
                .toList();

        assertThat(breaches).isEmpty();
        assertThat(line.told().everything()).allMatch(heard -> heard.key().equals(heard.subject()));
    }

    @Test
    void librariesOfOthersReadEveryEvent() {
        List<Integrator.Heard> everything = line.told().everything();
        List<Libraries.Message> messages =
                everything.stream().map(Integrator.Heard::message).toList();
        List<Libraries.Read> expected = everything.stream()
                .map(heard -> Libraries.Read.of(heard.event()))
                .toList();

        assertThat(Libraries.java(messages)).isEqualTo(expected);
        assertThat(Libraries.javaScript(messages)).isEqualTo(expected);
    }

    @Test
    void noEventNamesAPerson() {
        List<String> people = Stream.concat(
                        Names.ofPeople().stream(),
                        reports.told().values().stream().flatMap(WholeLineStory::personsIn))
                .distinct()
                .toList();

        List<String> naming = line.told().everything().stream()
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
