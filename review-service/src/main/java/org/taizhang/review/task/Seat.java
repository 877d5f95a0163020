package org.taizhang.review.task;

import org.taizhang.review.person.Person;
import org.taizhang.review.unit.Place;

/// A seat 席位: whose it is to decide. By a role and a place in the tree of units, or by name. Whoever holds it must also
/// see the unit that it is about; a seat shows nobody what is not theirs to see.
///
/// Its text, such as `reviewer@above`, is how it is kept. [Sight] says the same in SQL.
public sealed interface Seat {

    /// A role in the unit itself.
    record Own(String role) implements Seat {}

    /// A role in the unit next above.
    record Superior(String role) implements Seat {}

    /// A role in any unit from which the unit is seen, itself included.
    record Above(String role) implements Seat {}

    /// A role in one unit.
    record In(String role, String unit) implements Seat {}

    /// One person, whatever their roles.
    record Named(String person) implements Seat {}

    default boolean isHeldBy(Person person, Place place) {
        return person.sees(place.unit())
                && switch (this) {
                    case Own(String role) -> person.is(role) && person.belongsTo(place.unit());
                    case Superior(String role) -> person.is(role) && person.belongsTo(place.superior());
                    case Above(String role) -> person.is(role);
                    case In(String role, String unit) -> person.is(role) && person.belongsTo(unit);
                    case Named(String id) -> person.actor().id().equals(id);
                };
    }

    /// How few hold it: whoever holds two takes the one that fewer others could.
    default int width() {
        return switch (this) {
            case Named _ -> 0;
            case Own _, Superior _, In _ -> 1;
            case Above _ -> 2;
        };
    }

    default String text() {
        return switch (this) {
            case Own(String role) -> role + "@own";
            case Superior(String role) -> role + "@superior";
            case Above(String role) -> role + "@above";
            case In(String role, String unit) -> role + "@unit:" + unit;
            case Named(String person) -> "person:" + person;
        };
    }

    static Seat of(String text) {
        if (text.startsWith("person:")) return new Named(text.substring("person:".length()));
        int at = text.indexOf('@');
        String role = text.substring(0, Math.max(at, 0));
        String place = text.substring(at + 1);
        return switch (place) {
            case "own" -> new Own(role);
            case "superior" -> new Superior(role);
            case "above" -> new Above(role);
            default -> new In(role, place.substring("unit:".length()));
        };
    }
}
