package org.taizhang.review.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.taizhang.review.item.Items.APPROVER;
import static org.taizhang.review.item.Items.NOON;
import static org.taizhang.review.item.Items.REPORTER;
import static org.taizhang.review.item.Items.REVIEWER;
import static org.taizhang.review.item.Items.TODAY;
import static org.taizhang.review.item.Items.aSignedItem;
import static org.taizhang.review.item.Items.anItem;
import static org.taizhang.review.item.Items.anItemUnderAcceptance;
import static org.taizhang.review.item.Items.anItemUnderReview;
import static org.taizhang.review.item.Items.anItemWithEvidence;
import static org.taizhang.review.item.Items.decision;
import static org.taizhang.review.item.Items.evidence;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.taizhang.web.problem.Conflict;
import org.taizhang.web.problem.Invalid;

class ItemTest {

    @Test
    void anItemIsClosedWithBothNamesAndANumber() {
        Item item = anItemUnderAcceptance();

        item.close(decision(item, APPROVER), "XH-2024-0001", NOON);

        assertThat(item.state()).isEqualTo(ItemState.CLOSED);
        assertThat(item.closeOut()).isEqualTo(new Item.CloseOut("reporter", "approver", NOON, "XH-2024-0001"));
        assertThat(item.measures())
                .allSatisfy(measure -> assertThat(measure.state()).isEqualTo("done"));
    }

    @Test
    void anIllegalTransitionNamesTheStateAndWhatToDo() {
        Item item = anItem();

        refuses(() -> item.apply(item.digest(), "results", REPORTER.actor(), NOON), "assigned", "signs it first");
    }

    @Test
    void noStateButAssignedIsSigned() {
        for (Item item : List.of(aSignedItem(), anItemUnderReview(), anItemUnderAcceptance())) {
            refuses(
                    () -> item.sign(List.of(Measure.planned("m", null)), null, null, NOON),
                    item.state().wire());
        }
    }

    @Test
    void evidenceIsTakenOnlyWhileWorkGoesOn() {
        for (Item item : List.of(anItem(), anItemUnderReview(), anItemUnderAcceptance())) {
            refuses(() -> item.attach(evidence(), NOON), item.state().wire());
        }
    }

    @Test
    void aClosedItemNeverReopens() {
        Item item = anItemUnderAcceptance();
        item.close(decision(item, APPROVER), "XH-2024-0001", NOON);

        refuses(() -> item.sendBack(decision(item, APPROVER), ItemAction.ACCEPT, NOON), "never reopens");
        refuses(() -> item.attach(evidence(), NOON), "never reopens");
    }

    @Test
    void closeOutNeedsEvidence() {
        Item item = aSignedItem();

        refuses(() -> item.apply(item.digest(), "results", REPORTER.actor(), NOON), "evidence");
    }

    @Test
    void aReturnNeedsDemandsAndLeadsBackToWork() {
        Item item = anItemUnderReview();

        assertThatThrownBy(() ->
                        item.sendBack(new Item.Decision(REVIEWER.actor(), item.digest(), " "), ItemAction.REVIEW, NOON))
                .isInstanceOf(Invalid.class);
        item.sendBack(decision(item, REVIEWER), ItemAction.REVIEW, NOON);
        assertThat(item.state()).isEqualTo(ItemState.IN_PROGRESS);
    }

    @Test
    void signingNeedsAMeasure() {
        assertThatThrownBy(() -> anItem().sign(List.of(), null, null, NOON)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> Measure.planned(" ", null)).isInstanceOf(Invalid.class);
    }

    @Test
    void whatChangesTheContentChangesTheDigest() {
        Item item = aSignedItem();
        String signed = item.digest();

        item.attach(evidence(), NOON);
        String evidenced = item.digest();
        item.note(new ProgressEntry(NOON, "id", "name", TODAY, "half done", 50), NOON);

        assertThat(evidenced).isNotEqualTo(signed);
        assertThat(item.digest()).isNotEqualTo(evidenced);
    }

    @Test
    void aDecisionDoesNotChangeWhatItWasMadeOn() {
        Item item = anItemUnderReview();
        String reviewed = item.digest();

        item.pass(decision(item, REVIEWER), NOON);

        assertThat(item.digest()).isEqualTo(reviewed);
        assertThat(item.reviewOpinions()).extracting(ReviewOpinion::digest).containsExactly(reviewed);
    }

    @Test
    void aDecisionOnWhatHasChangedIsRefused() {
        Item item = anItemWithEvidence();
        String seen = item.digest();
        item.attach(evidence(), NOON);

        assertThatThrownBy(() -> item.apply(seen, "results", REPORTER.actor(), NOON))
                .isInstanceOfSatisfying(
                        Conflict.class, e -> assertThat(e.code()).isEqualTo("changed-since"));
    }

    private static void refuses(ThrowingCallable call, String... named) {
        assertThatThrownBy(call).isInstanceOf(Conflict.class).hasMessageContainingAll(named);
    }
}
