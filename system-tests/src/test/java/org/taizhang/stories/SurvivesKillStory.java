package org.taizhang.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.taizhang.stories.Reports.id;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.taizhang.events.Topic;

/// Kill -9 of one process in the middle of the work: nothing is lost, nothing is there twice.
class SurvivesKillStory {
    private static final String UNIT = "ecology-bureau";
    private static final Duration AFTER_OUTAGE = Duration.ofMinutes(2);

    private final StackUnderTest stack = StackUnderTest.running();
    private Integrator integrator;

    /// Who dies, and when it hurts most.
    enum Victim {
        INGEST_SERVICE,
        EXTRACT_SERVICE,
        REVIEW_SERVICE,
        GATEWAY,
        KAFKA;

        String process() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /// Half of the file is on its way; the others are busy only after it has arrived.
        boolean diesWhileTheFileComes() {
            return this == INGEST_SERVICE || this == GATEWAY;
        }

        /// Dies once more while people decide.
        boolean bearsDecisions() {
            return this == REVIEW_SERVICE || this == KAFKA;
        }
    }

    @BeforeEach
    void anIntegratorSubscribes() {
        integrator = Integrator.subscribed();
    }

    @AfterEach
    void allIsWholeAgain() {
        stack.isWhole();
    }

    @AfterEach
    void theIntegratorLeaves() {
        integrator.close();
    }

    @ParameterizedTest
    @EnumSource
    void sevenReportsOneApprovalAndOneItemInSpiteOfA(Victim victim) {
        Sample sample = Sample.ofLongAgo();

        JsonNode receipt = handInWhileDying(sample, victim);
        JsonNode read = settled(receipt);
        confirmWhileDying(receipt, victim);
        Map<String, JsonNode> reports = sevenOf(receipt);
        String report = id(reports.get(UNIT));
        String item = approveAndOpenAnItemWhileDying(report, victim);

        assertThat(read.path("state").asText()).isEqualTo("read");
        assertThat(reports.keySet()).isEqualTo(sample.expectedTitles().keySet());
        assertExactlyOneVersionOfEach(sample, reports);
        assertTheQueueHolds(report);
        assertOneItem(report, item);
        integrator.hears(item, Topic.ITEMS, facts -> facts.equals(List.of("item.opened")));
        assertEachEventOnce(receipt, reports);
        assertThat(stack.uploadsBeingRead()).isEmpty();
        assertThat(stack.uploadsBeingReceived()).isEmpty();
        integrator.provesThatNothingIsMissing();
    }

    private JsonNode handInWhileDying(Sample sample, Victim victim) {
        var dead = new AtomicBoolean();
        Runnable killOnce = () -> {
            if (dead.compareAndSet(false, true)) stack.kill(victim.process());
        };
        Form form = Form.of("汇编.docx", sample.compilation()).with("unit", "city");
        if (victim.diesWhileTheFileComes()) form = form.whenHalfOnItsWay(killOnce);
        Call call = Call.post("/api/uploads", form)
                .with("Idempotency-Key", UUID.randomUUID().toString());
        JsonNode receipt = As.reporterOf("city").insistsOn(call).good().at("/receipts/0");
        killOnce.run();
        return receipt;
    }

    /// Whoever reads it as it was confirmed dies between the confirmation and what comes of it.
    private void confirmWhileDying(JsonNode receipt, Victim victim) {
        stack.isWhole();
        Reports.confirmSplit(receipt);
        if (victim == Victim.EXTRACT_SERVICE) stack.kill(victim.process());
    }

    private static JsonNode settled(JsonNode receipt) {
        return eventually(As.reporterOf("city"), "/api/uploads/" + id(receipt), seen -> !seen.path("state")
                .asText()
                .equals("received"));
    }

    private static Map<String, JsonNode> sevenOf(JsonNode receipt) {
        String path = "/api/reports?limit=50&upload=" + id(receipt);
        return Reports.byUnit(
                eventually(As.reviewer(), path, seen -> seen.path("items").size() >= 7));
    }

    private static JsonNode eventually(As person, String path, Predicate<JsonNode> expected) {
        return await(path)
                .atMost(AFTER_OUTAGE)
                .pollInterval(Duration.ofMillis(300))
                .until(() -> person.insistsOn(Call.get(path)).good(), expected);
    }

    /// The item's id.
    private String approveAndOpenAnItemWhileDying(String report, Victim victim) {
        if (victim.bearsDecisions()) stack.isWhole();
        var death = CompletableFuture.runAsync(() -> {
            if (victim.bearsDecisions()) stack.kill(victim.process());
        });
        decide(As.reporterOf(UNIT), report, "submission", "sign-off");
        decide(As.leaderOf(UNIT), report, "approval", "first-review");
        death.join();
        decide(As.reviewer(), report, "approval", "final-review");
        return openAnItem(report);
    }

    /// Decides until it is decided; whoever got no answer looks first whether it was heard.
    private static void decide(As person, String report, String decision, String stepAfter) {
        eventually(person, "/api/reports/" + report, shown -> {
            if (shown.path("step").asText().equals(stepAfter)) return true;
            person.insistsOn(Call.post("/api/reports/" + report + "/" + decision, Reports.onWhatIs(shown, decision)));
            return false;
        });
    }

    private static String openAnItem(String report) {
        JsonNode candidate = eventually(
                        As.reviewer(), "/api/reports/" + report + "/candidates", seen -> !seen.path("items")
                                .isEmpty())
                .at("/items/0");
        Call acceptance = Call.post("/api/candidates/" + id(candidate) + "/acceptance", Map.of("class", "staged"));
        As.reviewer().insistsOn(acceptance);
        return As.reviewer()
                .sees("/api/items?report=" + report)
                .at("/items/0/id")
                .asText();
    }

    private static void assertExactlyOneVersionOfEach(Sample sample, Map<String, JsonNode> reports) {
        assertThat(As.reviewer()
                        .sees("/api/reports?limit=50&year=" + sample.year())
                        .path("items"))
                .as("reports of the year")
                .hasSize(7);
        reports.values().forEach(one -> assertThat(
                        As.reviewer().sees("/api/reports/" + id(one)).path("versions"))
                .as(one.path("title").asText())
                .hasSize(1));
    }

    private static void assertTheQueueHolds(String report) {
        List<JsonNode> tasks = Queue.of(As.approver()).stream()
                .filter(task -> task.path("subject").asText().equals(report))
                .toList();
        assertThat(tasks).hasSize(1);
        assertThat(tasks.getFirst().path("step").asText()).isEqualTo("final-review");
        assertThat(Queue.of(As.reviewer()))
                .noneMatch(task -> task.path("subject").asText().equals(report)
                        && task.path("step").asText().equals("first-review"));
    }

    private static void assertOneItem(String report, String item) {
        JsonNode items = As.reviewer().sees("/api/items?report=" + report).path("items");
        assertThat(items).hasSize(1);
        assertThat(items.at("/0/id").asText()).isEqualTo(item);
    }

    private void assertEachEventOnce(JsonNode receipt, Map<String, JsonNode> reports) {
        assertThat(integrator.facts(id(receipt), Topic.UPLOADS)).containsExactly("upload.received");
        assertThat(integrator.facts(id(receipt), Topic.READINGS)).containsExactly("upload.read", "upload.read");
        reports.forEach((unit, report) -> assertThat(integrator.facts(id(report), Topic.REPORTS))
                .as(unit)
                .isEqualTo(
                        unit.equals(UNIT)
                                ? List.of("report.extracted", "report.submitted", "report.advanced", "report.advanced")
                                : List.of("report.extracted")));
    }
}
