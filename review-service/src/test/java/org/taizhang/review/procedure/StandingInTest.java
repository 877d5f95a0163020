package org.taizhang.review.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taizhang.review.person.Persons.person;
import static org.taizhang.review.procedure.Office.LEADER;
import static org.taizhang.review.procedure.Office.NOON;
import static org.taizhang.review.procedure.Office.PLACE;
import static org.taizhang.review.procedure.Office.REPORTER;
import static org.taizhang.review.procedure.Office.REVIEWER;
import static org.taizhang.review.procedure.Office.UNIT;
import static org.taizhang.review.procedure.Office.matter;
import static org.taizhang.review.procedure.Office.seen;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.taizhang.review.person.Actor;
import org.taizhang.review.person.Permission;
import org.taizhang.review.person.Person;
import org.taizhang.review.route.Route;
import org.taizhang.review.route.Routes;

/// Who stands in for somebody who is away.
class StandingInTest {

    private final Office office = new Office();

    @Test
    void whoStandsInForTheLeaderDecidesInTheirPlaceAndBothHaveDecided() {
        Route route = Routes.usual();
        Person deputy = person("deputy", Set.of("reporter"), UNIT);
        office.start(route);
        assertThat(office.may(route, deputy).isGranted()).isFalse();

        Person standingIn = deputy.standingInFor(List.of(LEADER));
        Turn seat = office.procedure.mayDecide(route, PLACE, standingIn, Optional.empty());
        office.procedure.approve(
                route,
                matter("a"),
                Decision.approval(standingIn, seen(), null, null).in(seat.of()),
                NOON);

        assertThat(seat.isGranted()).isTrue();
        Actor by = office.procedure.opinions().getLast().by();
        assertThat(by.name()).isEqualTo("deputy");
        assertThat(by.isInPlaceOf(LEADER.actor())).isTrue();
        assertThat(office.procedure.involved())
                .contains(deputy.actor().id(), LEADER.actor().id());
    }

    @Test
    void whoHandedItInStandsInForNobodyAndNobodyForThem() {
        Route route = Routes.usual();
        Person applicant = REPORTER.standingInFor(List.of(LEADER));
        office.start(route);
        assertThat(office.may(route, applicant)).isInstanceOf(Permission.NotNow.class);

        Person leadersToo = person("both", Set.of("reporter", "unit-leader"), UNIT);
        var other = new Procedure(UUID.randomUUID(), route, UUID.randomUUID());
        other.start(route, matter("a"), leadersToo.actor(), null, NOON);
        Person deputy = person("deputy", Set.of("reporter"), UNIT).standingInFor(List.of(leadersToo));

        assertThat(other.mayDecide(route, PLACE, deputy, Optional.empty()).isGranted())
                .isFalse();
    }

    @Test
    void whatTheAbsentOneHoldsIsDecidedInTheirPlace() {
        Route route = Routes.usual();
        Person other = person("other", Set.of("unit-leader"), UNIT).standingInFor(List.of(LEADER));
        office.start(route);

        assertThat(office.procedure
                        .mayDecide(route, PLACE, other, Optional.empty())
                        .of())
                .isEqualTo(other);
        assertThat(office.procedure
                        .mayDecide(route, PLACE, other, Optional.of(LEADER.actor()))
                        .of())
                .isEqualTo(LEADER);
        assertThat(office.procedure
                        .mayDecide(
                                route, PLACE, other, Optional.of(other.actor().inPlaceOf(LEADER.actor())))
                        .of())
                .isEqualTo(LEADER);
        assertThat(office.procedure
                        .mayDecide(route, PLACE, other, Optional.of(REVIEWER.actor()))
                        .isGranted())
                .isFalse();
    }
}
