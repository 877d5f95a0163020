package org.taizhang.review.item;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An item as lists show it.
record ItemRow(
        UUID id,
        String number,
        ItemState state,
        String problem,
        String source,
        String category,
        ItemClass itemClass,
        String unit,
        @Nullable LocalDate due,
        Lamp lamp,
        Instant updatedAt) {

    static ItemRow of(Item item, LocalDate today) {
        Item.Facts facts = item.facts();
        return new ItemRow(
                item.id(),
                item.number(),
                item.state(),
                item.problem(),
                facts.source(),
                facts.category(),
                facts.itemClass(),
                item.unit(),
                item.due(),
                Lamp.of(item.state(), item.due(), today),
                facts.updatedAt());
    }
}
