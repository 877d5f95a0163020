package org.taizhang.review.workbook;

import java.util.List;
import java.util.Map;

/// What stands below the headings of a sheet.
///
/// @param <C> columns
/// @param others headings that are of none of them
/// @param lines those in which something stands
public record Sheet<C>(String name, List<String> others, List<Line<C>> lines) {

    public Sheet {
        others = List.copyOf(others);
        lines = List.copyOf(lines);
    }

    /// @param number as Excel counts, the first row of the sheet is 1
    /// @param cells of all columns that the file has
    public record Line<C>(int number, Map<C, Filled> cells) {

        public Line {
            cells = Map.copyOf(cells);
        }

        boolean isBlank() {
            return cells.values().stream().allMatch(Filled::isEmpty);
        }

        public boolean has(C column) {
            return cells.containsKey(column);
        }

        public Filled cell(C column) {
            return cells.getOrDefault(column, Filled.EMPTY);
        }

        public String text(C column) {
            return cell(column).text();
        }
    }
}
