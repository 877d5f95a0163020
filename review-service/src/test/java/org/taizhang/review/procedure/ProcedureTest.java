package org.taizhang.review.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.taizhang.review.person.Persons.person;
import static org.taizhang.review.route.Routes.step;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.taizhang.review.demand.Demand;
import org.taizhang.review.person.Actor;
import org.taizhang.review.person.Permission;
import org.taizhang.review.person.Person;
import org.taizhang.review.route.Route;
import org.taizhang.review.route.Routes;
import org.taizhang.review.route.Step;
import org.taizhang.review.task.Seat;
import org.taizhang.review.unit.Place;
import org.taizhang.web.problem.Conflict;
import org.taizhang.web.problem.Invalid;
import org.taizhang.web.problem.Words;

class ProcedureTest {

    private static final Instant NOON = Instant.parse("2024-01-15T12:00:00Z");
    private static final String UNIT = "water-bureau";
    private static final Place PLACE = new Place(UNIT, "city");
    private static final Person REPORTER = person("reporter", Set.of("reporter"), UNIT);
    private static final Person LEADER = person("leader", Set.of("unit-leader"), UNIT);
    private static final Person OTHER_LEADER = person("other-leader", Set.of("unit-leader"), "archives");
    private static final Person REVIEWER = person("reviewer", Set.of("reviewer"), "city", UNIT);
    private static final Person REVIEWER_2 = person("reviewer-2", Set.of("reviewer"), "city", UNIT);
    private static final Person APPROVER = person("approver", Set.of("approver"), "city", UNIT);

    private final Procedure procedure = new Procedure(UUID.randomUUID(), Routes.usual(), UUID.randomUUID());

    @Test
    void aSubjectGoesThroughAllSteps() {
        Route route = Routes.usual();
        start(route);

        assertThat(approve(route, LEADER)).isInstanceOf(Outcome.Advanced.class);
        assertThat(procedure.step()).isEqualTo("first-review");
        assertThat(approve(route, REVIEWER)).isInstanceOf(Outcome.Advanced.class);
        assertThat(approve(route, APPROVER)).isEqualTo(new Outcome.Granted(route.step("final-review")));

        assertThat(procedure.step()).isNull();
        assertThat(procedure.opinions())
                .extracting(Opinion::byName)
                .containsExactly("reporter", "leader", "reviewer", "approver");
    }

    @Test
    void eachStepIsForItsRoleInReach() {
        Route route = Routes.usual();
        start(route);

        assertThat(may(route, LEADER)).isInstanceOf(Permission.Granted.class);
        assertThat(may(route, OTHER_LEADER)).isInstanceOf(Permission.NotTheirs.class);
        assertThat(may(route, REPORTER)).isInstanceOf(Permission.NotTheirs.class);
        assertThat(may(route, REVIEWER)).isInstanceOf(Permission.NotNow.class);
    }

    @Test
    void whoeverHandedItInDecidesNowhere() {
        Person all = person("all", Set.of("reporter", "unit-leader", "reviewer", "approver"), UNIT);
        Route route = Routes.usual();
        procedure.start(route, matter("a"), all.actor(), null, NOON);

        assertThat(may(route, all)).isInstanceOf(Permission.NotNow.class);
        approve(route, LEADER);
        assertThat(may(route, all)).isInstanceOf(Permission.NotNow.class);
    }

    @Test
    void nobodyDecidesAtTwoSteps() {
        Person both = person("both", Set.of("reviewer", "approver"), "city", UNIT);
        Route route = Routes.usual();
        start(route);
        approve(route, LEADER);
        approve(route, both);

        assertThat(may(route, both)).isInstanceOf(Permission.NotNow.class);
        assertThat(may(route, APPROVER)).isInstanceOf(Permission.Granted.class);
    }

    @Test
    void onlyItsClaimantDecidesAClaimedStep() {
        Route route = Routes.usual();
        start(route);

        assertThat(procedure
                        .mayDecide(route, PLACE, LEADER, Optional.of(new Actor("id-x", "x")))
                        .permission())
                .isInstanceOf(Permission.NotNow.class);
        assertThat(procedure
                        .mayDecide(route, PLACE, LEADER, Optional.of(LEADER.actor()))
                        .permission())
                .isInstanceOf(Permission.Granted.class);
    }

