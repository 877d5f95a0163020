package org.taizhang.review.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.item.ItemClass;
import org.taizhang.review.item.ItemState;
import org.taizhang.review.item.Lamp;

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
        Instant updatedAt) {}
