package org.taizhang.reader.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.taizhang.reader.finding.Claim;
import org.taizhang.reader.outline.SectionIndex;
import org.taizhang.reader.table.Column;
import org.taizhang.reader.table.Table;
import org.taizhang.reader.table.Tables;
import org.taizhang.reader.text.Scan;
import org.taizhang.reader.text.Span;

/// The rows of ledgers: a table with a column of problems or tasks and one of what is done about them.
///
/// Where the problem of a row is empty its cell is one with the row above, and the row says more of the same
/// problem.
public final class EntryRows {
    private static final int SHORTEST = 4;

    private final Scan scan;
    private final String text;
    private final SectionIndex index;
    private final @Nullable Integer year;
    private final EntryColumns columns;

    EntryRows(Scan scan, SectionIndex index, @Nullable Integer year, EntryColumns columns) {
        this.scan = scan;
        this.text = scan.text();
        this.index = index;
        this.year = year;
        this.columns = columns;
    }

    List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (Table table : Tables.of(scan)) {
            int problem = table.column(Column.PROBLEM, text);
            if (isLedger(table, text)) {
                int subject = problem >= 0 ? problem : table.column(Column.COMMITMENT, text);
                add(table, subject, problem >= 0 ? EntryKind.PROBLEM : EntryKind.COMMITMENT, entries);
            }
        }
        return entries;
    }

    /// Whether a text holds a ledger, which is worth reading whatever else the text is.
    public static boolean anyIn(Scan scan) {
        return Tables.of(scan).stream().anyMatch(table -> isLedger(table, scan.text()));
    }

    private static boolean isLedger(Table table, String text) {
        boolean named = table.column(Column.PROBLEM, text) >= 0 || table.column(Column.COMMITMENT, text) >= 0;
        return named
                && Stream.of(Column.MEASURES, Column.RESULT, Column.STATE, Column.DUE)
                        .anyMatch(column -> table.column(column, text) >= 0);
    }

    private void add(Table table, int subject, EntryKind kind, List<Entry> entries) {
        List<Table.Row> open = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            Span words = row.cell(subject);
            if (words != null && !open.isEmpty()) {
                entries.add(entry(table, open, subject, kind));
                open.clear();
            }
            // 合计 and other words of a sum are no problem.
            if ((words != null && words.length() >= SHORTEST) || (words == null && !open.isEmpty())) {
                open.add(row);
            }
        }
        if (!open.isEmpty()) {
            entries.add(entry(table, open, subject, kind));
        }
    }

    private Entry entry(Table table, List<Table.Row> rows, int subject, EntryKind kind) {
        Table.Row first = rows.getFirst();
        Span problem = first.cells().get(subject);
        List<Span> measures = new ArrayList<>();
        int column = table.column(Column.MEASURES, text);
        for (Table.Row row : rows) {
            Span cell = row.cell(column);
            if (cell != null) {
                measures.addAll(columns.items(cell));
            }
        }
        var span = new Span(first.line().start(), rows.getLast().line().end());
        Span due = value(table, rows, Column.DUE);
        Span result = value(table, rows, Column.RESULT);
        return new Entry(
                span.start(),
                span.end(),
                kind,
                problem,
                measures,
                result,
                state(value(table, rows, Column.STATE), result),
                due == null ? null : DueDate.inCell(due.of(text), year),
                columns.money(span),
                value(table, rows, Column.LEADER),
                value(table, rows, Column.UNIT),
                index.idAt(span.start()));
    }

    private @Nullable Span value(Table table, List<Table.Row> rows, Column wanted) {
        int column = table.column(wanted, text);
        for (Table.Row row : rows) {
            Span cell = row.cell(column);
            if (cell != null) {
                return cell;
            }
        }
        return null;
    }

    private Claim state(@Nullable Span state, @Nullable Span result) {
        Claim stated = state == null ? Claim.STATED : EntryState.of(state.of(text));
        return stated == Claim.STATED && result != null ? EntryState.of(result.of(text)) : stated;
    }
}
