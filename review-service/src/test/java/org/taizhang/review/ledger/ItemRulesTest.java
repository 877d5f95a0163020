package org.taizhang.review.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taizhang.review.ledger.Items.APPROVER;
import static org.taizhang.review.ledger.Items.FOREIGN_REPORTER;
import static org.taizhang.review.ledger.Items.NOON;
import static org.taizhang.review.ledger.Items.REPORTER;
import static org.taizhang.review.ledger.Items.REVIEWER;
import static org.taizhang.review.ledger.Items.aSignedItem;
import static org.taizhang.review.ledger.Items.anItem;
import static org.taizhang.review.ledger.Items.anItemUnderAcceptance;
import static org.taizhang.review.ledger.Items.anItemUnderReview;
import static org.taizhang.review.ledger.Items.anItemWithEvidence;
import static org.taizhang.review.ledger.Items.decision;
import static org.taizhang.review.ledger.Items.person;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.taizhang.review.unit.Permission;
import org.taizhang.review.unit.Person;

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
