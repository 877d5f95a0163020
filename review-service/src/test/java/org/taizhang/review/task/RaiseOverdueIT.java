package org.taizhang.review.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.Persons;
import org.taizhang.testing.LocalStackResource;
import org.taizhang.web.ChinaDay;

/// Passed dates move tasks up the queue, and do nothing else.
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class RaiseOverdueIT {

    private static final String UNIT = "unit-" + UUID.randomUUID();
    private static final Person REVIEWER = Persons.person("rev", Set.of("reviewer"), UNIT);

    @Inject
    TaskRepository tasks;

    @Inject
    RaiseOverdue raiseOverdue;

    @Test
    void anOverdueTaskComesFirstAndIsRaisedOnce() {
        UUID risky = open(20, ChinaDay.of(Instant.now()).plusDays(5));
        UUID overdue = open(0, ChinaDay.of(Instant.now()).minusDays(2));

        raiseOverdue.raise();
        raiseOverdue.raise();

        var queue = QuarkusTransaction.requiringNew().call(() -> tasks.page(REVIEWER, null, 10));
        assertThat(queue).extracting(Task::subject).containsExactly(overdue, risky);
        assertThat(queue).extracting(Task::risk).containsExactly(TaskRepository.OVERDUE, 20);
        assertThat(queue).allSatisfy(task -> assertThat(task.claimedBy()).isNull());
    }

    private UUID open(int risk, LocalDate due) {
        UUID subject = UUID.randomUUID();
        var audience = new Opening.Audience(Set.of("reviewer"), false);
        QuarkusTransaction.requiringNew()
                .run(() -> tasks.open(new Opening(
                        "approval",
                        "report",
                        subject,
                        "a title",
                        UNIT,
                        UNIT,
                        "first-review",
                        due,
                        risk,
                        List.of(),
                        audience)));
        return subject;
    }
}
