package org.taizhang.reader.warning.agreement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.taizhang.reader.table.Table;
import org.taizhang.reader.table.Tables;
import org.taizhang.reader.text.Span;
import org.taizhang.reader.warning.Checked;
import org.taizhang.reader.warning.Rule;
import org.taizhang.reader.warning.RuleCode;
import org.taizhang.reader.warning.Warning;
import org.taizhang.reader.warning.agreement.Grid.Cell;
import org.taizhang.reader.warning.agreement.Grid.Kind;

/// Sums in tables: 合计 and 小计 that are not the sum of their rows, and a column 合计 that is not
/// the sum of its row where it is in most other rows.
///
/// A column counts only if each of its cells is a number or says that there is nothing; rows that
/// begin with 其中 are part of the row above. What is written with a point was rounded.
public final class TableTotals implements Rule {
    private static final int FEWEST = 2;
    private static final BigDecimal HALF = new BigDecimal("0.5");

    @Override
    public void check(Checked report, Consumer<Warning> warnings) {
        if (report.scan().rows().size() == 0) {
            return;
        }
        for (Table table : Tables.of(report.scan())) {
            var grid = new Grid(table, report.text());
            for (int column = 1; column < grid.columns() && grid.isFlat(); column++) {
                if (grid.isSummable(column)) {
                    down(grid, column, warnings);
                }
            }
            across(grid, warnings);
        }
    }

    /// The rows between two sums belong to the sum behind them, and all of them to 合计; where 合计
    /// comes first, to that.
    private static void down(Grid grid, int column, Consumer<Warning> warnings) {
        List<Cell> all = new ArrayList<>();
        List<Cell> group = new ArrayList<>();
        List<Cell> subtotals = new ArrayList<>();
        Cell first = null;
        for (int row = 0; row < grid.rows(); row++) {
            Kind kind = grid.kind(row);
            Cell cell = grid.number(row, column);
            if (kind == Kind.PART || (cell == null && kind == Kind.PLAIN && grid.isNothing(row, column))) {
                continue;
            }
            if (cell == null) {
                return;
            }
            switch (kind) {
                case PLAIN -> {
                    all.add(cell);
                    group.add(cell);
                }
                case SUBTOTAL -> {
                    compare(cell, group, warnings);
                    subtotals.add(cell);
                    group.clear();
                }
                case TOTAL -> {
                    if (all.isEmpty() && first == null) {
                        first = cell;
                    } else {
                        compare(cell, all, warnings);
                        all.clear();
                        first = null;
                    }
                }
                case PART -> {}
            }
        }
        if (first != null && subtotals.isEmpty()) {
            compare(first, all, warnings);
        }
    }

    private static void compare(Cell total, List<Cell> parts, Consumer<Warning> warnings) {
        if (parts.size() >= FEWEST && !agree(total, parts)) {
            warnings.accept(warning(total, parts));
        }
    }

    private static boolean agree(Cell total, List<Cell> parts) {
        BigDecimal sum = sum(parts);
        BigDecimal slack = parts.stream()
                .filter(part -> part.decimals() > 0)
                .map(part -> HALF.movePointLeft(part.decimals()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        slack = total.decimals() > 0 || slack.signum() > 0 ? slack.add(HALF.movePointLeft(total.decimals())) : slack;
        return sum.subtract(total.value()).abs().compareTo(slack) <= 0;
    }

    private static BigDecimal sum(List<Cell> parts) {
        return parts.stream().map(Cell::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void across(Grid grid, Consumer<Warning> warnings) {
        for (int column = 1; column < grid.columns(); column++) {
            if (grid.isTotal(column)) {
                across(grid, column, warnings);
            }
        }
    }

    private static void across(Grid grid, int column, Consumer<Warning> warnings) {
        List<Warning> wrong = new ArrayList<>();
        int right = 0;
        for (int row = 0; row < grid.rows(); row++) {
            Cell total = grid.number(row, column);
            List<Cell> parts = total == null ? null : parts(grid, row, column);
            if (total != null && parts != null && parts.size() >= FEWEST) {
                if (agree(total, parts)) {
                    right++;
                } else {
                    wrong.add(warning(total, parts));
                }
            }
        }
        // Where most rows differ the other columns are no parts of it.
        if (right > 2 * wrong.size()) {
            wrong.forEach(warnings);
        }
    }

    private static @Nullable List<Cell> parts(Grid grid, int row, int total) {
        List<Cell> parts = new ArrayList<>();
        for (int column = 1; column < grid.columns(); column++) {
            if (column != total && grid.isSummable(column)) {
                Cell cell = grid.number(row, column);
                if (cell != null) {
                    parts.add(cell);
                } else if (!grid.isNothing(row, column) && !parts.isEmpty()) {
                    return null;
                }
            }
        }
        return parts;
    }

    private static Warning warning(Cell total, List<Cell> parts) {
        Span place = total.place();
        return RuleCode.SUM_OF_PARTS
                .warning(
                        place.start(),
                        place.end(),
                        "表中各项相加为%s，与此处的%s不一致，请核对。"
                                .formatted(
                                        sum(parts).toPlainString(),
                                        total.value().toPlainString()),
                        null)
                .with(parts.stream().map(Cell::place).toList());
    }
}
