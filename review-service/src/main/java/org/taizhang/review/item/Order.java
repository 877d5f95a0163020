package org.taizhang.review.item;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.kind.Particulars;
import org.taizhang.review.lamp.Lamp;

/// What is asked of the unit that is responsible for an item.
///
/// @param measures that are planned for it already; its unit may add others when it signs
/// @param since the day of the order, from which periods are counted
public record Order(
        ItemClass itemClass,
        String problem,
        @Nullable LocalDate due,
        @Nullable String goal,
        @Nullable String handler,
        List<String> cooperatingUnits,
        List<Measure> measures,
        Particulars particulars,
        Listed listed,
        LocalDate since) {

    public Order {
        cooperatingUnits = List.copyOf(cooperatingUnits);
        measures = List.copyOf(measures);
    }

    /// The list that an item stands in.
    ///
    /// @param list null: none, as what was taken from a report without one
    /// @param warningDays its lamp is yellow from so many days before its date
    public record Listed(@Nullable UUID list, int warningDays) {

        public static final Listed NOWHERE = new Listed(null, Lamp.WARNING_DAYS);
    }
}
