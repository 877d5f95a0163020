package org.taizhang.web.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A list, or a part of it: every list that is answered has this shape.
///
/// @param next cursor of the page that follows; null on the last one, and where all of it came
public record Page<T>(List<T> items, @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }

    /// A list that is short by nature and comes whole, in the same shape as all others.
    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, null);
    }

    /// @param rows one more than the limit when another page follows
    public static <R, T> Page<T> of(List<R> rows, int limit, Function<R, Cursor> place, Function<R, T> view) {
        boolean more = rows.size() > limit;
        List<R> shown = more ? rows.subList(0, limit) : rows;
        String next = more ? place.apply(shown.getLast()).toString() : null;
        return new Page<>(shown.stream().map(view).toList(), next);
    }
}
