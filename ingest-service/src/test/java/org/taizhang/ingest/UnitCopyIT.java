package org.taizhang.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.taizhang.events.UnitChanged;
import org.taizhang.messaging.Outbox;
import org.taizhang.testing.LocalStackResource;
import org.taizhang.units.UnitScope;
import org.taizhang.web.identity.Caller;

/// The copy of the tree follows what is told of a unit; services that do not own the tree decide by it who sees what.
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class UnitCopyIT {

    private static final Caller CITY = new Caller("id", "reviewer", "reviewer", Set.of("reviewer"), Set.of("city"));
    private static final Caller DISTRICT =
            new Caller("id", "reviewer", "reviewer", Set.of("reviewer"), Set.of("district"));
    private static final Caller HEIR =
            new Caller("id", "reporter", "reporter", Set.of("reporter"), Set.of("heir-of-it"));

    private final String unit = "copied-" + UUID.randomUUID();

    @Inject
    Session database;

    @Inject
    Outbox outbox;

    @Inject
    UnitScope scope;

    @Test
    void aRenameChangesNobodysRights() {
        told("甲单位", "city", null);
        await().until(() -> scope.includes(CITY, unit));

        told("乙单位", "city", null);

        await().until(() -> taken() == 2);
        assertThat(scope.includes(CITY, unit)).isTrue();
        assertThat(scope.includes(DISTRICT, unit)).isFalse();
    }

    @Test
    void aMoveTakesItFromThoseAboveItBeforeAndGivesItToThoseAboveItNow() {
        told("甲单位", "city", null);
        await().until(() -> scope.includes(CITY, unit));

        told("甲单位", "district", null);

        await().until(() -> scope.includes(DISTRICT, unit));
        assertThat(scope.includes(CITY, unit)).isFalse();
    }

    @Test
    void aClosedUnitIsItsSuccessorsAffairUntilItIsReopened() {
        told("甲单位", "city", null);
        await().until(() -> scope.includes(CITY, unit));
        assertThat(scope.includes(HEIR, unit)).isFalse();

        told("甲单位", "city", LocalDate.of(2026, 1, 31));

        await().until(() -> scope.isClosed(unit));
        assertThat(scope.unitsOf(HEIR)).contains(unit);
        assertThat(scope.includes(CITY, unit))
                .as("the unit above still sees it")
                .isTrue();
        told("甲单位", "city", null);
        await().until(() -> !scope.isClosed(unit));
        assertThat(scope.includes(HEIR, unit)).isFalse();
    }

    /// Number of the change that the copy took over last.
    private long taken() {
        return QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(
                        "select sequence from unit_scope where code = :code", Tuple.class)
                .setParameter("code", unit)
                .getSingleResult()
                .get(0, Long.class));
    }

    private void told(String name, String above, @Nullable LocalDate closedOn) {
        List<String> successors = closedOn == null ? null : List.of("heir-of-it");
        var change = new UnitChanged(unit, name, above, List.of(above), closedOn, successors);
        QuarkusTransaction.requiringNew().run(() -> outbox.add(change));
    }
}
