package org.taizhang.review.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taizhang.review.item.Items.APPROVER;
import static org.taizhang.review.item.Items.FOREIGN_REPORTER;
import static org.taizhang.review.item.Items.NOON;
import static org.taizhang.review.item.Items.REPORTER;
import static org.taizhang.review.item.Items.REVIEWER;
import static org.taizhang.review.item.Items.aSignedItem;
import static org.taizhang.review.item.Items.anItem;
import static org.taizhang.review.item.Items.anItemUnderAcceptance;
import static org.taizhang.review.item.Items.anItemUnderReview;
import static org.taizhang.review.item.Items.anItemWithEvidence;
import static org.taizhang.review.item.Items.decision;
import static org.taizhang.review.item.Items.person;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.taizhang.review.person.Permission;
import org.taizhang.review.person.Person;

class ItemRulesTest {

    @Test
    void itsUnitWorksOnIt() {
        assertThat(rules(anItem()).may(REPORTER)).containsExactly("sign");
        assertThat(rules(aSignedItem()).may(REPORTER)).containsExactly("progress", "evidence");
        assertThat(rules(anItemWithEvidence()).may(REPORTER)).containsExactly("progress", "evidence", "apply");
        assertThat(rules(anItemUnderReview()).may(REPORTER)).isEmpty();
    }

    @Test
    void supervisorsDecideInTheirTurn() {
        assertThat(rules(anItemUnderReview()).may(REVIEWER)).containsExactly("review");
        assertThat(rules(anItemUnderReview()).may(APPROVER)).isEmpty();
        assertThat(rules(anItemUnderAcceptance()).may(APPROVER)).containsExactly("accept");
        assertThat(rules(anItemUnderAcceptance()).may(REVIEWER)).isEmpty();
    }

    @Test
    void othersHaveNothingToDoWithIt() {
        assertThat(rules(anItem()).may(FOREIGN_REPORTER)).isEmpty();
        assertThat(rules(anItem()).permission(ItemAction.SIGN, FOREIGN_REPORTER))
                .isInstanceOf(Permission.WrongRole.class);
    }

    @Test
    void applicantReviewerAndAcceptorAreThreePersons() {
        Person all = person("all", Set.of("reporter", "reviewer", "approver"), "water-bureau");
        Item ownApplication = anItemWithEvidence();
        ownApplication.apply(ownApplication.digest(), "results", all.actor(), NOON);
        Item ownReview = anItemUnderReview();
        ownReview.pass(decision(ownReview, all), NOON);

        assertThat(rules(ownApplication).may(all)).isEmpty();
        assertThat(rules(ownReview).may(all)).isEmpty();
    }

    private static ItemRules rules(Item item) {
        return new ItemRules(item, Optional.empty());
    }
}
