package org.taizhang.review.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.taizhang.events.ItemSigned;
import org.taizhang.events.PlannedMeasure;
import org.taizhang.review.item.AnnounceItem;
import org.taizhang.review.item.Item;
import org.taizhang.review.item.ItemRepository;
import org.taizhang.review.item.Order;
import org.taizhang.review.lists.ListRepository;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.TellDay;
import org.taizhang.review.plan.SubmitPlan;

/// The responsible unit takes an item on and names its measures.
@ApplicationScoped
class SignItem {

    private final ItemRepository items;
    private final RectificationActions actions;
    private final ListRepository lists;
    private final SubmitPlan submitPlan;
    private final AnnounceItem announce;
    private final TellDay day;

    SignItem(
            ItemRepository items,
            RectificationActions actions,
            ListRepository lists,
            SubmitPlan submitPlan,
            AnnounceItem announce,
            TellDay day) {
        this.items = items;
        this.actions = actions;
        this.lists = lists;
        this.submitPlan = submitPlan;
        this.announce = announce;
        this.day = day;
    }

    /// @param asPlan whether its measures are handed in as its plan with that
    @Transactional
    void sign(UUID id, Order.Undertaking undertaking, boolean asPlan, Person by) {
        Item item = items.locked(id, by);
        IdentifyPerson.demand(actions.sign(item, by));
        item.sign(undertaking, day.today(), day.now());
        UUID list = item.order().listed().list();
        if (list != null) lists.begun(list);
        List<PlannedMeasure> planned = item.measures().stream()
                .map(measure -> new PlannedMeasure(measure.due()))
                .toList();
        announce.tell(
                item,
                by.actor(),
                new ItemSigned(item.id(), item.unit(), planned.size(), planned),
                "item.signed",
                Map.of("measures", planned.size()));
        if (asPlan) submitPlan.submitMeasures(item, by);
    }
}
