package org.taizhang.review.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taizhang.review.item.Items.FOREIGN_REPORTER;
import static org.taizhang.review.item.Items.REPORTER;
import static org.taizhang.review.item.Items.aSignedItem;
import static org.taizhang.review.item.Items.anItem;
import static org.taizhang.review.item.Items.anItemUnderCloseOut;
import static org.taizhang.review.person.Persons.person;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.taizhang.review.item.Item;
import org.taizhang.review.person.Offer;
import org.taizhang.review.person.OfferView;
import org.taizhang.review.person.Permission;
import org.taizhang.review.person.Person;

class RectificationActionsTest {

    private final RectificationActions actions = new RectificationActions();

    @Test
    void itsUnitSignsItAndWorksOnIt() {
        assertThat(allowed(anItem(), REPORTER)).containsExactly("sign");
        assertThat(allowed(aSignedItem(), REPORTER)).containsExactly("progress", "measure", "evidence");
        assertThat(allowed(anItemUnderCloseOut(), REPORTER)).isEmpty();
    }

    @Test
    void itsLeaderSignsIt() {
        assertThat(allowed(anItem(), person("leader", Set.of("unit-leader"), "water-bureau")))
                .containsExactly("sign");
    }

    @Test
    void othersHaveNothingToDoWithIt() {
        assertThat(allowed(anItem(), FOREIGN_REPORTER)).isEmpty();
        assertThat(actions.sign(anItem(), FOREIGN_REPORTER)).isInstanceOf(Permission.NotTheirs.class);
    }

    @Test
    void whatMayNotBeDoneSaysWhy() {
        List<OfferView> offers = OfferView.of(actions.of(anItem(), REPORTER), REPORTER);

        assertThat(offers)
                .filteredOn(offer -> !offer.allowed())
                .extracting(OfferView::why)
                .allSatisfy(why -> assertThat(why).contains("signs it first"));
    }

    private List<String> allowed(Item item, Person person) {
        return actions.of(item, person).stream()
                .filter(offer -> offer.permission().isGranted())
                .map(Offer::action)
                .toList();
    }
}
