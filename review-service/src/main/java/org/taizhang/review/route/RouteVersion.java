package org.taizhang.review.route;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.Actor;
import org.taizhang.web.Digest;

/// One of the versions that a route has had, or its draft.
///
/// @param changed what is new in it, as whoever published it says
/// @param at when it was drawn last, or published; null for those that came with the system, as is `by`
record RouteVersion(
        Route route,
        State state,
        @Nullable String changed,
        @Nullable Instant at,
        @Nullable Actor by) {

    enum State {
        DRAFT,
        PUBLISHED,
        RETIRED;

        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Of what it says, so that nobody draws over what they have not seen.
    String digest() {
        return Digest.of("%s %s".formatted(state, route).getBytes(StandardCharsets.UTF_8));
    }
}
