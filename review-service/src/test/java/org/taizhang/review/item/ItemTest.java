package org.taizhang.review.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.taizhang.review.item.Items.APPROVER;
import static org.taizhang.review.item.Items.NOON;
import static org.taizhang.review.item.Items.REPORTER;
import static org.taizhang.review.item.Items.TODAY;
import static org.taizhang.review.item.Items.aSignedItem;
import static org.taizhang.review.item.Items.anItem;
import static org.taizhang.review.item.Items.anItemUnderCloseOut;
import static org.taizhang.review.item.Items.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.taizhang.review.kind.Task;
import org.taizhang.web.problem.Conflict;
import org.taizhang.web.problem.Invalid;

class ItemTest {

    @Test
    void anItemIsClosedWithBothNamesAndANumber() {
        Item item = anItemUnderCloseOut();

        item.close(APPROVER.actor(), "XH-2024-0001", NOON);

        assertThat(item.state()).isEqualTo(ItemState.CLOSED);
        assertThat(item.closeOut())
                .isEqualTo(CloseOut.appliedFor(REPORTER.actor()).granted(APPROVER.actor(), "XH-2024-0001", NOON));
    }

    @Test
    void closingLeavesMeasuresAsTheyWereReported() {
        Item item = anItem();
        item.sign(
                new Order.Undertaking(
                        List.of(Measure.planned("one", null, null), Measure.planned("two", null, null)), null, null),
                TODAY,
                NOON);
        item.note(progress(), Set.of(2), NOON);
        item.attach(evidence(), NOON);
        item.apply("results", REPORTER.actor(), NOON);

        item.close(APPROVER.actor(), "XH-2024-0001", NOON);

        assertThat(item.measures()).extracting(Measure::state).containsExactly("open", "done");
        assertThat(item.openMeasures()).isEqualTo(1);
    }

    @Test
    void aPlanReplacesWhatIsOpenAndLeavesWhatIsDone() {
        Item item = anItem();
        item.sign(
                new Order.Undertaking(
                        List.of(Measure.planned("one", null, null), Measure.planned("two", null, null)), null, null),
                TODAY,
                NOON);
        Evidence proof = evidence();
        item.attach(proof, NOON);
        item.finish(2, TODAY, Set.of(proof.evidence()), REPORTER.actor(), NOON);

        item.plan(List.of(Measure.planned("two", TODAY, null), Measure.planned("three", TODAY, "Li")), NOON);

        assertThat(item.measures()).extracting(Measure::text).containsExactly("two", "three");
        assertThat(item.measures()).extracting(Measure::state).containsExactly("done", "open");
        assertThat(item.evidence().current().getFirst().measure()).isEqualTo(1);
    }

