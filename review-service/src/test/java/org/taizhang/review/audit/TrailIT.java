package org.taizhang.review.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.taizhang.review.person.Actor;
import org.taizhang.testing.LocalStackResource;

/// The trail in the real database.
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class TrailIT {

    @Inject
    TrailRepository trail;

    @Inject
    VerifyTrail verifyTrail;

    @Inject
    Session database;

    @Test
    void actsAtOnceMakeOneSoundChain() throws Exception {
        String subject = UUID.randomUUID().toString();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Void> act = () -> {
                record(subject);
                return null;
            };
            for (var done :
                    threads.invokeAll(IntStream.range(0, 40).mapToObj(_ -> act).toList())) done.get();
        }

        assertThat(trail.of(subject)).hasSize(40);
        assertThat(verifyTrail.verify().intact()).isTrue();
    }

    @Test
    void anActThatIsRolledBackLeavesNoEntry() {
        String subject = UUID.randomUUID().toString();

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    add(subject);
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(trail.of(subject)).isEmpty();
        assertThat(verifyTrail.verify().intact()).isTrue();
    }

    @Test
    void theDatabaseRefusesToChangeTheTrail() {
        record(UUID.randomUUID().toString());

        for (String tampering : new String[] {
            "update trail_entry set action = 'x'",
            "delete from trail_entry",
            "truncate trail_entry",
            "delete from trail_head",
            "update trail_head set sequence = sequence - 1"
        }) {
            assertThatThrownBy(() -> run(tampering)).as(tampering).hasStackTraceContaining("audit trail");
        }
    }

    @Test
    void whoeverGetsAroundTheDatabaseIsFoundOut() {
        String subject = UUID.randomUUID().toString();
        record(subject);
        record(subject);
        long sequence = trail.of(subject).getFirst().sequence();

        run("alter table trail_entry disable trigger trail_entry_append_only");
        run("update trail_entry set actor_name = 'somebody else' where sequence = " + sequence);
        Verification found = verifyTrail.verify();
        run("update trail_entry set actor_name = 'ann' where sequence = " + sequence);
        run("alter table trail_entry enable trigger trail_entry_append_only");

        assertThat(found.intact()).isFalse();
        assertThat(found.firstBroken()).isEqualTo(sequence);
        assertThat(verifyTrail.verify().intact()).isTrue();
    }

    private void record(String subject) {
        QuarkusTransaction.requiringNew().run(() -> add(subject));
    }

    private void add(String subject) {
        trail.add(new Act(new Actor("id", "ann"), "test.done", subject, null, Map.of("引号", "\"值\"")));
    }

    private void run(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeMutationQuery(sql).executeUpdate());
    }
}
