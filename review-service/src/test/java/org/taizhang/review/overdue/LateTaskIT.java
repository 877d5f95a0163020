package org.taizhang.review.overdue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.taizhang.review.Api;
import org.taizhang.review.person.Actor;
import org.taizhang.review.task.Opening;
import org.taizhang.review.task.Seat;
import org.taizhang.review.task.TaskRepository;
import org.taizhang.testing.LocalStackResource;
import org.taizhang.web.ChinaDay;

/// What is late is told to whoever may take it, and after some days further up; each once, and nothing is decided.
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class LateTaskIT {

    private static final String LEADER = "ecology-bureau-leader";
    private static final UUID SUBJECT = UUID.randomUUID();

    @Inject
    TaskRepository tasks;

    @Inject
    TellOfLateTasks tellOfLateTasks;

    @BeforeEach
    void everybodyIsKnown() {
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        Api.as(LEADER).get("/api/notices/settings").jsonPath().get("address") != null);
    }

    @AfterEach
    void nothingWaits() {
        QuarkusTransaction.requiringNew().run(() -> tasks.withdrawAll(SUBJECT, Actor.SYSTEM));
    }

    @Test
    void whatIsLateIsToldOnceToWhoMayTakeItAndLaterToThoseAbove() {
        open(today().minusDays(1));
        tellOfLateTasks.tell();
        tellOfLateTasks.tell();
        assertThat(told(LEADER)).containsOnlyOnce("task-overdue").doesNotContain("task-escalated");
        assertThat(told("ecology-bureau-reporter")).isEmpty();
        assertThat(told("archives-leader")).isEmpty();
        assertThat(told("reviewer")).isEmpty();

        nothingWaits();
        open(today().minusDays(30));
        tellOfLateTasks.tell();
        tellOfLateTasks.tell();
        assertThat(told(LEADER)).doesNotContain("task-escalated");
        assertThat(told("reviewer")).containsExactly("task-escalated");
        assertThat(told("administrator")).containsExactly("task-escalated");
        assertThat(told("archives-leader")).isEmpty();
        assertThat(reasons()).contains("escalated");
        assertThat(Api.as("reviewer")
                        .get("/api/trail?subject=" + SUBJECT)
                        .jsonPath()
                        .getList("items.action", String.class))
                .containsExactly("task.escalated");
    }

    private static List<String> reasons() {
        return Api.all(LEADER, "/api/queue").get("items.find { it.subject == '" + SUBJECT + "' }.reasons.code");
    }

    private static List<String> told(String who) {
        return Api.all(who, "/api/notices")
                .get("items.findAll { it.subject == '" + SUBJECT + "' && it.kind != 'task' }.kind");
    }

    private void open(LocalDate due) {
        QuarkusTransaction.requiringNew()
                .run(() -> tasks.open(new Opening(
                        "approval",
                        "report",
                        SUBJECT,
                        "一份报告",
                        "ecology-bureau",
                        "ecology-bureau",
                        "sign-off",
                        due,
                        0,
                        List.of(),
                        List.of(new Seat.Own("unit-leader")))));
    }

    private static LocalDate today() {
        return ChinaDay.of(Instant.now());
    }
}
