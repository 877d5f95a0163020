package org.taizhang.reader.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.taizhang.reader.table.Table;
import org.taizhang.reader.table.Tables;
import org.taizhang.reader.text.Scan;
import org.taizhang.reader.text.Span;

/// The quantities in the cells of tables: what they count is told by their row and their column, and their unit, where
/// the cell has none, by the head of the column: 金额（万元）.
public final class TableIndicators {
    private static final Classifiers CLASSIFIERS = Classifiers.standard();
    private static final Pattern NUMBER = Pattern.compile("\\s*(\\d{1,3}(?:,\\d{3})+|\\d{1,12})(\\.\\d{1,6})?\\s*");
    private static final Pattern UNIT_OF_HEAD = Pattern.compile("[（(](?:单位[：:])?([^（）()]{1,6})[）)]");
    private static final int LONGEST_LABEL = 30;

    private final String text;
    private final List<Indicator> found;
    private final TreeMap<Integer, Indicator> inCells = new TreeMap<>();

    private TableIndicators(Scan scan, List<Indicator> found) {
        this.text = scan.text();
        this.found = found;
    }

    public static List<Indicator> with(List<Indicator> found, Scan scan, IntFunction<String> sectionAt) {
        if (scan.rows().size() == 0) {
            return found;
        }
        var indicators = new TableIndicators(scan, found);
        Tables.of(scan).forEach(table -> indicators.add(table, sectionAt));
        return indicators.merged();
    }

    /// What a sentence would make of a number alone in its cell gives way.
    private List<Indicator> merged() {
        List<Indicator> all = new ArrayList<>(inCells.values());
        for (Indicator indicator : found) {
            var cell = inCells.floorEntry(indicator.start());
            if (cell == null || cell.getValue().end() <= indicator.start()) {
                all.add(indicator);
            }
        }
        all.sort(Comparator.comparingInt(Indicator::start));
        return all;
    }

    private void add(Table table, IntFunction<String> sectionAt) {
        for (Table.Row row : table.rows()) {
            int label = label(row);
            for (int column = label + 1; label >= 0 && column < row.cells().size(); column++) {
                Span head = table.head().cell(column);
                Span cell = row.cell(column);
                if (head != null && cell != null) {
                    String subject = row.cells().get(label).of(text) + head(head);
                    Indicator own = own(cell, head, subject, sectionAt);
                    if (own != null) {
                        inCells.put(cell.start(), own);
                    }
                }
            }
        }
    }

    /// The first cell with words; -1 where there is none.
    private int label(Table.Row row) {
        for (int i = 0; i < row.cells().size(); i++) {
            Span cell = row.cells().get(i);
            boolean words = cell.length() > 1 && cell.length() <= LONGEST_LABEL;
            if (words && !Character.isDigit(text.charAt(cell.start()))) {
                return i;
            }
        }
        return -1;
    }

    private String head(Span head) {
        return UNIT_OF_HEAD.matcher(head.of(text)).replaceAll("").replace(" ", "");
    }

    private @Nullable Indicator own(Span cell, Span head, String subject, IntFunction<String> sectionAt) {
        Matcher number = NUMBER.matcher(text).region(cell.start(), cell.end());
        if (!number.lookingAt()) {
            return null;
        }
        boolean bare = number.end() == cell.end();
        String written =
                bare ? unitOf(head) : text.substring(number.end(), cell.end()).strip();
        String scale = written.startsWith("万") || written.startsWith("亿") ? written.substring(0, 1) : "";
        String unit = written.length() > scale.length() ? CLASSIFIERS.at(written + " ", scale.length()) : null;
        boolean whole = unit != null && unit.length() + scale.length() == written.length();
        if (unit == null || !whole) {
            return null;
        }
        String digits = number.group(1).replace(",", "") + (number.group(2) == null ? "" : number.group(2));
        return new Indicator(
                cell.start(),
                cell.end(),
                subject,
                scaled(new BigDecimal(digits), scale),
                null,
                unit,
                false,
                null,
                null,
                Numeral.ARABIC,
                sectionAt.apply(cell.start()));
    }

    private static BigDecimal scaled(BigDecimal value, String scale) {
        int zeros = scale.isEmpty() ? 0 : scale.equals("万") ? 4 : 8;
        return zeros == 0
                ? value
                : new BigDecimal(
                        value.scaleByPowerOfTen(zeros).stripTrailingZeros().toPlainString());
    }

    /// 金额（万元）, 完成率（%）.
    private String unitOf(Span head) {
        Matcher unit = UNIT_OF_HEAD.matcher(head.of(text));
        return unit.find() ? unit.group(1) : "";
    }
}
