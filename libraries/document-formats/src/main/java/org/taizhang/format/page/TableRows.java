package org.taizhang.format.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds the lines of fixed pages that are rows of a table: at least two below each other with gaps as wide as between
/// columns. Lines of a table of contents (words and a page number) look alike and are none.
///
/// A line that begins under a later column, near below a row and no wider than what stands above, is the rest of cells
/// that broke.
final class TableRows {
    private static final int MOST_COLUMNS = 15;
    /// Between two lines of one cell, in sizes of its characters.
    private static final float NEAR_BELOW = 1.9f;

    /// The cells of each row by its first line; of the lines that go on in its cells, none.
    private final Map<PageLine, List<String>> rows = new HashMap<>();
    private final List<PageLine> run = new ArrayList<>();
    /// For each line of the run that goes on in the cells of a row, that row.
    private final Map<PageLine, PageLine> restOf = new LinkedHashMap<>();
    private @Nullable PageLine before;

    private TableRows() {}

    static Map<PageLine, List<String>> among(List<PageLine> lines) {
        var rows = new TableRows();
        lines.forEach(rows::look);
        rows.take();
        return rows.rows;
    }

    private void look(PageLine line) {
        if (line.isRow()) {
            rows.put(line, line.cells());
        }
        int cells = line.isRow() ? 1 : line.cells().size();
        boolean row = cells > 1 && cells <= MOST_COLUMNS;
        boolean rest = !line.isRow() && cells <= MOST_COLUMNS && isRest(line);
        if (!(row || rest) || !follows(line)) {
            take();
        }
        if (rest) {
            restOf.put(line, run.getLast());
        } else if (row) {
            run.add(line);
        }
        before = line;
    }

    private boolean follows(PageLine line) {
        return run.isEmpty() || run.getLast().page().number() == line.page().number();
    }

    private boolean isRest(PageLine line) {
        if (run.isEmpty()
                || before == null
                || !follows(line)
                || line.cells().size() >= run.getLast().cells().size()) {
            return false;
        }
        List<PageLine.Extent> above = run.getLast().extents();
        boolean near = line.y() - before.y() < NEAR_BELOW * line.size()
                && Math.abs(line.size() - before.size()) < 0.15f * line.size();
        return near
                && above.size() == run.getLast().cells().size()
                && line.extents().size() == line.cells().size()
                && line.extents().stream().allMatch(extent -> column(above, extent, line.size()) > 0);
    }

    /// Which of the cells above goes on here; -1 if none does.
    private static int column(List<PageLine.Extent> above, PageLine.Extent extent, float size) {
        for (int i = 0; i < above.size(); i++) {
            boolean below = extent.isBelow(above.get(i), 0.8f * size);
            if (below && extent.width() <= above.get(i).width() + size) {
                return i;
            }
        }
        return -1;
    }

    private void take() {
        boolean contents = run.stream().allMatch(TableRows::isLineOfContents);
        if (run.size() > 1 && !contents) {
            run.forEach(row -> rows.put(row, new ArrayList<>(row.cells())));
            restOf.forEach(this::join);
        }
        run.clear();
        restOf.clear();
    }

    private void join(PageLine line, PageLine row) {
        List<String> cells = rows.getOrDefault(row, List.of());
        for (int i = 0; i < line.extents().size(); i++) {
            int column = column(row.extents(), line.extents().get(i), line.size());
            cells.set(column, cells.get(column).strip() + line.cells().get(i).strip());
        }
        rows.put(line, List.of());
    }

    static boolean isLineOfContents(PageLine line) {
        return line.cells().size() == 2 && line.cells().getLast().strip().matches("[\\d\\s—-]+");
    }
}
