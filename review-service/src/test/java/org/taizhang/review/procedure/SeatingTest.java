package org.taizhang.review.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taizhang.review.person.Persons.person;
import static org.taizhang.review.procedure.Office.APPROVER;
import static org.taizhang.review.procedure.Office.LEADER;
import static org.taizhang.review.procedure.Office.NOON;
import static org.taizhang.review.procedure.Office.REPORTER;
import static org.taizhang.review.procedure.Office.REVIEWER;
import static org.taizhang.review.procedure.Office.REVIEWER_2;
import static org.taizhang.review.procedure.Office.REVIEWER_3;
import static org.taizhang.review.procedure.Office.UNIT;
import static org.taizhang.review.procedure.Office.matter;
import static org.taizhang.review.route.Routes.step;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.taizhang.review.person.Actor;
import org.taizhang.review.person.Permission;
import org.taizhang.review.person.Person;
import org.taizhang.review.route.Route;
import org.taizhang.review.route.Routes;
import org.taizhang.review.route.Step;

/// What is handed on, and who is added.
class SeatingTest {

    private static final Person DEPUTY = person("deputy", Set.of("reporter"), UNIT);

    private final Office office = new Office();

    @Test
    void whatIsHandedOnIsDecidedByThatPersonAloneAndBothNamesStay() {
        Route route = Routes.usual();
        office.start(route);

        office.handOn(route, LEADER, DEPUTY);

        assertThat(office.may(route, LEADER)).isInstanceOfSatisfying(Permission.NotNow.class, refused -> assertThat(
                        refused.why().words().en())
                .contains("handed it on to deputy"));
        assertThat(office.may(route, DEPUTY)).isInstanceOf(Permission.Granted.class);
        assertThat(office.approve(route, DEPUTY)).isInstanceOf(Outcome.Advanced.class);
        assertThat(office.procedure.opinions())
                .extracting(Opinion::byName)
                .containsExactly("reporter", "leader", "deputy");
        assertThat(office.procedure.opinions().get(1).signer().map(Actor::name)).contains("deputy");
    }

    @Test
    void ofSeveralWhoMustDecideOnlyOneHandsOnTheirPlace() {
        Route route = Routes.of(step("both", Step.Mode.ALL, "reviewer", "approver"));
        office.start(route);

        office.handOn(route, REVIEWER, LEADER);

        assertThat(office.may(route, APPROVER).isGranted()).isTrue();
        assertThat(office.may(route, REVIEWER_2).isGranted()).isFalse();
        office.approve(route, APPROVER);
        assertThat(office.procedure.step()).isEqualTo("both");
        assertThat(office.approve(route, LEADER)).isInstanceOf(Outcome.Granted.class);
    }

    @Test
    void whoWasHandedItHandsItOnButNotBack() {
        Route route = Routes.of(step("review", Step.Mode.ANY, "reviewer"));
        office.start(route);
        office.handOn(route, REVIEWER, REVIEWER_2);

        assertThat(office.mayAsk(route, REVIEWER_2, REVIEWER)).isInstanceOf(Permission.NotNow.class);
        assertThat(office.mayAsk(route, REVIEWER_2, REVIEWER_3)).isInstanceOf(Permission.Granted.class);
        office.handOn(route, REVIEWER_2, REVIEWER_3);

        assertThat(office.may(route, REVIEWER_2).isGranted()).isFalse();
        assertThat(office.may(route, REVIEWER).isGranted()).isFalse();
        assertThat(office.may(route, REVIEWER_3).isGranted()).isTrue();
    }

    @Test
    void nobodyIsAskedWhoHandedItInOrHasDecidedOrIsAskedAlready() {
        Route route = Routes.usual();
        office.start(route);
        office.approve(route, LEADER);

        assertThat(office.mayAsk(route, REVIEWER, REPORTER)).isInstanceOf(Permission.NotNow.class);
        assertThat(office.mayAsk(route, REVIEWER, LEADER)).isInstanceOf(Permission.NotNow.class);
        assertThat(office.mayAsk(route, REVIEWER, REVIEWER)).isInstanceOf(Permission.NotNow.class);
        office.addSigner(route, REVIEWER, REVIEWER_2);
        assertThat(office.mayAsk(route, REVIEWER, REVIEWER_2)).isInstanceOf(Permission.NotNow.class);
        assertThat(office.mayAsk(route, REVIEWER, REVIEWER_3)).isInstanceOf(Permission.Granted.class);
    }

    @Test
    void theStepWaitsForWhoWasAddedToo() {
        Route route = Routes.of(step("review", Step.Mode.ANY, "reviewer"));
        office.start(route);
        office.addSigner(route, REVIEWER, LEADER);

        assertThat(office.approve(route, REVIEWER)).isEqualTo(new Outcome.Advanced(route.first(), route.first()));
        assertThat(office.may(route, REVIEWER_2).isGranted()).isFalse();
        assertThat(office.approve(route, LEADER)).isInstanceOf(Outcome.Granted.class);
    }