    @Test
    void whoStandsInForTheLeaderDecidesInTheirPlaceAndBothHaveDecided() {
        Route route = Routes.usual();
        Person deputy = person("deputy", Set.of("reporter"), UNIT);
        start(route);
        assertThat(may(route, deputy).isGranted()).isFalse();

        Person standingIn = deputy.standingInFor(List.of(LEADER));
        Turn seat = procedure.mayDecide(route, PLACE, standingIn, Optional.empty());
        procedure.approve(
                route,
                matter("a"),
                Decision.approval(standingIn, seen(), null, null).in(seat.of()),
                NOON);

        assertThat(seat.isGranted()).isTrue();
        Actor by = procedure.opinions().getLast().by();
        assertThat(by.name()).isEqualTo("deputy");
        assertThat(by.isInPlaceOf(LEADER.actor())).isTrue();
        assertThat(procedure.involved())
                .contains(deputy.actor().id(), LEADER.actor().id());
    }

    @Test
    void whoHandedItInStandsInForNobodyAndNobodyForThem() {
        Route route = Routes.usual();
        Person applicant = REPORTER.standingInFor(List.of(LEADER));
        start(route);
        assertThat(may(route, applicant)).isInstanceOf(Permission.NotNow.class);

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
        start(route);

        assertThat(procedure.mayDecide(route, PLACE, other, Optional.empty()).of())
                .isEqualTo(other);
        assertThat(procedure
                        .mayDecide(route, PLACE, other, Optional.of(LEADER.actor()))
                        .of())
                .isEqualTo(LEADER);
        assertThat(procedure
                        .mayDecide(
                                route, PLACE, other, Optional.of(other.actor().inPlaceOf(LEADER.actor())))
                        .of())
                .isEqualTo(LEADER);
        assertThat(procedure
                        .mayDecide(route, PLACE, other, Optional.of(REVIEWER.actor()))
                        .isGranted())
                .isFalse();
    }

    @Test
    void aDecisionOnWhatHasChangedIsRefused() {
        Route route = Routes.usual();
        start(route);
        var decision = Decision.approval(LEADER, seen(), null, null);

        assertThatThrownBy(() -> procedure.approve(route, matter("b"), decision, NOON))
                .isInstanceOfSatisfying(
                        Conflict.class, e -> assertThat(e.code()).isEqualTo("changed-since"));
    }

    @Test
    void aStepThatAsksForAStatementIsPassedOnlyWithItWordForWord() {
        var statement = new Words("我确认。", "I confirm.");
        Route route = Routes.of(new Step(
                "sign",
                new Words("审签", "Sign-off"),
                Step.Mode.ANY,
                List.of(new Seat.Own("unit-leader")),
                5,
                statement));
        start(route);

        for (String confirms : Arrays.asList(null, "", "我确认", "I confirm")) {
            var decision = Decision.approval(LEADER, seen(), null, confirms);
            assertThatThrownBy(() -> procedure.approve(route, matter("a"), decision, NOON))
                    .isInstanceOf(Invalid.class);
        }
        procedure.approve(route, matter("a"), Decision.approval(LEADER, seen(), null, "I confirm."), NOON);

        assertThat(procedure.opinions().getLast().statement()).isEqualTo("我确认。");
    }

    @Test
    void aReturnNeedsDemandsAndStartsAnotherRound() {
        Route route = Routes.usual();
        start(route);
        assertThatThrownBy(() -> sendBack(route, LEADER, "reporter", " ")).isInstanceOf(Invalid.class);

        assertThat(sendBack(route, LEADER, "reporter", "more"))
                .isEqualTo(new Outcome.Returned(route.first(), Optional.empty()));
        start(route);

        assertThat(procedure.round()).isEqualTo(2);
        assertThat(may(route, LEADER)).isInstanceOf(Permission.Granted.class);
    }

