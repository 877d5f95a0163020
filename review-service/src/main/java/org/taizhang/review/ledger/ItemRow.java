package org.taizhang.review.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.item.ItemClass;
import org.taizhang.review.item.ItemState;
import org.taizhang.review.kind.Kind;
import org.taizhang.review.lamp.Lamp;
import org.taizhang.review.receipt.Receipt;

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
        Instant updatedAt,
        Listed listed,
        Receipt receipt,
        More more) {

    /// @param list id; null: it stands in none
    /// @param title of that list
    record Listed(Kind kind, @Nullable UUID list, @Nullable String title) {}

    /// Codes of the units that it names.
    Stream<String> units() {
        return Stream.concat(Stream.of(unit), more.words().cooperatingUnits().stream());
    }

    /// What a table of many columns shows beside.
    ///
    /// @param step where it waits; null when it waits for nobody
    /// @param progress the newest entry
    /// @param lookBack what was found when it was looked at again, `holds` or `rebound`; null: nobody has looked
    record More(
            @Nullable String step,
            int measures,
            int openMeasures,
            int evidence,
            @Nullable Progress progress,
            @Nullable String leader,
            @Nullable String handler,
            @Nullable String goal,
            Words words,
            int extensions,
            @Nullable String closeOutNumber,
            @Nullable Instant closedAt,
            @Nullable String lookBack) {}

    /// What people wrote of it, and who.
    ///
    /// @param cooperatingUnits codes
    /// @param opinion of whoever decided last
    record Words(
            String grounds,
            List<String> cooperatingUnits,
            @Nullable String delays,
            @Nullable String results,
            @Nullable String opinion,
            @Nullable String acceptedBy) {}

    record Progress(LocalDate date, String text) {}
}
