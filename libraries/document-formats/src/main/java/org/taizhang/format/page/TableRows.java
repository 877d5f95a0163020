package org.taizhang.format.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Finds the lines of fixed pages that are rows of a table: at least two below each other with gaps as wide as between
/// columns. Lines of a table of contents (words and a page number) look alike and are none.
final class TableRows {
    private static final int MOST_COLUMNS = 15;

    private TableRows() {}

    static Set<PageLine> among(List<PageLine> lines) {
        Set<PageLine> rows = new HashSet<>();
        List<PageLine> run = new ArrayList<>();
        for (PageLine line : lines) {
            if (line.isRow()) {
                rows.add(line);
            }
            int cells = line.isRow() ? 1 : line.cells().size();
            boolean row = cells > 1 && cells <= MOST_COLUMNS;
            if (!row || !follows(run, line)) {
                take(run, rows);
            }
            if (row) {
                run.add(line);
            }
        }
        take(run, rows);
        return rows;
    }

    private static boolean follows(List<PageLine> run, PageLine line) {
        return run.isEmpty() || run.getLast().page().number() == line.page().number();
    }

    private static void take(List<PageLine> run, Set<PageLine> rows) {
        boolean contents = run.stream().allMatch(TableRows::isLineOfContents);
        if (run.size() > 1 && !contents) {
            rows.addAll(run);
        }
        run.clear();
    }

    static boolean isLineOfContents(PageLine line) {
        return line.cells().size() == 2 && line.cells().getLast().strip().matches("[\\d\\s—-]+");
    }
}
