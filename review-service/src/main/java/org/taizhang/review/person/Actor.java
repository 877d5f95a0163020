package org.taizhang.review.person;

/// Who did it.
///
/// @param id for ever theirs; what people are compared by
/// @param name that they log in by; for people to read
public record Actor(String id, String name) {

    /// What the service does by itself when an event tells it to.
    public static final Actor SYSTEM = new Actor("system", "system");
}
