package org.taizhang.reader.difference;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One value before and after; both null where there was or is none.
public record Changed<T>(@Nullable T before, @Nullable T after) {

    /// Null when nothing changed.
    static <T> @Nullable Changed<T> between(@Nullable T before, @Nullable T after) {
        return Objects.equals(before, after) ? null : new Changed<>(before, after);
    }
}
