package org.taizhang.review.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taizhang.review.item.Items.APPROVER;
import static org.taizhang.review.item.Items.NOON;
import static org.taizhang.review.item.Items.TODAY;
import static org.taizhang.review.item.Items.aSignedItem;
import static org.taizhang.review.item.Items.decision;
import static org.taizhang.review.item.Items.evidence;
import static org.taizhang.review.item.Items.person;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.taizhang.review.person.Person;
import org.taizhang.review.unit.UnitRef;

class ItemViewTest {

    private static final Person ZHANG = person("zhang-san", Set.of("reporter"), "water-bureau");
    private static final Person LI = person("li-si", Set.of("reviewer"), "city", "water-bureau");

    @Test
    void aSystemIsShownAllOfAnItemButThePeople() {
        ItemView shown = view(aClosedItem());

        ItemView toASystem = shown.withoutNames();

        assertThat(people(shown)).containsOnly("leader", "handler", "zhang-san", "li-si", "approver");
        assertThat(people(toASystem)).isEmpty();
        assertThat(toASystem.digest()).isEqualTo(shown.digest());
        assertThat(toASystem.progress()).extracting(ItemView.ProgressView::text).containsExactly("done");
        assertThat(toASystem.reviewOpinions())
                .extracting(ItemView.OpinionView::outcome)
                .containsExactly("pass", "accept");
    }

    private static Item aClosedItem() {
        Item item = aSignedItem();
        item.note(new ProgressEntry(NOON, "id", ZHANG.actor().name(), TODAY, "done", 100), NOON);
        item.attach(evidence(), NOON);
        item.apply(item.digest(), "results", ZHANG.actor(), NOON);
        item.pass(decision(item, LI), NOON);
        item.close(decision(item, APPROVER), "XH-2024-0001", NOON);
        return item;
    }

    private static ItemView view(Item item) {
        return ItemView.of(item, ItemRow.of(item, TODAY), new UnitRef("water-bureau", "市水务局党组"), false, List.of());
    }

    private static List<String> people(ItemView view) {
        return Stream.concat(
                        Stream.of(view.leader(), view.handler(), view.applicant(), view.acceptedBy()),
                        Stream.concat(
                                view.progress().stream().map(ItemView.ProgressView::by),
                                view.reviewOpinions().stream().map(ItemView.OpinionView::by)))
                .filter(name -> name != null)
                .toList();
    }
}
