package org.taizhang.review.ledger;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How many items of the ledger stand together, and under which lamps.
@Schema(name = "ItemGroup", description = "How many items stand together, and under which lamps")
record ItemGroupView(
        @Schema(description = "code of the unit or id of the list; null: of no list") @Nullable
        String key,

        @Nullable String name,

        long total,
        long red,
        long yellow,
        long green,

        @Schema(description = "open without a date, or ended")
        long none) {}
