package org.taizhang.reader.table;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.taizhang.reader.text.Span;

/// A table whose first row says what its columns hold.
///
/// @param rows below the head
public record Table(Row head, List<Row> rows) {

    /// @param cells from the first to the last, empty ones included
    public record Row(Span line, List<Span> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /// Rows may end before the last column; null there and where a cell is empty.
        public @Nullable Span cell(int column) {
            return column >= 0 && column < cells.size() && cells.get(column).length() > 0 ? cells.get(column) : null;
        }
    }

    public Table {
        rows = List.copyOf(rows);
    }

    /// The first column of this sort; -1 where there is none.
    public int column(Column wanted, String text) {
        for (int i = 0; i < head.cells().size(); i++) {
            if (Column.of(head.cells().get(i).of(text)) == wanted) {
                return i;
            }
        }
        return -1;
    }
}
