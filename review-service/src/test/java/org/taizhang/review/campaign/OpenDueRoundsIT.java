package org.taizhang.review.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.taizhang.review.Api;
import org.taizhang.testing.LocalStackResource;
import org.taizhang.web.ChinaDay;

/// Rounds of recurring campaigns, however many replicas look for them at once.
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class OpenDueRoundsIT {

    @Inject
    OpenDueRounds openDueRounds;

    @Test
    void ofSeveralReplicasOneOpensARoundAndTheNextIsADraft() {
        String id = draft(today());

        try (var replicas = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> four = Stream.generate(this::job).limit(4).toList();
            assertThat(replicas.invokeAll(four).stream().map(Future::resultNow)).containsOnly(true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }

        assertThat(shown(id).getString("state")).isEqualTo("open");
        assertThat(rounds(shown(id).getString("title"))).containsExactly("draft", "open");
    }

    @Test
    void roundsThatFellIntoAnAbsenceOpenOneAfterAnother() {
        String id = draft(today().minusMonths(2));

        openDueRounds.openWaiting();

        assertThat(rounds(shown(id).getString("title"))).containsExactly("draft", "open", "open", "open");
    }

    @Test
    void aDraftWhoseDayHasNotComeStaysOne() {
        String id = draft(today().plusDays(1));

        openDueRounds.openWaiting();

        assertThat(shown(id).getString("state")).isEqualTo("draft");
    }

    private Callable<Boolean> job() {
        return () -> {
            openDueRounds.openWaiting();
            return true;
        };
    }

    private static LocalDate today() {
        return ChinaDay.of(Instant.now());
    }

    private static String draft(LocalDate opensOn) {
        int year = ThreadLocalRandom.current().nextInt(3000, 9000);
        String wish = """
                {"title": "月度进展 %s", "kind": "progress", "year": %d, "rhythm": "monthly", "number": 11,
                 "branch": "archives", "withBranch": true, "opensOn": "%s", "due": "%s"}""".formatted(UUID.randomUUID(), year, opensOn, opensOn.plusDays(5));
        return Api.done("administrator", "/api/campaigns", wish).getString("id");
    }

    private static JsonPath shown(String id) {
        return Api.as("administrator").get("/api/campaigns/" + id).jsonPath();
    }

    private static List<String> rounds(String title) {
        return Api.all("administrator", "/api/campaigns")
                .getList("items.findAll { it.title == '" + title + "' }.state");
    }
}
