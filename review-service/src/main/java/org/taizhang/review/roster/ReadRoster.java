package org.taizhang.review.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.taizhang.review.workbook.Headings;
import org.taizhang.review.workbook.ReadSheet;
import org.taizhang.review.workbook.Sheet;
import org.taizhang.web.problem.Invalid;

/// The lines of an Excel file of units. What is written in cells is text; of formulas, what they last gave is taken.
@ApplicationScoped
class ReadRoster {

    static final int MOST_LINES = 20_000;

    private static final Headings<Column> HEADINGS =
            new Headings<>(Column::headed, columns -> columns.contains(Column.CODE), MOST_LINES);

    private final ReadSheet readSheet;

    ReadRoster(ReadSheet readSheet) {
        this.readSheet = readSheet;
    }

    List<Line> read(byte[] file) {
        Sheet<Column> sheet = readSheet.read(file, HEADINGS);
        mustBeComplete(sheet.lines().getFirst().cells().keySet());
        return sheet.lines().stream().map(ReadRoster::line).toList();
    }

    private static Line line(Sheet.Line<Column> line) {
        var cells = new EnumMap<Column, String>(Column.class);
        line.cells().forEach((column, cell) -> cells.put(column, cell.text()));
        return new Line(line.number(), cells);
    }

    private static void mustBeComplete(Set<Column> columns) {
        List<Column> missing = Column.NEEDED.stream()
                .filter(column -> !columns.contains(column))
                .toList();
        if (missing.isEmpty()) return;
        throw Invalid.field(
                "file",
                "缺少这些列：" + missing.stream().map(one -> one.head().zh()).collect(Collectors.joining("、")),
                "columns are missing: "
                        + missing.stream().map(one -> one.head().en()).collect(Collectors.joining(", ")));
    }
}
