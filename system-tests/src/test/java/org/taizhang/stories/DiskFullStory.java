package org.taizhang.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.taizhang.stories.Reports.id;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// No space is left under the data of a stack: nothing that was taken in is lost, what cannot be taken in is refused
/// and said so, and all goes on by itself when there is space.
class DiskFullStory {
    private static final Duration SHOWS_WITHIN = Duration.ofMinutes(2);
    private static final int REFUSALS = 10;
    private static final int SOMETHING_IS_NOT_READY = 3;

    private SmallDisk disk;
    private StackUnderTest stack;
    private As reporter;

    @BeforeEach
    void aStackOnASmallDisk() throws IOException {
        assumeTrue(SmallDisk.canBeHad(), SmallDisk.WHY_NOT);
        Path folder = StackUnderTest.root().resolve("target/small-disk");
        disk = SmallDisk.mountedAt(folder);
        stack = StackUnderTest.startedIn(Files.createDirectories(folder.resolve("data")));
        reporter = As.reporterOf("university").at(stack);
    }

    @AfterEach
    void isGone() {
        if (disk == null) return;
        disk.free();
        if (stack != null) stack.exitCodeOf("down");
        disk.close();
    }

    @Test
    void uploadsAreRefusedWhileItIsFullAndAllGoesOnByItselfAfterwards() {
        List<JsonNode> receipts = new ArrayList<>();
        receipts.add(reporter.sends("/api/uploads", report()).at("/receipts/0"));

        List<Answer> refusals = handInOnAFullDisk(receipts);
        await("status says what the disk does to it").atMost(SHOWS_WITHIN).until(() -> {
            disk.fill();
            return stack.exitCodeOf("status") == SOMETHING_IS_NOT_READY;
        });
        disk.free();

        await("status says that all is well").atMost(SHOWS_WITHIN).until(() -> stack.exitCodeOf("status") == 0);
        receipts.add(
                reporter.insistsOn(Call.post("/api/uploads", report())).good().at("/receipts/0"));
        assertThat(receipts).allSatisfy(this::assertIsRead);
        assertThat(refusals).allSatisfy(DiskFullStory::assertSaysThatTheFileIsNotTaken);
        assertThat(stack.uploadsBeingReceived()).isEmpty();
    }

    /// @param receipts of what there was space for all the same, since a program gave some back
    private List<Answer> handInOnAFullDisk(List<JsonNode> receipts) {
        List<Answer> refusals = new ArrayList<>();
        while (refusals.size() < REFUSALS) {
            disk.fill();
            Answer answer = reporter.asks(Call.post("/api/uploads", report()));
            if (answer.isGood()) receipts.add(answer.json().at("/receipts/0"));
            else refusals.add(answer);
        }
        return refusals;
    }

    private static void assertSaysThatTheFileIsNotTaken(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isIn(503, 507);
        assertThat(answer.json().path("status").asInt()).isEqualTo(answer.status());
        assertThat(answer.json().path("type").asText()).as(answer.toString()).contains("/problems/");
        assertThat(answer.json().path("detail").asText()).as(answer.toString()).isNotEmpty();
    }

    private void assertIsRead(JsonNode receipt) {
        String path = "/api/uploads/" + id(receipt);
        JsonNode settled = await(path)
                .atMost(SHOWS_WITHIN)
                .until(
                        () -> reporter.insistsOn(Call.get(path)).good(),
                        seen -> !seen.path("state").asText().equals("received"));
        assertThat(settled.path("state").asText()).as(settled.toString()).isEqualTo("read");
    }

    private static Form report() {
        byte[] content = Docx.of(List.of(
                "X大学党委领导班子2029年全面从严治党主体责任落实情况报告",
                "2029年，党委认真履行主体责任，查摆问题12个。",
                "一、存在的问题",
                "一是理论学习不够深入。" + UUID.randomUUID()));
        return Form.of("报告.docx", content);
    }
}
