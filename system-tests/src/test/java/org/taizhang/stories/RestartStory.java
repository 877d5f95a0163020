package org.taizhang.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.taizhang.stories.Reports.id;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What every update does: processes are asked to end while much waits for them, and start again.
class RestartStory {

    private static final String UNIT = "archives";
    private static final int FILES = 24;
    private static final Duration READ_WITHIN = Duration.ofMinutes(3);

    private final StackUnderTest stack = StackUnderTest.running();

    @AfterEach
    void allIsWholeAgain() {
        stack.isWhole();
    }

    @ParameterizedTest
    @ValueSource(strings = {"extract-service", "review-service", "ingest-service"})
    void everyUploadThatWaitsIsReadAlthoughRestartedIs(String service) {
        Sample sample = Sample.ofFreeYear();
        List<JsonNode> receipts = handIn(sample);

        stack.asksToEnd(service);
        stack.isWhole();
        stack.asksToEnd(service);
        stack.isWhole();

        assertAllRead(receipts, sample);
    }

    @Test
    void everyUploadThatWaitsIsReadAfterTheWholeStackWentDownAndUp() {
        Sample sample = Sample.ofFreeYear();
        List<JsonNode> receipts = handIn(sample);

        stack.goesDownAndUp();

        assertAllRead(receipts, sample);
    }

    private static List<JsonNode> handIn(Sample sample) {
        return IntStream.range(0, FILES)
                .parallel()
                .mapToObj(i -> Form.of("报告%d.docx".formatted(i), sample.reportOf(UNIT, "附注：第%d稿。".formatted(i)))
                        .with("unit", UNIT))
                .map(form -> As.reporterOf(UNIT).sends("/api/uploads", form).at("/receipts/0"))
                .toList();
    }

    private void assertAllRead(List<JsonNode> receipts, Sample sample) {
        for (JsonNode receipt : receipts) {
            JsonNode read = await(receipt.path("number").asText())
                    .atMost(READ_WITHIN)
                    .until(
                            () -> As.reporterOf(UNIT)
                                    .insistsOn(Call.get("/api/uploads/" + id(receipt)))
                                    .good(),
                            seen -> !seen.path("state").asText().equals("received"));
            assertThat(read.path("state").asText()).isEqualTo("read");
        }
        JsonNode page = As.reviewer()
                .waitsFor("the report of the year", "/api/reports?year=" + sample.year(), seen -> !seen.path("items")
                        .isEmpty());
        As.reviewer()
                .waitsFor(
                        "every file is a version",
                        "/api/reports/" + page.at("/items/0/id").asText(),
                        seen -> seen.path("versions").size() == FILES);
        assertThat(stack.says("letters")).contains("no dead letters");
    }
}
