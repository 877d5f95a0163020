package org.taizhang.web.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A list, or a part of it: every list that is answered has this shape.
///
/// @param next cursor of the page that follows; null on the last one, and where all of it came
/// @param total how many there are under the same filter, on all pages together
public record Page<T>(List<T> items, @Nullable String next, long total) {

    public Page {
        items = List.copyOf(items);
    }

    /// A list that is short by nature and comes whole, in the same shape as all others.
    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, null, items.size());
    }

    /// @param found one row more than the limit when another page follows
    public static <R, T> Page<T> of(Found<R> found, int limit, Listing listing, Function<R, T> view) {
        List<Found.Row<R>> rows = found.rows();
        boolean more = rows.size() > limit;
        List<Found.Row<R>> shown = more ? rows.subList(0, limit) : rows;
        String next = more ? listing.cursor(shown.getLast().place()).toString() : null;
        return new Page<>(shown.stream().map(row -> view.apply(row.row())).toList(), next, found.total());
    }
}
