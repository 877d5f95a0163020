package org.taizhang.review.person;

import org.jspecify.annotations.Nullable;

/// Who did it.
///
/// @param id for ever theirs; what people are compared by
/// @param name of the person, as it was then; their login in acts of before names were kept
/// @param unit code of the unit that they acted for; null for the service itself and in acts of before it was kept
/// @param inPlaceOf who was away, where they did it in that person's place; null where they acted for themselves
public record Actor(
        String id,
        String name,
        @Nullable String unit,
        @Nullable Actor inPlaceOf) {

    /// What the service does by itself when an event tells it to.
    public static final Actor SYSTEM = new Actor("system", "system");

    public Actor(String id, String name) {
        this(id, name, null);
    }

    public Actor(String id, String name, @Nullable String unit) {
        this(id, name, unit, null);
    }

    /// The same, acting for another of their units.
    public Actor actingFor(String other) {
        return new Actor(id, name, other, inPlaceOf);
    }

    /// The same, acting for somebody who is away.
    public Actor inPlaceOf(Actor absent) {
        return new Actor(id, name, unit, new Actor(absent.id, absent.name, absent.unit));
    }

    /// Whether they stand in the place of this one.
    public boolean isInPlaceOf(Actor absent) {
        return inPlaceOf != null && inPlaceOf.id.equals(absent.id);
    }

    public boolean isSystem() {
        return equals(SYSTEM);
    }
}