    @Test
    void aReturnToAnEarlierStepStaysInItsRound() {
        Route route = Routes.usual();
        start(route);
        approve(route, LEADER);

        sendBack(route, REVIEWER, "sign-off", "look again");

        assertThat(procedure.step()).isEqualTo("sign-off");
        assertThat(procedure.round()).isEqualTo(1);
        assertThat(may(route, LEADER)).isInstanceOf(Permission.Granted.class);
    }

    @Test
    void atACountersignedStepEachSeatApprovesAndNobodyTakesTwo() {
        Route route = Routes.of(step("both", Step.Mode.ALL, "reviewer", "approver"));
        Person twoHats = person("two-hats", Set.of("reviewer", "approver"), "city", UNIT);
        start(route);

        assertThat(approve(route, twoHats)).isEqualTo(new Outcome.Advanced(route.first(), route.first()));
        assertThat(may(route, twoHats)).isInstanceOf(Permission.NotNow.class);
        assertThat(procedure.openSeats(route.first())).containsExactly(new Seat.Above("approver"));
        assertThat(approve(route, APPROVER)).isInstanceOf(Outcome.Granted.class);
    }

    @Test
    void aSeatThatStandsTwiceNeedsTwoPersons() {
        Route route = Routes.of(step("four-eyes", Step.Mode.ALL, "reviewer", "reviewer"));
        start(route);

        approve(route, REVIEWER);

        assertThat(may(route, REVIEWER)).isInstanceOf(Permission.NotNow.class);
        assertThat(approve(route, REVIEWER_2)).isInstanceOf(Outcome.Granted.class);
    }

    @Test
    void aSeatIsForThoseOfItsPlaceOrForOnePersonByName() {
        var clerk = person("clerk", Set.of("unit-leader"), "city", UNIT);
        Route route = Routes.of(
                Routes.seated("above", Step.Mode.ANY, new Seat.Superior("unit-leader")),
                Routes.seated(
                        "there", Step.Mode.ANY, new Seat.In("approver", "city"), new Seat.In("reviewer", "archives")),
                Routes.seated("she", Step.Mode.ANY, new Seat.Named("id-reviewer")));
        start(route);

        assertThat(may(route, LEADER)).isInstanceOf(Permission.NotTheirs.class);
        approve(route, clerk);
        assertThat(may(route, REVIEWER)).isInstanceOf(Permission.NotNow.class);
        approve(route, APPROVER);
        assertThat(may(route, REVIEWER_2)).isInstanceOf(Permission.NotTheirs.class);
        assertThat(approve(route, REVIEWER)).isInstanceOf(Outcome.Granted.class);
    }

    @Test
    void aSeatShowsNobodyWhatTheyDoNotSee() {
        Route route = Routes.of(Routes.seated(
                "other", Step.Mode.ANY, new Seat.Named("id-other-leader"), new Seat.In("unit-leader", "archives")));
        start(route);

        assertThat(may(route, OTHER_LEADER).isGranted()).isFalse();
    }

    @Test
    void whoeverHoldsTwoSeatsLeavesTheWiderOneToOthers() {
        Route route = Routes.of(
                Routes.seated("both", Step.Mode.ALL, new Seat.Above("reviewer"), new Seat.Named("id-reviewer")));
        start(route);

        approve(route, REVIEWER);

        assertThat(procedure.openSeats(route.first())).containsExactly(new Seat.Above("reviewer"));
        assertThat(approve(route, REVIEWER_2)).isInstanceOf(Outcome.Granted.class);
    }

    @Test
    void whatWasSaidInACountersignedStepStaysWhenItIsReturnedAmidstIt() {
        Route route = Routes.of(step("both", Step.Mode.ALL, "reviewer", "approver"));
        start(route);
        approve(route, REVIEWER);

        sendBack(route, APPROVER, "reporter", "more");
        start(route);

        assertThat(procedure.opinions()).extracting(Opinion::byName).contains("reviewer", "approver");
        assertThat(procedure.openSeats(route.first())).hasSize(2);
        assertThat(may(route, REVIEWER).isGranted()).isTrue();
    }

