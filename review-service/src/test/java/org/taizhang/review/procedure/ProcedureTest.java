package org.taizhang.review.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.taizhang.review.person.Persons.person;
import static org.taizhang.review.procedure.Office.APPROVER;
import static org.taizhang.review.procedure.Office.LEADER;
import static org.taizhang.review.procedure.Office.NOON;
import static org.taizhang.review.procedure.Office.PLACE;
import static org.taizhang.review.procedure.Office.REPORTER;
import static org.taizhang.review.procedure.Office.REVIEWER;
import static org.taizhang.review.procedure.Office.UNIT;
import static org.taizhang.review.procedure.Office.matter;
import static org.taizhang.review.procedure.Office.seen;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.taizhang.review.demand.Demand;
import org.taizhang.review.person.Actor;
import org.taizhang.review.person.Permission;
import org.taizhang.review.person.Person;
import org.taizhang.review.route.Route;
import org.taizhang.review.route.Routes;
import org.taizhang.review.route.Step;
import org.taizhang.review.task.Seat;
import org.taizhang.web.problem.Conflict;
import org.taizhang.web.problem.Invalid;
import org.taizhang.web.problem.Words;

/// A subject on its way through a route.
class ProcedureTest {

    private final Office office = new Office();

    @Test
    void aSubjectGoesThroughAllSteps() {
        Route route = Routes.usual();
        office.start(route);

        assertThat(office.approve(route, LEADER)).isInstanceOf(Outcome.Advanced.class);
        assertThat(office.procedure.step()).isEqualTo("first-review");
        assertThat(office.approve(route, REVIEWER)).isInstanceOf(Outcome.Advanced.class);
        assertThat(office.approve(route, APPROVER)).isEqualTo(new Outcome.Granted(route.step("final-review")));

        assertThat(office.procedure.step()).isNull();
        assertThat(office.procedure.opinions())
                .extracting(Opinion::byName)
                .containsExactly("reporter", "leader", "reviewer", "approver");
    }

    @Test
    void whoeverHandedItInDecidesNowhere() {
        Person all = person("all", Set.of("reporter", "unit-leader", "reviewer", "approver"), UNIT);
        Route route = Routes.usual();
        office.procedure.start(route, matter("a"), all.actor(), null, NOON);

        assertThat(office.may(route, all)).isInstanceOf(Permission.NotNow.class);
        office.approve(route, LEADER);
        assertThat(office.may(route, all)).isInstanceOf(Permission.NotNow.class);
    }

    @Test
    void nobodyDecidesAtTwoSteps() {
        Person both = person("both", Set.of("reviewer", "approver"), "city", UNIT);
        Route route = Routes.usual();
        office.start(route);
        office.approve(route, LEADER);
        office.approve(route, both);

        assertThat(office.may(route, both)).isInstanceOf(Permission.NotNow.class);
        assertThat(office.may(route, APPROVER)).isInstanceOf(Permission.Granted.class);
    }

    @Test
    void onlyItsClaimantDecidesAClaimedStep() {
        Route route = Routes.usual();
        office.start(route);

        assertThat(office.procedure
                        .mayDecide(route, PLACE, LEADER, Optional.of(new Actor("id-x", "x")))
                        .permission())
                .isInstanceOf(Permission.NotNow.class);
        assertThat(office.procedure
                        .mayDecide(route, PLACE, LEADER, Optional.of(LEADER.actor()))
                        .permission())
                .isInstanceOf(Permission.Granted.class);
    }

    @Test
    void aDecisionOnWhatHasChangedIsRefused() {
        Route route = Routes.usual();
        office.start(route);
        var decision = Decision.approval(LEADER, seen(), null, null);

        assertThatThrownBy(() -> office.procedure.approve(route, matter("b"), decision, NOON))
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
        office.start(route);

        for (String confirms : Arrays.asList(null, "", "我确认", "I confirm")) {
            var decision = Decision.approval(LEADER, seen(), null, confirms);
            assertThatThrownBy(() -> office.procedure.approve(route, matter("a"), decision, NOON))
                    .isInstanceOf(Invalid.class);
        }
        office.procedure.approve(route, matter("a"), Decision.approval(LEADER, seen(), null, "I confirm."), NOON);

        assertThat(office.procedure.opinions().getLast().statement()).isEqualTo("我确认。");
    }

    @Test
    void aReturnNeedsDemandsAndStartsAnotherRound() {
        Route route = Routes.usual();
        office.start(route);
        assertThatThrownBy(() -> office.sendBack(route, LEADER, "reporter", " "))
                .isInstanceOf(Invalid.class);

        assertThat(office.sendBack(route, LEADER, "reporter", "more"))
                .isEqualTo(new Outcome.Returned(route.first(), Optional.empty()));
        office.start(route);

        assertThat(office.procedure.round()).isEqualTo(2);
        assertThat(office.may(route, LEADER)).isInstanceOf(Permission.Granted.class);
    }

    @Test
    void aReturnToAnEarlierStepStaysInItsRound() {
        Route route = Routes.usual();
        office.start(route);
        office.approve(route, LEADER);

        office.sendBack(route, REVIEWER, "sign-off", "look again");

        assertThat(office.procedure.step()).isEqualTo("sign-off");
        assertThat(office.procedure.round()).isEqualTo(1);
        assertThat(office.may(route, LEADER)).isInstanceOf(Permission.Granted.class);
    }

    @Test
    void itIsTakenBackByItsApplicantUntilSomebodyHasDecided() {
        Route route = Routes.usual();
        office.start(route);

        assertThat(office.procedure.mayWithdraw(LEADER).isGranted()).isFalse();
        assertThat(office.procedure.mayWithdraw(REPORTER).isGranted()).isTrue();
        office.approve(route, LEADER);
        assertThat(office.procedure.mayWithdraw(REPORTER).isGranted()).isFalse();
    }

    @Test
    void whatIsUnderwayIsNotStartedAndWhatIsNotIsNotDecided() {
        Route route = Routes.usual();
        assertThatThrownBy(() -> office.approve(route, LEADER)).isInstanceOf(Conflict.class);

        office.start(route);

        assertThatThrownBy(() -> office.start(route)).isInstanceOf(Conflict.class);
    }

    @Test
    void whoeverApprovesWithoutAWordAgrees() {
        Route route = Routes.usual();
        office.start(route);

        office.procedure.approve(route, matter("a"), Decision.approval(LEADER, seen(), " ", null), NOON);

        assertThat(office.procedure.opinions().getLast().text()).isEqualTo("同意");
    }

    @Test
    void whatWasDemandedInOneTextIsDemandedLineByLine() {
        Route route = Routes.usual();
        office.start(route);

        office.sendBack(route, LEADER, "reporter", "补充数据\n\n 写明期限 ");

        assertThat(office.procedure.demandsOf(1)).extracting(Demand::text).containsExactly("补充数据", "写明期限");
        assertThat(office.procedure.demandsOf(0)).isEmpty();
    }

    @Test
    void aDemandKeepsTheFindingThatItCameFrom() {
        Route route = Routes.usual();
        office.start(route);
        office.sendBack(route, LEADER, "reporter", "前一轮的要求");
        office.start(route);
        var demand = new Demand(0, "删去一个“的”", "warning", "doubled-word", 7, 9, "的的");

        office.procedure.sendBack(
                route, matter("a"), Decision.returning(LEADER, seen(), "reporter", "删去一个“的”", List.of(demand)), NOON);

        assertThat(office.procedure.demandsOf(1)).extracting(Demand::text).containsExactly("前一轮的要求");
        assertThat(office.procedure.demandsOf(3)).containsExactly(demand.of(3));
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
}
