package org.taizhang.review.lists;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.item.Item;
import org.taizhang.review.item.ItemClass;
import org.taizhang.review.item.Measure;
import org.taizhang.review.item.Order;
import org.taizhang.review.item.Origin;
import org.taizhang.review.kind.Particulars;

/// What is asked of one unit in a list.
///
/// @param unit code of the responsible one
/// @param problem what is to be put right, done or kept up
/// @param grounds where it says so
public record Ask(
        String unit,
        String problem,
        String grounds,
        ItemClass itemClass,
        @Nullable LocalDate due,
        @Nullable String goal,
        @Nullable String handler,
        List<String> cooperatingUnits,
        List<String> measures,
        Particulars particulars) {

    public Ask {
        cooperatingUnits = List.copyOf(cooperatingUnits);
        measures = List.copyOf(measures);
    }

    public Stream<String> units() {
        return Stream.concat(Stream.of(unit), cooperatingUnits.stream());
    }

    /// @param follows the item that it goes on from
    Origin origin(LedgerList list, @Nullable UUID follows) {
        return new Origin(unit, list.title(), particulars.kind().zh(), grounds, null, follows);
    }

    /// @param today from which the usual date of its class is counted where none is set
    Order order(Order.Listed listed, LocalDate today) {
        return new Order(
                itemClass,
                problem,
                due == null ? itemClass.usualDue(today) : due,
                goal,
                handler,
                cooperatingUnits,
                measures.stream()
                        .map(measure -> Measure.planned(measure, null, null))
                        .toList(),
                particulars,
                listed,
                today);
    }

    /// What an item asks, as it stands.
    public static Ask of(Item item) {
        Order order = item.order();
        return new Ask(
                item.unit(),
                order.problem(),
                item.facts().grounds(),
                order.itemClass(),
                order.due(),
                order.goal(),
                order.handler(),
                order.cooperatingUnits(),
                order.measures().stream().map(Measure::text).toList(),
                order.particulars());
    }

    /// The same a year later.
    Ask aYearLater(Particulars itsParticulars) {
        return with(unit, due == null ? null : due.plusYears(1), itsParticulars);
    }

    Ask to(String otherUnit) {
        return with(otherUnit, due, particulars);
    }

    /// @param day null: as it is
    Ask dueOn(@Nullable LocalDate day) {
        return day == null ? this : with(unit, day, particulars);
    }

    public Ask with(List<String> itsMeasures) {
        return new Ask(
                unit, problem, grounds, itemClass, due, goal, handler, cooperatingUnits, itsMeasures, particulars);
    }

    private Ask with(String itsUnit, @Nullable LocalDate itsDue, Particulars itsParticulars) {
        return new Ask(
                itsUnit,
                problem,
                grounds,
                itemClass,
                itsDue,
                goal,
                handler,
                cooperatingUnits,
                measures,
                itsParticulars);
    }
}
