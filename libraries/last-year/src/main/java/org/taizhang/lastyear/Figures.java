package org.taizhang.lastyear;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Figures of a report that cannot be true if those of the year before are. Two ways to say something of the year
/// before are understood: 上年查处36件, and 查处42件，比上年增加6件. Where last year's report gives one subject several
/// values, nothing is said; nor where either figure is approximate.
public final class Figures {

    private static final String LAST_YEAR = "上年度?|上一年度?|去年|前一年";
    private static final Pattern GROWN = Pattern.compile(
            "\\A[，、（(]?\\s*(?:同比|(?:比|较|与)?(?:" + LAST_YEAR
                    + ")(?:同期)?(?:相比)?[，]?)(?<way>增加|增长|上升|提高|减少|下降|降低)了?(?<much>\\d+(?:\\.\\d+)?)\\s*(?<unit>个百分点|百分点|[%％]|\\p{IsHan})");
    private static final Pattern COMPARED = Pattern.compile("同比|[比较与]");
    private static final String CLAUSE_ENDS = "，。；！？\n";
    private static final int NEAR = 24;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /// Of percentages that were rounded, in points.
    private static final BigDecimal ROUNDING = new BigDecimal("1");

    private final String text;
    private final Pattern lastYear;

    private Figures(String text, int year) {
        this.text = text;
        this.lastYear = Pattern.compile("(?:%s|%d年)".formatted(LAST_YEAR, year - 1));
    }

    /// @param now the figure of this year's report, and `before` that of last year's report
    public record Disagreement(Figure now, Figure before, Kind kind) {}

    /// How this year's report speaks of last year.
    public enum Kind {
        /// It gives a value for it.
        STATED,
        /// It says by how much its own value is more or less.
        CHANGE
    }

    /// @param year of the report that has the text
    public static List<Disagreement> disagreeing(String text, int year, List<Figure> now, List<Figure> before) {
        var figures = new Figures(text, year);
        return now.stream()
                .filter(figure -> !figure.approximate())
                .flatMap(figure -> figures.disagreement(figure, before).stream())
                .toList();
    }

    private Optional<Disagreement> disagreement(Figure figure, List<Figure> before) {
        if (isOfLastYear(figure)) return against(figure, before, Kind.STATED, Figures::isSame);
        Matcher grown = GROWN.matcher(text)
                .region(
                        figure.place().end(),
                        Math.min(text.length(), figure.place().end() + NEAR));
        if (!grown.find()) return Optional.empty();
        var change = new Change(
                grown.group("way"),
                new BigDecimal(grown.group("much")),
                grown.group("unit").replace('％', '%'));
        return against(figure, before, Kind.CHANGE, change::leads);
    }

    private static boolean isSame(Figure now, Figure before) {
        return now.value().compareTo(before.value()) == 0;
    }

    /// Only where every value that last year's report gives the same subject is another one.
    private static Optional<Disagreement> against(
            Figure figure, List<Figure> before, Kind kind, BiPredicate<Figure, Figure> agree) {
        List<Figure> same = before.stream().filter(figure::isOfTheSame).toList();
        if (same.size() != 1 || same.getFirst().approximate() || agree.test(figure, same.getFirst()))
            return Optional.empty();
        return Optional.of(new Disagreement(figure, same.getFirst(), kind));
    }

    /// Whether the clause says so before the figure, and compares nothing.
    private boolean isOfLastYear(Figure figure) {
        int from = figure.place().start();
        while (from > 0 && CLAUSE_ENDS.indexOf(text.charAt(from - 1)) < 0) from--;
        String before = text.substring(from, figure.place().start());
        return lastYear.matcher(before).find() && !COMPARED.matcher(before).find();
    }

    private record Change(String way, BigDecimal much, String unit) {

        private boolean isLess() {
            return way.startsWith("减") || way.startsWith("下") || way.startsWith("降");
        }

        private BigDecimal signed() {
            return isLess() ? much.negate() : much;
        }

        /// Whether it leads from the value before to the value now. What is counted otherwise is not judged.
        boolean leads(Figure now, Figure before) {
            BigDecimal grown = now.value().subtract(before.value());
            if (unit.endsWith("百分点")) return !now.unit().equals("%") || isNear(grown);
            if (unit.equals("%"))
                return before.value().signum() == 0 || now.unit().equals("%") || isNear(rate(grown, before));
            return !now.unit().startsWith(unit) || grown.compareTo(signed()) == 0;
        }

        private static BigDecimal rate(BigDecimal grown, Figure before) {
            return grown.multiply(HUNDRED).divide(before.value(), 2, RoundingMode.HALF_UP);
        }

        private boolean isNear(BigDecimal told) {
            return told.subtract(signed()).abs().compareTo(ROUNDING) <= 0;
        }
    }
}
