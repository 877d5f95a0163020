package org.taizhang.review.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taizhang.review.item.Items.APPROVER;
import static org.taizhang.review.item.Items.NOON;
import static org.taizhang.review.item.Items.TODAY;
import static org.taizhang.review.item.Items.aSignedItem;
import static org.taizhang.review.item.Items.evidence;
import static org.taizhang.review.person.Persons.person;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.taizhang.review.person.Person;
import org.taizhang.review.procedure.ShowProcedure;
import org.taizhang.review.receipt.ReceiptView;
import org.taizhang.review.unit.NamePeople;
import org.taizhang.review.unit.PersonRef;
import org.taizhang.review.unit.UnitRef;

class ItemViewTest {

    private static final Person ZHANG = person("zhang-san", Set.of("reporter"), "water-bureau");

    @Test
    void aSystemIsShownAllOfAnItemButThePeople() {
        Item item = aClosedItem();

        ItemView shown = view(item, actor -> actor == null ? null : new PersonRef(actor.name(), null), true);
        ItemView toASystem = view(item, _ -> null, false);

        assertThat(people(shown)).containsOnly("leader", "handler", "zhang-san", "approver");
        assertThat(people(toASystem)).isEmpty();
        assertThat(toASystem.digest()).isEqualTo(shown.digest());
        assertThat(toASystem.progress()).extracting(ItemView.ProgressView::text).containsExactly("done");
    }

    @Test
    void whoeverIsShownIsAskedFor() {
        assertThat(ShowItem.actors(aClosedItem())).containsExactly(ZHANG.actor(), ZHANG.actor(), APPROVER.actor());
    }

    private static Item aClosedItem() {
        Item item = aSignedItem();
        item.note(ProgressEntry.of(NOON, ZHANG.actor(), TODAY, "done", 100), Set.of(), NOON);
        item.attach(evidence(), NOON);
        item.apply("results", ZHANG.actor(), NOON);
        item.close(APPROVER.actor(), "XH-2024-0001", NOON);
        return item;
    }

    private static ItemView view(Item item, NamePeople.Names names, boolean named) {
        var parts = new ItemView.Parts(
                new UnitRef("water-bureau", "市水务局党组"),
                List.of(),
                new ReceiptView(TODAY, TODAY, null, false),
                false,
                new ShowProcedure.Shown(null, List.of(), List.of()),
                List.of(),
                List.of(),
                names,
                new ItemView.Kin(null, null, null, List.of()),
                List.of(),
                false,
                named);
        return ItemView.of(item, TODAY, parts);
    }

    private static List<String> people(ItemView view) {
        Stream<PersonRef> acted = Stream.concat(
                Stream.of(view.applicant(), view.acceptedBy()),
                view.progress().stream().map(ItemView.ProgressView::by));
        return Stream.concat(
                        Stream.of(view.leader(), view.handler()),
                        acted.map(person -> person == null ? null : person.name()))
                .filter(name -> name != null)
                .toList();
    }
}
