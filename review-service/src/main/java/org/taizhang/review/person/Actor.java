package org.taizhang.review.person;

import org.jspecify.annotations.Nullable;

/// Who did it.
///
/// @param id for ever theirs; what people are compared by
/// @param name of the person, as it was then; their login in acts of before names were kept
/// @param unit code of the unit that they acted for; null for the service itself and in acts of before it was kept
public record Actor(String id, String name, @Nullable String unit) {

    /// What the service does by itself when an event tells it to.
    public static final Actor SYSTEM = new Actor("system", "system");

    public Actor(String id, String name) {
        this(id, name, null);
    }

    public boolean isSystem() {
        return equals(SYSTEM);
    }
}
