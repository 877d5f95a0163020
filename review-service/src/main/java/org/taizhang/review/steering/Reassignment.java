package org.taizhang.review.steering;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.item.Item;
import org.taizhang.review.person.Actor;

/// That another unit was made responsible for an item. It never changes.
@Entity
class Reassignment {

    @Id
    private UUID id;

    private UUID item;
    private String fromUnit;
    private String toUnit;
    private String reason;
    private Instant at;
    private String byId;
    private String byName;
    private @Nullable String byUnit;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected Reassignment() {}

    /// @param item as it still is
    Reassignment(Item item, String toUnit, String reason, Actor by, Instant now) {
        this.id = UUID.randomUUID();
        this.item = item.id();
        this.fromUnit = item.unit();
        this.toUnit = toUnit;
        this.reason = reason;
        this.at = now;
        this.byId = by.id();
        this.byName = by.name();
        this.byUnit = by.unit();
    }

    UUID id() {
        return id;
    }

    UUID item() {
        return item;
    }

    String from() {
        return fromUnit;
    }

    String to() {
        return toUnit;
    }

    String reason() {
        return reason;
    }

    Instant at() {
        return at;
    }

    Actor by() {
        return new Actor(byId, byName, byUnit);
    }
}
