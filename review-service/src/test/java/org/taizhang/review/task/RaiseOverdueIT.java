package org.taizhang.review.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.taizhang.testing.LocalStackResource;
import org.taizhang.web.ChinaDay;

/// Passed dates move tasks up the queue, and do nothing else.
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class RaiseOverdueIT {

    private static final String UNIT = "unit-" + UUID.randomUUID();

    @Inject
    Session database;

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

        assertThat(queue()).containsExactly(overdue + " " + TaskRepository.OVERDUE, risky + " 20");
    }

    private List<String> queue() {
        return QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(
                        "select subject || ' ' || risk from task where unit = :unit and claimed_by is null order by -risk",
                        String.class)
                .setParameter("unit", UNIT)
                .getResultList());
    }

    private UUID open(int risk, LocalDate due) {
        UUID subject = UUID.randomUUID();
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
                        List.of(new Seat.Above("reviewer")))));
        return subject;
    }
}
