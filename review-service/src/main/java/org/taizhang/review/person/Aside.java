package org.taizhang.review.person;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// That something was set aside: taken back, or found to be none.
///
/// @param reason in the person's words; null where they gave none
@Embeddable
public record Aside(
        Instant at, String byId, String byName, @Nullable String reason) {

    public Actor by() {
        return new Actor(byId, byName);
    }

    public static Aside by(Actor actor, @Nullable String reason, Instant now) {
        return new Aside(now, actor.id(), actor.name(), reason);
    }
}