    @Test
    void onlyMeasuresThatThereAreAreDone() {
        assertThatThrownBy(() -> aSignedItem().note(progress(), Set.of(2), NOON))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void aLaterDateIsCounted() {
        Item item = aSignedItem();
        LocalDate due = item.due();

        item.extend(due.plusDays(30), NOON);

        assertThat(item.due()).isEqualTo(due.plusDays(30));
        assertThat(item.facts().extensions()).isEqualTo(1);
        assertThatThrownBy(() -> item.extend(due, NOON)).isInstanceOf(Invalid.class);
        refuses(() -> anItemUnderCloseOut().extend(due.plusDays(30), NOON), "under-close-out");
    }

    @Test
    void anIllegalTransitionNamesTheStateAndWhatToDo() {
        Item item = anItem();

        refuses(() -> item.apply("results", REPORTER.actor(), NOON), "assigned", "signs it first");
    }

    @Test
    void noStateButAssignedIsSigned() {
        for (Item item : List.of(aSignedItem(), anItemUnderCloseOut())) {
            refuses(
                    () -> item.sign(
                            new Order.Undertaking(List.of(Measure.planned("m", null, null)), null, null), TODAY, NOON),
                    item.state().wire());
        }
    }

    @Test
    void evidenceIsTakenOnlyWhileWorkGoesOn() {
        for (Item item : List.of(anItem(), anItemUnderCloseOut())) {
            refuses(() -> item.attach(evidence(), NOON), item.state().wire());
        }
    }

    @Test
    void aClosedItemNeverReopens() {
        Item item = anItemUnderCloseOut();
        item.close(APPROVER.actor(), "XH-2024-0001", NOON);

        refuses(() -> item.resume(NOON), "never reopens");
        refuses(() -> item.attach(evidence(), NOON), "never reopens");
    }

    @Test
    void closeOutNeedsEvidence() {
        Item item = aSignedItem();

        refuses(() -> item.apply("results", REPORTER.actor(), NOON), "evidence");
    }

    @Test
    void aReturnLeadsBackToWork() {
        Item item = anItemUnderCloseOut();

        item.resume(NOON);

        assertThat(item.state()).isEqualTo(ItemState.IN_PROGRESS);
    }

    @Test
    void signingNeedsAMeasure() {
        var nothing = new Order.Undertaking(List.of(), null, null);
        assertThatThrownBy(() -> anItem(new Task("市委")).sign(nothing, TODAY, NOON))
                .isInstanceOf(Invalid.class);
        Item plannedLater = anItem();
        plannedLater.sign(nothing, TODAY, NOON);
        assertThat(plannedLater.state()).isEqualTo(ItemState.IN_PROGRESS);
        assertThatThrownBy(() -> Measure.planned(" ", null, null)).isInstanceOf(Invalid.class);
    }

    @Test
    void whatChangesTheContentChangesTheDigest() {
        Item item = aSignedItem();
        String signed = item.digest();

        item.attach(evidence(), NOON);
        String evidenced = item.digest();
        item.note(progress(), Set.of(), NOON);

        assertThat(evidenced).isNotEqualTo(signed);
        assertThat(item.digest()).isNotEqualTo(evidenced);
    }

    @Test
    void aDecisionDoesNotChangeWhatItWasMadeOn() {
        Item item = anItemUnderCloseOut();
        String applied = item.digest();

        item.advance(NOON);
        String reviewed = item.digest();
        item.close(APPROVER.actor(), "XH-2024-0001", NOON);

        assertThat(reviewed).isEqualTo(applied);
        assertThat(item.digest()).isEqualTo(applied);
    }

    @Test
    void whatIsAskedMayBePutOtherwiseUntilItsUnitHasSigned() {
        Item item = anItem();

        item.amend(asking(item, "other words", "a goal"), NOON);

        assertThat(item.problem()).isEqualTo("other words");
        assertThat(item.order().goal()).isEqualTo("a goal");
        assertThat(item.order().itemClass()).isEqualTo(ItemClass.STAGED);
        assertThat(item.due()).isEqualTo(TODAY.plusYears(1));
    }

    @Test
    void whatItsUnitHasSignedForStandsButForGoalAndCooperatingUnits() {
        Item item = aSignedItem();

        item.amend(asking(item, item.problem(), "a goal"), NOON);

        assertThat(item.order().goal()).isEqualTo("a goal");
        assertThat(item.order().cooperatingUnits()).containsExactly("archives");
        assertThat(item.measures()).hasSize(1);
        refuses(() -> item.amend(asking(item, "other words", null), NOON), "signed");
        Item closing = anItemUnderCloseOut();
        refuses(() -> closing.amend(closing.order(), NOON), "under-close-out");
    }

    /// Class, date and measures are other ones, too.
    private static Order asking(Item item, String problem, @Nullable String goal) {
        Order was = item.order();
        return new Order(
                ItemClass.LONG_TERM,
                problem,
                null,
                goal,
                was.handler(),
                List.of("archives"),
                List.of(),
                was.particulars(),
                was.listed(),
                TODAY);
    }

    private static ProgressEntry progress() {
        return ProgressEntry.of(NOON, REPORTER.actor(), TODAY, "half done", 50);
    }

    private static void refuses(ThrowingCallable call, String... named) {
        assertThatThrownBy(call).isInstanceOf(Conflict.class).hasMessageContainingAll(named);
    }

    @Test
    void anotherUnitSignsAnewAndKeepsWhatWasDone() {
        Item item = anItemUnderCloseOut();
        LocalDate later = TODAY.plusDays(9);

        item.reassign("archives", later, NOON);

        assertThat(item.state()).isEqualTo(ItemState.ASSIGNED);
        assertThat(item.unit()).isEqualTo("archives");
        assertThat(item.evidence().each()).hasSize(1);
        assertThat(item.measures()).hasSize(1);
        assertThat(item.order().handler()).as("of the unit before").isNull();
        assertThat(item.receipt()).isEqualTo(new Order.Receipt(later, null, later, later));
        item.sign(new Order.Undertaking(List.of(), null, null), later, NOON);
        assertThat(item.receipt()).isEqualTo(new Order.Receipt(later, later, later, later));
    }

    @Test
    void aClassThatAsksForMoreGivesTheDaysForItAnew() {
        LocalDate later = TODAY.plusDays(9);
        Order.Receipt receipt = Order.Receipt.open(TODAY);

        assertThat(receipt.reclassified(ItemClass.IMMEDIATE, later))
                .isEqualTo(new Order.Receipt(TODAY, null, later, later));
        assertThat(receipt.reclassified(ItemClass.STAGED, later))
                .as("it owed a plan before")
                .isEqualTo(new Order.Receipt(TODAY, null, TODAY, later));
    }

    @Test
    void aClassAllowsItsDatesOnly() {
        refusesDate(ItemClass.IMMEDIATE, TODAY.plusDays(61));
        refusesDate(ItemClass.IMMEDIATE, TODAY.minusDays(1));
        refusesDate(ItemClass.IMMEDIATE, null);
        refusesDate(ItemClass.LONG_TERM, TODAY.plusYears(5).plusDays(1));
        aSignedItem().reclassify(ItemClass.LONG_TERM, TODAY.plusYears(5), 10, TODAY, NOON);
        Item item = aSignedItem();

        item.reclassify(ItemClass.LONG_TERM, null, 10, TODAY, NOON);

        assertThat(item.order().itemClass()).isEqualTo(ItemClass.LONG_TERM);
        assertThat(item.due()).isNull();
        assertThatThrownBy(() -> item.reclassify(ItemClass.STAGED, TODAY.plusDays(60), 10, TODAY, NOON))
                .isInstanceOf(Invalid.class);
        item.reclassify(ItemClass.STAGED, TODAY.plusDays(61), 10, TODAY, NOON);
        refuses(() -> anItemUnderCloseOut().reclassify(ItemClass.LONG_TERM, null, 10, TODAY, NOON), "under-close-out");
    }

    @Test
    void itemsThatAreMergedNameEachOtherAndOneOfThemEnds() {
        Item item = anItemUnderCloseOut();
        Item other = aSignedItem();
        String before = other.digest();

        item.mergeInto(other, NOON);

        assertThat(item.state()).isEqualTo(ItemState.MERGED);
        assertThat(item.kin().mergedInto()).isEqualTo(other.id());
        assertThat(other.kin().merged()).containsExactly(item.id());
        assertThat(other.state()).isEqualTo(ItemState.IN_PROGRESS);
        assertThat(other.digest()).as("a decision is on both now").isNotEqualTo(before);
        refuses(() -> item.mergeInto(aSignedItem(), NOON), "merged");
        refuses(() -> aSignedItem().mergeInto(anItemUnderCloseOut(), NOON), "under-close-out");
    }

    private static void refusesDate(ItemClass itemClass, @Nullable LocalDate due) {
        assertThatThrownBy(() -> aSignedItem().reclassify(itemClass, due, 10, TODAY, NOON))
                .isInstanceOf(Invalid.class);
    }
}
