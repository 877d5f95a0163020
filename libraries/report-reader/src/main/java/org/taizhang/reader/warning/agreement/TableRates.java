package org.taizhang.reader.warning.agreement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.taizhang.reader.table.Table;
import org.taizhang.reader.table.Tables;
import org.taizhang.reader.text.Span;
import org.taizhang.reader.warning.Checked;
import org.taizhang.reader.warning.Rule;
import org.taizhang.reader.warning.RuleCode;
import org.taizhang.reader.warning.Warning;
import org.taizhang.reader.warning.agreement.Grid.Cell;

/// A rate in a table that the numbers of its row do not give, where those of most other rows do:
/// the table itself says which columns it is of.
public final class TableRates implements Rule {
    private static final int MOST_COLUMNS = 12;
    private static final int FEWEST = 3;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public void check(Checked report, Consumer<Warning> warnings) {
        if (report.scan().rows().size() == 0) {
            return;
        }
        for (Table table : Tables.of(report.scan())) {
            var grid = new Grid(table, report.text());
            for (int column = 1; column < grid.columns(); column++) {
                if (grid.isRate(column)) {
                    rate(grid, column, warnings);
                }
            }
        }
    }

    private record Counts(int part, int whole) {}

    private static void rate(Grid grid, int rate, Consumer<Warning> warnings) {
        int columns = Math.min(grid.columns(), MOST_COLUMNS);
        for (int part = 1; part < columns; part++) {
            for (int whole = 1; whole < columns; whole++) {
                boolean pair = part != whole && part != rate && whole != rate;
                if (pair && of(grid, rate, new Counts(part, whole), warnings)) {
                    return;
                }
            }
        }
    }

    /// Whether the rate is of these two columns, by what most rows say.
    private static boolean of(Grid grid, int rate, Counts counts, Consumer<Warning> warnings) {
        List<Warning> wrong = new ArrayList<>();
        int right = 0;
        for (int row = 0; row < grid.rows(); row++) {
            Cell stated = grid.number(row, rate);
            Cell part = grid.number(row, counts.part());
            Cell whole = grid.number(row, counts.whole());
            if (stated == null || part == null || whole == null || whole.value().signum() <= 0) {
                continue;
            }
            if (gives(part, whole, stated)) {
                right++;
            } else {
                wrong.add(warning(stated, part, whole));
            }
        }
        boolean proven = right >= FEWEST && right > wrong.size();
        if (proven) {
            wrong.forEach(warnings);
        }
        return proven;
    }

    /// Rounded or cut off to its last digit.
    private static boolean gives(Cell part, Cell whole, Cell stated) {
        BigDecimal share = part.value()
                .multiply(HUNDRED)
                .divide(whole.value(), Math.max(part.decimals(), stated.decimals()) + 4, RoundingMode.HALF_UP);
        BigDecimal step = BigDecimal.ONE.movePointLeft(stated.decimals());
        return share.subtract(stated.value()).abs().compareTo(step) < 0;
    }

    private static Warning warning(Cell stated, Cell part, Cell whole) {
        Span place = stated.place();
        return RuleCode.RATE_OF_PARTS
                .warning(
                        place.start(),
                        place.end(),
                        "按表中%s和%s计算，与此处的比率不一致，请核对。"
                                .formatted(
                                        part.value().toPlainString(),
                                        whole.value().toPlainString()),
                        null)
                .with(List.of(part.place(), whole.place()));
    }
}
