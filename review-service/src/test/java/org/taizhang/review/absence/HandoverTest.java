package org.taizhang.review.absence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HandoverTest {

    private static final Map<String, Set<String>> ABOVE =
            Map.of("water-bureau", Set.of("city", "water-bureau"), "city", Set.of("city"));

    private static final Colleague LEADER = of("leader", "water-bureau", "unit-leader");
    private static final Colleague REVIEWER = of("reviewer", "city", "reviewer");

    @Test
    void aLeaderHandsOverToWhoActsForTheSameUnit() {
        assertThat(may(LEADER, of("deputy", "water-bureau", "reporter"))).isTrue();
        assertThat(may(LEADER, of("other", "water-bureau", "unit-leader"))).isTrue();

        assertThat(may(LEADER, of("far", "archives", "unit-leader"))).isFalse();
        assertThat(may(LEADER, REVIEWER)).isFalse();
        assertThat(may(LEADER, of("boss", "city", "unit-leader"))).isFalse();
    }

    @Test
    void aSupervisorHandsOverToASupervisorOfTheSameUnits() {
        assertThat(may(REVIEWER, of("approver", "city", "approver"))).isTrue();

        assertThat(may(REVIEWER, of("clerk", "city", "reporter"))).isFalse();
        assertThat(may(REVIEWER, of("below", "water-bureau", "reviewer"))).isFalse();
        assertThat(may(REVIEWER, of("keeper", "city", "administrator"))).isFalse();
    }

    @Test
    void aSupervisorOfAUnitHandsOverAlsoToOneAboveIt() {
        Colleague below = of("below", "water-bureau", "reviewer");

        assertThat(may(below, REVIEWER)).isTrue();
        assertThat(may(REVIEWER, below)).isFalse();
    }

    @Test
    void whoDoesBothHandsOverToWhoCouldDoBoth() {
        Colleague both = of("both", "city", "reviewer", "unit-leader");

        assertThat(may(both, of("half", "city", "reviewer"))).isFalse();
        assertThat(may(both, of("whole", "city", "approver", "reporter"))).isTrue();
    }

    @Test
    void nobodyStandsInForThemselvesOrForWhoHandsOverNothing() {
        assertThat(may(LEADER, LEADER)).isFalse();
        assertThat(may(of("keeper", "city", "administrator"), REVIEWER)).isFalse();
    }

    private static boolean may(Colleague absent, Colleague delegate) {
        return new Handover(absent, ABOVE).to(delegate).isGranted();
    }

    private static Colleague of(String name, String unit, String... roles) {
        return new Colleague("id-" + name, name, Set.of(roles), Set.of(unit));
    }
}
