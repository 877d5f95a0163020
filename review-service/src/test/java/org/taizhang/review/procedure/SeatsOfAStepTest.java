package org.taizhang.review.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taizhang.review.person.Persons.person;
import static org.taizhang.review.procedure.Office.APPROVER;
import static org.taizhang.review.procedure.Office.LEADER;
import static org.taizhang.review.procedure.Office.OTHER_LEADER;
import static org.taizhang.review.procedure.Office.REPORTER;
import static org.taizhang.review.procedure.Office.REVIEWER;
import static org.taizhang.review.procedure.Office.REVIEWER_2;
import static org.taizhang.review.procedure.Office.UNIT;
import static org.taizhang.review.route.Routes.step;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.taizhang.review.person.Permission;
import org.taizhang.review.person.Person;
import org.taizhang.review.route.Route;
import org.taizhang.review.route.Routes;
import org.taizhang.review.route.Step;
import org.taizhang.review.task.Seat;

/// Whose it is to decide at a step.
class SeatsOfAStepTest {

    private final Office office = new Office();

    @Test
    void eachStepIsForItsRoleInReach() {
        Route route = Routes.usual();
        office.start(route);

        assertThat(office.may(route, LEADER)).isInstanceOf(Permission.Granted.class);
        assertThat(office.may(route, OTHER_LEADER)).isInstanceOf(Permission.NotTheirs.class);
        assertThat(office.may(route, REPORTER)).isInstanceOf(Permission.NotTheirs.class);
        assertThat(office.may(route, REVIEWER)).isInstanceOf(Permission.NotNow.class);
    }

    @Test
    void atACountersignedStepEachSeatApprovesAndNobodyTakesTwo() {
        Route route = Routes.of(step("both", Step.Mode.ALL, "reviewer", "approver"));
        Person twoHats = person("two-hats", Set.of("reviewer", "approver"), "city", UNIT);
        office.start(route);

        assertThat(office.approve(route, twoHats)).isEqualTo(new Outcome.Advanced(route.first(), route.first()));
        assertThat(office.may(route, twoHats)).isInstanceOf(Permission.NotNow.class);
        assertThat(office.procedure.openSeats(route.first())).containsExactly(new Seat.Above("approver"));
        assertThat(office.approve(route, APPROVER)).isInstanceOf(Outcome.Granted.class);
    }

    @Test
    void aSeatThatStandsTwiceNeedsTwoPersons() {
        Route route = Routes.of(step("four-eyes", Step.Mode.ALL, "reviewer", "reviewer"));
        office.start(route);

        office.approve(route, REVIEWER);

        assertThat(office.may(route, REVIEWER)).isInstanceOf(Permission.NotNow.class);
        assertThat(office.approve(route, REVIEWER_2)).isInstanceOf(Outcome.Granted.class);
    }

    @Test
    void aSeatIsForThoseOfItsPlaceOrForOnePersonByName() {
        var clerk = person("clerk", Set.of("unit-leader"), "city", UNIT);
        Route route = Routes.of(
                Routes.seated("above", Step.Mode.ANY, new Seat.Superior("unit-leader")),
                Routes.seated(
                        "there", Step.Mode.ANY, new Seat.In("approver", "city"), new Seat.In("reviewer", "archives")),
                Routes.seated("she", Step.Mode.ANY, new Seat.Named("id-reviewer")));
        office.start(route);

        assertThat(office.may(route, LEADER)).isInstanceOf(Permission.NotTheirs.class);
        office.approve(route, clerk);
        assertThat(office.may(route, REVIEWER)).isInstanceOf(Permission.NotNow.class);
        office.approve(route, APPROVER);
        assertThat(office.may(route, REVIEWER_2)).isInstanceOf(Permission.NotTheirs.class);
        assertThat(office.approve(route, REVIEWER)).isInstanceOf(Outcome.Granted.class);
    }

    @Test
    void aSeatShowsNobodyWhatTheyDoNotSee() {
        Route route = Routes.of(Routes.seated(
                "other", Step.Mode.ANY, new Seat.Named("id-other-leader"), new Seat.In("unit-leader", "archives")));
        office.start(route);

        assertThat(office.may(route, OTHER_LEADER).isGranted()).isFalse();
    }

    @Test
    void whoeverHoldsTwoSeatsLeavesTheWiderOneToOthers() {
        Route route = Routes.of(
                Routes.seated("both", Step.Mode.ALL, new Seat.Above("reviewer"), new Seat.Named("id-reviewer")));
        office.start(route);

        office.approve(route, REVIEWER);

        assertThat(office.procedure.openSeats(route.first())).containsExactly(new Seat.Above("reviewer"));
        assertThat(office.approve(route, REVIEWER_2)).isInstanceOf(Outcome.Granted.class);
    }

    @Test
    void whatWasSaidInACountersignedStepStaysWhenItIsReturnedAmidstIt() {
        Route route = Routes.of(step("both", Step.Mode.ALL, "reviewer", "approver"));
        office.start(route);
        office.approve(route, REVIEWER);

        office.sendBack(route, APPROVER, "reporter", "more");
        office.start(route);

        assertThat(office.procedure.opinions()).extracting(Opinion::byName).contains("reviewer", "approver");
        assertThat(office.procedure.openSeats(route.first())).hasSize(2);
        assertThat(office.may(route, REVIEWER).isGranted()).isTrue();
    }

    @Test
    void seatsInOrderWaitForEachOther() {
        Route route = Routes.of(step("chain", Step.Mode.IN_ORDER, "reviewer", "approver"));
        office.start(route);

        assertThat(office.may(route, APPROVER).isGranted()).isFalse();
        office.approve(route, REVIEWER);
        assertThat(office.approve(route, APPROVER)).isInstanceOf(Outcome.Granted.class);
    }
}