    @Test
    void seatsInOrderWaitForEachOther() {
        Route route = Routes.of(step("chain", Step.Mode.IN_ORDER, "reviewer", "approver"));
        start(route);

        assertThat(may(route, APPROVER).isGranted()).isFalse();
        approve(route, REVIEWER);
        assertThat(approve(route, APPROVER)).isInstanceOf(Outcome.Granted.class);
    }

    @Test
    void itIsTakenBackByItsApplicantUntilSomebodyHasDecided() {
        Route route = Routes.usual();
        start(route);

        assertThat(procedure.mayWithdraw(LEADER).isGranted()).isFalse();
        assertThat(procedure.mayWithdraw(REPORTER).isGranted()).isTrue();
        approve(route, LEADER);
        assertThat(procedure.mayWithdraw(REPORTER).isGranted()).isFalse();
    }

    @Test
    void whatIsUnderwayIsNotStartedAndWhatIsNotIsNotDecided() {
        Route route = Routes.usual();
        assertThatThrownBy(() -> approve(route, LEADER)).isInstanceOf(Conflict.class);

        start(route);

        assertThatThrownBy(() -> start(route)).isInstanceOf(Conflict.class);
    }

    @Test
    void whoeverApprovesWithoutAWordAgrees() {
        Route route = Routes.usual();
        start(route);

        procedure.approve(route, matter("a"), Decision.approval(LEADER, seen(), " ", null), NOON);

        assertThat(procedure.opinions().getLast().text()).isEqualTo("同意");
    }

    @Test
    void whatWasDemandedInOneTextIsDemandedLineByLine() {
        Route route = Routes.usual();
        start(route);

        sendBack(route, LEADER, "reporter", "补充数据\n\n 写明期限 ");

        assertThat(procedure.demandsOf(1)).extracting(Demand::text).containsExactly("补充数据", "写明期限");
        assertThat(procedure.demandsOf(0)).isEmpty();
    }

    @Test
    void aDemandKeepsTheFindingThatItCameFrom() {
        Route route = Routes.usual();
        start(route);
        sendBack(route, LEADER, "reporter", "前一轮的要求");
        start(route);
        var demand = new Demand(0, "删去一个“的”", "warning", "doubled-word", 7, 9, "的的");

        procedure.sendBack(
                route, matter("a"), Decision.returning(LEADER, seen(), "reporter", "删去一个“的”", List.of(demand)), NOON);

        assertThat(procedure.demandsOf(1)).extracting(Demand::text).containsExactly("前一轮的要求");
        assertThat(procedure.demandsOf(3)).containsExactly(demand.of(3));
    }

    @Test
    void aDecisionOnAnotherStepIsRefused() {
        var elsewhere = new Decision.Seen("a".repeat(64), "sign-off");

        assertThatThrownBy(() -> elsewhere.mustStillBeAt("first-review"))
                .isInstanceOfSatisfying(
                        Conflict.class, e -> assertThat(e.code()).isEqualTo("changed-since"));
        assertThatThrownBy(() -> elsewhere.mustStillBeAt(null)).isInstanceOf(Conflict.class);
        assertThatNoException().isThrownBy(() -> elsewhere.mustStillBeAt("sign-off"));
        assertThatNoException().isThrownBy(() -> seen().mustStillBeAt("sign-off"));
    }

    private void start(Route route) {
        procedure.start(route, matter("a"), REPORTER.actor(), "note", NOON);
    }

    private Outcome approve(Route route, Person by) {
        return procedure.approve(route, matter("a"), Decision.approval(by, seen(), null, null), NOON);
    }

    private Outcome sendBack(Route route, Person by, String to, String demands) {
        return procedure.sendBack(route, matter("a"), new Decision(by, by, seen(), to, demands, null, List.of()), NOON);
    }

    private Permission may(Route route, Person person) {
        return procedure.mayDecide(route, PLACE, person, Optional.empty()).permission();
    }

    private static Decision.Seen seen() {
        return new Decision.Seen(matter("a").digest(), null);
    }

    private static Matter matter(String content) {
        return new Matter(UUID.randomUUID(), "a title", PLACE, content.repeat(64), 1, 0, List.of(), null);
    }
}
