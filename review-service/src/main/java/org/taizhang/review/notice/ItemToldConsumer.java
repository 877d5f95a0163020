package org.taizhang.review.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.taizhang.events.Envelope;
import org.taizhang.events.ExtensionGranted;
import org.taizhang.events.ExtensionRefused;
import org.taizhang.events.ItemClosed;
import org.taizhang.events.ItemLookedBack;
import org.taizhang.events.ItemOpened;
import org.taizhang.events.ItemReassigned;
import org.taizhang.events.ItemReturned;
import org.taizhang.events.PlanAccepted;
import org.taizhang.events.PlanReturned;
import org.taizhang.events.Topic;
import org.taizhang.messaging.delivery.EventConsumer;

/// Hears what this service says of items.
@ApplicationScoped
class ItemToldConsumer implements EventConsumer {

    private final TellOfEvents tellOfEvents;

    ItemToldConsumer(TellOfEvents tellOfEvents) {
        this.tellOfEvents = tellOfEvents;
    }

    @Override
    public String group() {
        return "review-service-notices-of-items";
    }

    @Override
    public Topic topic() {
        return Topic.ITEMS;
    }

    @Override
    public void take(Envelope event) {
        tellOfEvents.tell(event, facts(event));
    }

    private static List<Fact> facts(Envelope event) {
        if (event.data() instanceof ItemOpened it) return assigned(event, it);
        if (event.data() instanceof ItemReturned it) return List.of(fact(event, Kind.RETURNED, it.item(), it.unit()));
        if (event.data() instanceof ItemClosed it)
            return List.of(fact(event, Kind.CLOSE_OUT_DECIDED, it.item(), it.unit()));
        if (event.data() instanceof ExtensionGranted it)
            return List.of(fact(event, Kind.EXTENSION_DECIDED, it.item(), it.unit()));
        if (event.data() instanceof ExtensionRefused it)
            return List.of(fact(event, Kind.EXTENSION_DECIDED, it.item(), it.unit()));
        // Of a rebound its unit hears by the item that is opened anew.
        if (event.data() instanceof ItemLookedBack it && it.reopenedAs() == null)
            return List.of(fact(event, Kind.LOOK_BACK_HELD, it.item(), it.unit()));
        if (event.data() instanceof PlanReturned it) return List.of(fact(event, Kind.RETURNED, it.item(), it.unit()));
        if (event.data() instanceof PlanAccepted it) return List.of(fact(event, Kind.APPROVED, it.item(), it.unit()));
        if (event.data() instanceof ItemReassigned it && it.with() == null) {
            return List.of(
                    fact(event, Kind.ITEM_ASSIGNED, it.item(), it.unit()),
                    fact(event, Kind.ITEM_LEFT, it.item(), it.from()));
        }
        return List.of();
    }

    private static List<Fact> assigned(Envelope event, ItemOpened opened) {
        return Stream.concat(Stream.of(opened.unit()), opened.cooperatingUnits().stream())
                .distinct()
                .map(unit -> fact(event, Kind.ITEM_ASSIGNED, opened.item(), unit))
                .toList();
    }

    private static Fact fact(Envelope event, Kind kind, UUID item, String unit) {
        return Fact.of(event.id(), kind, "item", item, unit);
    }
}
