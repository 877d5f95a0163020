package org.taizhang.reader.warning.agreement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.taizhang.reader.table.Table;
import org.taizhang.reader.text.Span;
import org.taizhang.reader.text.Words;

/// A table as numbers: what its cells hold, and which of its rows and columns sum up the others.
final class Grid {
    private static final Words TOTALS = Words.of("agreement.txt", "table-totals");
    private static final Words SUBTOTALS = Words.of("agreement.txt", "table-subtotals");
    private static final Words PARTS = Words.of("agreement.txt", "part-openers");
    private static final Words NO_SUM = Words.of("agreement.txt", "no-sum");
    private static final Words RATES = Words.of("agreement.txt", "rate-heads");
    private static final Pattern NUMBER =
            Pattern.compile("\\s*(-?\\d{1,3}(?:,\\d{3})+|-?\\d{1,12})(\\.\\d{1,6})?\\s*([%％]?)"
                    + "\\s*(?:万元|亿元|元|个|项|件|人|次|条|户|亩|名|起|处|份|家|吨|公里)?\\s*");
    private static final Pattern NUMBERED = Pattern.compile("[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)].*");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,2}\\.\\d{1,2}");
    private static final int SHORT_LABEL = 6;
    private static final String NOTHING = "—-–/／";

    /// What a row is of.
    enum Kind {
        PLAIN,
        /// 小计
        SUBTOTAL,
        /// 合计
        TOTAL,
        /// 其中：…, part of the row above.
        PART
    }

    /// @param decimals how many digits stand behind its point
    record Cell(Span place, BigDecimal value, int decimals) {}

    final Table table;
    private final String text;
    private final List<Kind> kinds = new ArrayList<>();

    Grid(Table table, String text) {
        this.table = table;
        this.text = text;
        table.rows().forEach(row -> kinds.add(kind(row)));
    }

    private Kind kind(Table.Row row) {
        String words = label(row);
        if (PARTS.open(words)) {
            return Kind.PART;
        }
        boolean total = TOTALS.open(words) || TOTALS.close(words);
        return total ? Kind.TOTAL : SUBTOTALS.open(words) || SUBTOTALS.close(words) ? Kind.SUBTOTAL : Kind.PLAIN;
    }

    /// The first cell with words.
    private String label(Table.Row row) {
        for (Span cell : row.cells()) {
            String words = cell.of(text).replaceAll("\\s", "");
            if (!words.isEmpty() && !Character.isDigit(words.charAt(0))) {
                return words;
            }
        }
        return "";
    }

    int rows() {
        return table.rows().size();
    }

    int columns() {
        return table.head().cells().size();
    }

    Kind kind(int row) {
        return kinds.get(row);
    }

    /// Whether each row counts once: chapters over their own rows, and rows of last year or of
    /// averages, do not.
    boolean isFlat() {
        return table.rows().stream().noneMatch(row -> {
            String label = label(row);
            boolean other = label.length() <= SHORT_LABEL && NO_SUM.anyIn(label);
            String first = row.cells().getFirst().of(text).strip();
            return other
                    || NUMBERED.matcher(label).lookingAt()
                    || NUMBERED.matcher(first).lookingAt()
                    || DECIMAL.matcher(first).matches();
        });
    }

    /// A column of things that can be added up: no rate, year, number of the row.
    boolean isSummable(int column) {
        String head = head(column);
        return !head.isEmpty() && !NO_SUM.anyIn(head) && !isRate(column);
    }

    boolean isRate(int column) {
        return RATES.anyIn(head(column));
    }

    boolean isTotal(int column) {
        String head = head(column).replaceAll("[（(].*", "");
        return TOTALS.contains(head);
    }

    private String head(int column) {
        return table.head().cells().get(column).of(text).replaceAll("\\s", "");
    }

    /// Null where the cell holds no number, or more than one.
    @Nullable
    Cell number(int row, int column) {
        Span cell = table.rows().get(row).cell(column);
        Matcher number = cell == null ? null : NUMBER.matcher(text).region(cell.start(), cell.end());
        if (cell == null || number == null || !number.matches()) {
            return null;
        }
        String decimals = number.group(2) == null ? "" : number.group(2);
        var value = new BigDecimal(number.group(1).replace(",", "") + decimals);
        return new Cell(cell, value, Math.max(0, decimals.length() - 1));
    }

    /// Whether the cell says that there is nothing.
    boolean isNothing(int row, int column) {
        Span cell = table.rows().get(row).cell(column);
        return cell == null || NOTHING.contains(cell.of(text).strip().replaceAll("[—–-]+", "-"));
    }
}
