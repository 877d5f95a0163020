package org.taizhang.review.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.taizhang.review.audit.TrailEntryView;
import org.taizhang.review.audit.TrailRepository;
import org.taizhang.review.candidate.ShowCandidates;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.TellDay;
import org.taizhang.review.unit.UnitRepository;

/// An item as one person sees it, with what they may do to it.
@ApplicationScoped
public class ShowItem {

    private final ItemRepository items;
    private final TakeItem takeItem;
    private final ShowCandidates showCandidates;
    private final UnitRepository units;
    private final TrailRepository trail;
    private final TellDay day;

    ShowItem(
            ItemRepository items,
            TakeItem takeItem,
            ShowCandidates showCandidates,
            UnitRepository units,
            TrailRepository trail,
            TellDay day) {
        this.items = items;
        this.takeItem = takeItem;
        this.showCandidates = showCandidates;
        this.units = units;
        this.trail = trail;
        this.day = day;
    }

    @Transactional
    public ItemView show(UUID id, Person person) {
        Item item = items.visible(id, person);
        List<String> may = takeItem.rules(item).may(person);
        boolean gone = !showCandidates.isProposed(item);
        ItemView view = ItemView.of(item, ItemRow.of(item, day.today()), units.ref(item.unit()), gone, may);
        return person.isIntegrator() ? view.withoutNames() : view;
    }

    @Transactional
    List<TrailEntryView> trail(UUID id, Person person) {
        items.visible(id, person);
        return TrailEntryView.of(trail.of(id.toString()), !person.isIntegrator());
    }
}
