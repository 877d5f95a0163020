package org.taizhang.reader.table;

import java.util.ArrayList;
import java.util.List;
import org.taizhang.reader.table.Table.Row;
import org.taizhang.reader.text.Characters;
import org.taizhang.reader.text.Ints;
import org.taizhang.reader.text.Line;
import org.taizhang.reader.text.Scan;
import org.taizhang.reader.text.Span;

/// Finds the tables of a text: rows that follow each other, of which the first is a head.
///
/// A head has short cells that are words and no numbers; where there is none, nobody can say what the cells are. A head
/// that comes again on the next page is no row. Only an empty line may stand between two tables, which leaves the text:
/// where the number of cells changes with a row that can be nothing but a head, another table starts.
public final class Tables {
    private static final int LONGEST_HEAD = 16;

    private Tables() {}

    public static List<Table> of(Scan scan) {
        List<Table> tables = new ArrayList<>();
        Ints rows = scan.rows();
        int from = 0;
        for (int i = 1; i <= rows.size(); i++) {
            if (i == rows.size() || rows.get(i) != rows.get(i - 1) + 1) {
                addAll(tables, scan, from, i);
                from = i;
            }
        }
        return tables;
    }

    /// The tables of rows that follow each other.
    private static void addAll(List<Table> tables, Scan scan, int from, int to) {
        List<Row> rows = new ArrayList<>();
        for (int i = from; i < to; i++) {
            rows.add(row(scan, scan.rows().get(i)));
        }
        int start = 0;
        for (int i = 1; i + 1 < rows.size(); i++) {
            if (startsAnother(rows.get(start), rows.get(i), rows.get(i + 1), scan.text())) {
                add(tables, scan, rows.subList(start, i));
                start = i;
            }
        }
        add(tables, scan, rows.subList(start, rows.size()));
    }

    /// A row of words in another number of cells than the head above, which names columns of a ledger, or below which
    /// numbers stand. A row whose last cells are empty may have fewer cells, too, but names no columns.
    private static boolean startsAnother(Row head, Row row, Row next, String text) {
        int cells = row.cells().size();
        if (cells == head.cells().size() || cells != next.cells().size() || !isHead(row, text)) return false;
        if (!row.cells().stream().allMatch(cell -> hasLetter(cell.of(text)))) return false;
        long columns = row.cells().stream()
                .filter(cell -> Column.of(cell.of(text)) != null)
                .count();
        boolean numbers = next.cells().stream().skip(1).allMatch(cell -> isNumber(cell, text));
        return numbers || (columns > 1 && 2 * columns >= cells);
    }

    private static boolean hasLetter(String cell) {
        return cell.codePoints().anyMatch(Character::isLetter);
    }

    private static void add(List<Table> tables, Scan scan, List<Row> rows) {
        if (rows.size() > 1 && isHead(rows.getFirst(), scan.text())) {
            String head = rows.getFirst().line().of(scan.text());
            tables.add(new Table(
                    rows.getFirst(),
                    rows.subList(1, rows.size()).stream()
                            .filter(row -> !row.line().of(scan.text()).equals(head))
                            .toList()));
        }
    }

    private static Row row(Scan scan, int line) {
        Ints lines = scan.lines();
        String text = scan.text();
        int start = lines.get(line);
        int end = line + 1 < lines.size() ? lines.get(line + 1) - 1 : text.length();
        List<Span> cells = new ArrayList<>();
        int cell = start;
        for (int at = start; at <= end; at++) {
            if (at == end || text.charAt(at) == Line.CELL) {
                cells.add(new Span(cell, at));
                cell = at + 1;
            }
        }
        return new Row(new Span(start, end), cells);
    }

    private static boolean isHead(Row row, String text) {
        return row.cells().stream().allMatch(cell -> cell.length() <= LONGEST_HEAD && !isNumber(cell, text));
    }

    private static boolean isNumber(Span cell, String text) {
        return cell.length() > 0 && Characters.isDigit(text.charAt(cell.start()));
    }
}