    @Test
    void whoWasAddedDoesNotDecideForTheStepAlone() {
        Route route = Routes.of(step("review", Step.Mode.ANY, "reviewer"));
        office.start(route);
        office.addSigner(route, REVIEWER, REVIEWER_2);

        office.approve(route, REVIEWER_2);

        assertThat(office.procedure.step()).isEqualTo("review");
        assertThat(office.approve(route, REVIEWER)).isInstanceOf(Outcome.Granted.class);
    }

    @Test
    void whoWasAddedMayReturnIt() {
        Route route = Routes.of(step("review", Step.Mode.ANY, "reviewer"));
        office.start(route);
        office.addSigner(route, REVIEWER, LEADER);

        office.sendBack(route, LEADER, Route.REPORTER, "more");

        assertThat(office.procedure.step()).isNull();
    }

    @Test
    void onlyWhoAddedSomebodyTakesThemAwayBeforeTheyHaveDecided() {
        Route route = Routes.of(step("review", Step.Mode.ALL, "reviewer", "approver"));
        office.start(route);
        office.addSigner(route, REVIEWER, LEADER);
        office.addSigner(route, REVIEWER, DEPUTY);

        assertThat(office.mayRemove(route, APPROVER, LEADER)).isInstanceOf(Permission.NotNow.class);
        office.removeSigner(route, REVIEWER, LEADER);
        assertThat(office.may(route, LEADER).isGranted()).isFalse();
        office.approve(route, DEPUTY);
        assertThat(office.mayRemove(route, REVIEWER, DEPUTY)).isInstanceOf(Permission.NotNow.class);
        office.approve(route, REVIEWER);
        assertThat(office.approve(route, APPROVER)).isInstanceOf(Outcome.Granted.class);
    }

    @Test
    void aStepDoesNotEndBecauseSomebodyIsTakenAway() {
        Route route = Routes.of(step("review", Step.Mode.ANY, "reviewer"));
        office.start(route);
        office.addSigner(route, REVIEWER, LEADER);
        assertThat(office.mayRemove(route, REVIEWER, LEADER)).isInstanceOf(Permission.Granted.class);

        office.approve(route, REVIEWER);

        assertThat(office.mayRemove(route, REVIEWER, LEADER)).isInstanceOf(Permission.NotNow.class);
    }

    @Test
    void aStepThatIsEnteredAgainStartsFromItsRoute() {
        Route route = Routes.of(step("review", Step.Mode.ANY, "reviewer"), step("accept", Step.Mode.ANY, "approver"));
        office.start(route);
        office.handOn(route, REVIEWER, REVIEWER_2);
        office.addSigner(route, REVIEWER_2, LEADER);
        office.approve(route, REVIEWER_2);
        office.approve(route, LEADER);

        office.sendBack(route, APPROVER, "review", "look again");

        assertThat(office.procedure.openSeats(route.first()))
                .isEqualTo(route.first().seats());
        assertThat(office.may(route, REVIEWER).isGranted()).isTrue();
    }

    @Test
    void whoHandedItOnDecidesAtAnotherStep() {
        Route route = Routes.of(step("review", Step.Mode.ANY, "reviewer"), step("again", Step.Mode.ANY, "reviewer"));
        office.start(route);
        office.handOn(route, REVIEWER, REVIEWER_2);

        office.approve(route, REVIEWER_2);

        assertThat(office.may(route, REVIEWER).isGranted()).isTrue();
        assertThat(office.may(route, REVIEWER_2).isGranted()).isFalse();
    }

    @Test
    void whatWasHandedOnIsStillTakenBackByItsApplicant() {
        Route route = Routes.usual();
        office.start(route);

        office.handOn(route, LEADER, DEPUTY);

        assertThat(office.procedure.mayWithdraw(REPORTER).isGranted()).isTrue();
    }

    @Test
    void whoStandsInHandsOnInTheOthersPlaceAndNeitherDecidesThen() {
        Route route = Routes.of(step("review", Step.Mode.ANY, "reviewer"));
        Person standingIn = DEPUTY.standingInFor(List.of(REVIEWER));
        office.start(route);

        office.procedure.handOn(
                route,
                matter("a"),
                new Procedure.Asking(standingIn.inPlaceOf(REVIEWER), REVIEWER, REVIEWER_2.actor(), "reason"),
                NOON);

        assertThat(office.may(route, standingIn).isGranted()).isFalse();
        assertThat(office.may(route, REVIEWER).isGranted()).isFalse();
        assertThat(office.mayAsk(route, REVIEWER_2, REVIEWER).isGranted()).isFalse();
        assertThat(office.procedure.opinions().getLast().by().isInPlaceOf(REVIEWER.actor()))
                .isTrue();
    }
}
