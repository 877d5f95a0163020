package org.taizhang.web.paging;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which part of a list is asked for.
///
/// @param after the last row of the page before; empty for the first page
public record Slice(Order order, Optional<List<Object>> after, int limit) {

    /// @throws org.taizhang.web.problem.Invalid when the cursor is of another list, filter or order
    public static Slice of(Listing listing, Order order, @Nullable String cursor, int limit) {
        return new Slice(order, listing.place(cursor, order::read), limit);
    }
}
