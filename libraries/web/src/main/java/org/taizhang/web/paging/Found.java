package org.taizhang.web.paging;

import java.util.List;
import java.util.function.Function;

/// Rows of a list as far as they were asked for, and how many there are in all.
public record Found<R>(List<Row<R>> rows, long total) {

    public Found {
        rows = List.copyOf(rows);
    }

    /// @param place where the row stands in the order of the list
    public record Row<R>(R row, List<String> place) {

        public Row {
            place = List.copyOf(place);
        }
    }

    public static <R> Found<R> of(List<R> rows, long total, Function<R, List<String>> place) {
        return new Found<>(
                rows.stream().map(row -> new Row<>(row, place.apply(row))).toList(), total);
    }

    /// The rows without their places.
    public List<R> all() {
        return rows.stream().map(Row::row).toList();
    }
}
