package org.taizhang.lastyear;

import java.math.BigDecimal;

/// A stated quantity.
///
/// @param subject what it is the quantity of, as the report says it
/// @param approximate whether the report says 约, 余, 以上 and the like
public record Figure(Place place, String subject, BigDecimal value, String unit, boolean approximate) {

    boolean isOfTheSame(Figure other) {
        return !subject.isEmpty() && subject.equals(other.subject) && unit.equals(other.unit);
    }
}
