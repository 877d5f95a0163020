package org.taizhang.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Fields that a contract gained, and older events do not have.
final class Optionally {

    private Optionally() {}

    /// Empty when it was left out.
    static <T> List<T> list(@Nullable List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }
}
