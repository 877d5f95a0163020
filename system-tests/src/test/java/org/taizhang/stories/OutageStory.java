package org.taizhang.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.taizhang.stories.Reports.id;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taizhang.events.Topic;

/// What the services need is away for a while, killed or hanging, and nobody starts it again: whatever was accepted
/// before or meanwhile ends where it should, and nothing is set aside.
///
/// `-Dtaizhang.outage=PT2M` keeps it away longer.
class OutageStory {

    private static final Duration OUTAGE = Duration.parse(System.getProperty("taizhang.outage"));
    private static final Duration HEALED_WITHIN = Duration.ofMinutes(3);
    private static final String UNIT = "archives";
    private static final int FILES = 12;

    private final StackUnderTest stack = StackUnderTest.running();
    private Integrator integrator;
    private String item;

    @BeforeEach
    void anItemIsBeingWorkedOn() {
        integrator = Integrator.subscribed();
        Sample sample = Sample.ofLongAgo();
        JsonNode receipt = Reports.handedIn("报告.docx", sample.reportOf(UNIT));
        Reports.settled(As.reporterOf("city"), receipt);
        JsonNode report = As.reviewer()
                .waitsFor("the report", "/api/reports?upload=" + id(receipt), seen -> !seen.path("items")
                        .isEmpty())
                .at("/items/0");
        Reports.submit(UNIT, id(report));
        Reports.approve(As.leaderOf(UNIT), id(report));
        Reports.approve(As.reviewer(), id(report));
        Reports.approve(As.approver(), id(report));
        item = Items.accepted(Items.firstProposed(id(report)));
        Items.signed(UNIT, item);
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
    @CsvSource({
        "postgres, killed", "postgres, hanging",
        "s3, killed", "s3, hanging",
        "kafka, killed", "kafka, hanging",
        "keycloak, killed", "keycloak, hanging"
    })
    void nothingAcceptedEndsNowhereWhile(String component, String fault) {
        Sample sample = Sample.ofLongAgo();
        int proofs = evidence().size();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<JsonNode>> before = handIn(sample, 0, FILES / 2, people);
            before.getFirst().join();

            Instant end = Instant.now().plus(OUTAGE);
            try (var _ = fault.equals("killed") ? stack.keepsDown(component) : stack.hangs(component)) {
                List<CompletableFuture<JsonNode>> meanwhile = handIn(sample, FILES / 2, FILES, people);
                var proof = CompletableFuture.supplyAsync(() -> proveAndNote(component + " " + fault), people);
                await("the outage").atMost(OUTAGE.plusMinutes(1)).until(() -> Instant.now()
                        .isAfter(end));
                before = new ArrayList<>(before);
                before.addAll(meanwhile);
                before.add(proof);
            }

            List<JsonNode> receipts = before.stream().map(OutageStory::joined).toList();
            stack.isWhole();

            receipts.subList(0, FILES).forEach(OutageStory::assertRead);
            assertThat(versionsOfTheYear(sample)).isEqualTo(FILES);
            await("the evidence is at the item")
                    .atMost(HEALED_WITHIN)
                    .until(() -> evidence().size() == proofs + 1);
            assertThat(stack.says("letters")).contains("no dead letters");
            integrator.hears(id(receipts.get(FILES - 1)), Topic.UPLOADS, List.of("upload.received")::equals);
            integrator.provesThatNothingIsMissing();
        }
    }

    /// Files of one unit and year, all different.
    private static List<CompletableFuture<JsonNode>> handIn(Sample sample, int from, int to, Executor people) {
        return IntStream.range(from, to)
                .mapToObj(i -> Call.post(
                                "/api/uploads",
                                Form.of("报告%d.docx".formatted(i), sample.reportOf(UNIT, "附注：第%d稿。".formatted(i)))
                                        .with("unit", UNIT))
                        .with("Idempotency-Key", UUID.randomUUID().toString()))
                .map(call -> CompletableFuture.supplyAsync(
                        () -> As.reporterOf(UNIT)
                                .insistsOn(call, OUTAGE.plus(HEALED_WITHIN))
                                .good()
                                .at("/receipts/0"),
                        people))
                .toList();
    }

    /// A person goes on working: adds evidence and notes progress.
    private JsonNode proveAndNote(String what) {
        Form proof = Items.evidence(UNIT, item, ("佐证：" + what + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8));
        Call evidence = Call.post("/api/evidence", proof)
                .with("Idempotency-Key", UUID.randomUUID().toString());
        JsonNode given = As.reporterOf(UNIT)
                .insistsOn(evidence, OUTAGE.plus(HEALED_WITHIN))
                .good();
        Call progress = Call.post(
                        "/api/items/" + item + "/progress",
                        Map.of(
                                "text",
                                "进展：" + what,
                                "percent",
                                50,
                                "date",
                                Items.today().toString()))
                .with("Idempotency-Key", UUID.randomUUID().toString());
        As.reporterOf(UNIT).insistsOn(progress, OUTAGE.plus(HEALED_WITHIN)).good();
        return given;
    }

    private List<JsonNode> evidence() {
        return Reports.list(As.reporterOf(UNIT).sees("/api/items/" + item).path("evidence"));
    }

    private static void assertRead(JsonNode receipt) {
        JsonNode read = await(receipt.path("number").asText())
                .atMost(HEALED_WITHIN)
                .until(
                        () -> As.reporterOf(UNIT).sees("/api/uploads/" + id(receipt)),
                        seen -> !seen.path("state").asText().equals("received"));
        assertThat(read.path("state").asText()).isEqualTo("read");
    }

    private static int versionsOfTheYear(Sample sample) {
        JsonNode page = As.reviewer()
                .waitsFor(
                        "every file is a version",
                        "/api/reports?year=" + sample.year(),
                        seen -> seen.path("items").size() == 1
                                && As.reviewer()
                                                .sees("/api/reports/"
                                                        + seen.at("/items/0/id").asText())
                                                .path("versions")
                                                .size()
                                        >= FILES);
        JsonNode versions = As.reviewer()
                .sees("/api/reports/" + page.at("/items/0/id").asText())
                .path("versions");
        Set<String> uploads = new HashSet<>();
        versions.forEach(version -> uploads.add(version.path("upload").asText()));
        assertThat(uploads).hasSameSizeAs(versions);
        return versions.size();
    }

    private static JsonNode joined(CompletableFuture<JsonNode> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw new AssertionError("not accepted in spite of patience", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
