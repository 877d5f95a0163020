package org.taizhang.ingest.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import org.taizhang.events.Envelope;
import org.taizhang.events.ItemOpened;
import org.taizhang.events.ItemReassigned;
import org.taizhang.events.Topic;
import org.taizhang.messaging.delivery.EventConsumer;

/// Keeps the copy of whose items there are.
@ApplicationScoped
class ItemToldConsumer implements EventConsumer {

    private final ItemUnits items;

    ItemToldConsumer(ItemUnits items) {
        this.items = items;
    }

    @Override
    public String group() {
        return "ingest-service-items";
    }

    @Override
    public Topic topic() {
        return Topic.ITEMS;
    }

    @Override
    public void take(Envelope event) {
        if (event.data() instanceof ItemOpened opened) items.learn(opened);
        if (event.data() instanceof ItemReassigned reassigned) items.follow(reassigned);
    }
}
