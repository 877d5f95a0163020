package org.taizhang.review.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.events.ItemConfirmed;
import org.taizhang.review.item.AnnounceItem;
import org.taizhang.review.item.Confirmation;
import org.taizhang.review.item.Item;
import org.taizhang.review.item.ItemActions;
import org.taizhang.review.item.ItemRepository;
import org.taizhang.review.kind.Confirmed;
import org.taizhang.review.kind.Cycle;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Offer;
import org.taizhang.review.person.Permission;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.TellDay;
import org.taizhang.web.problem.Conflict;

/// The responsible unit says how it stands with a duty or a risk point in one period.
@ApplicationScoped
class ConfirmItem implements ItemActions {

    private final ItemRepository items;
    private final RectificationActions actions;
    private final AnnounceItem announce;
    private final TellDay day;

    ConfirmItem(ItemRepository items, RectificationActions actions, AnnounceItem announce, TellDay day) {
        this.items = items;
        this.actions = actions;
        this.announce = announce;
        this.day = day;
    }

    /// Only what is confirmed by period offers it.
    @Override
    public List<Offer> of(Item item, Person person) {
        return item.particulars() instanceof Confirmed
                ? List.of(new Offer("confirm", permission(item, person)))
                : List.of();
    }

    private Permission permission(Item item, Person person) {
        if (!(item.particulars() instanceof Confirmed))
            return Permission.notTheirs("只有责任和风险点按期确认。", "only duties and risk points are confirmed by period");
        return actions.work(item, person)
                .and(() -> item.toConfirm(day.today()).isPresent()
                        ? Permission.granted()
                        : new Permission.NotNow(Confirmation.notNow()));
    }

    /// @param period that the person was shown
    /// @param news null: nothing
    @Transactional
    void confirm(UUID id, String period, Confirmation.@Nullable News news, Person by) {
        Item item = items.locked(id, by);
        IdentifyPerson.demand(permission(item, by));
        Cycle.Period confirmed = item.confirm(news, by.actor(), day.today(), day.now());
        if (!confirmed.name().equals(period)) {
            throw new Conflict(
                    "%s 已经有人确认，现在该确认的是 %s。".formatted(period, confirmed.name()),
                    "%s was confirmed by another; the next is %s".formatted(period, confirmed.name()));
        }
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("period", period);
        detail.put("unchanged", news == null);
        announce.tell(
                item, by.actor(), new ItemConfirmed(id, item.unit(), period, news == null), "item.confirmed", detail);
    }
}
