package org.taizhang.reader.warning.agreement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.taizhang.reader.indicator.Figure;
import org.taizhang.reader.outline.Role;
import org.taizhang.reader.text.Characters;
import org.taizhang.reader.text.Scan;
import org.taizhang.reader.text.Span;
import org.taizhang.reader.text.WordKind;
import org.taizhang.reader.text.Words;
import org.taizhang.reader.warning.Checked;
import org.taizhang.reader.warning.Rule;
import org.taizhang.reader.warning.RuleCode;
import org.taizhang.reader.warning.Warning;

/// One quantity with two numbers: 全年召开党组会议32次 here and 共召开党组会议31次 there.
///
/// The same words alone prove nothing: reports say with the same words what was done in five years, in one, in a part
/// of the unit, and what is planned. So both must be said in the same words of what was done, for the same time and
/// scope, and the numbers must be near each other, as a slip or a figure of last month is: what differs by half counts
/// something else.
public final class SameFigure implements Rule {
    private static final Words LEADS = Words.of("agreement.txt", "whole-year");
    private static final Words SPELLS = Words.of("agreement.txt", "other-time");
    private static final Words SCOPES = Words.of("agreement.txt", "scope");
    private static final Words PLANS = Words.of("agreement.txt", "plan");
    private static final Words PARTICLES = Words.of("agreement.txt", "particles");
    private static final Words AMOUNTS = Words.of("agreement.txt", "amounts");
    private static final int CELL_BITS = 12;
    private static final int CELLS = 1 << CELL_BITS;
    private static final int MANY = 40;
    private static final int SHORTEST = 4;
    private static final int LONGEST = 28;
    private static final double NEAR = 1.3;
    private static final double FEW = 2;
    private static final double TEN = 10;

    /// What is counted, as it is said: 召开党组会议#次.
    private record Said(String words, String scope) {}

    @Override
    public void check(Checked report, Consumer<Warning> warnings) {
        Map<Said, List<Figure>> said = new HashMap<>();
        var setting = new Setting(report);
        for (Figure figure : repeated(report)) {
            Said key = said(report, figure, setting);
            if (key != null) {
                said.computeIfAbsent(key, _ -> new ArrayList<>()).add(figure);
            }
        }
        said.values().forEach(figures -> compare(report, figures, warnings));
    }

    /// Those that another of the same subject and unit is near to: few, and only these are looked at.
    private static List<Figure> repeated(Checked report) {
        byte[] times = new byte[CELLS];
        for (Figure figure : report.figures()) {
            int cell = cell(figure);
            times[cell] = (byte) Math.min(2, times[cell] + 1);
        }
        Map<String, List<Figure>> bySubject = new HashMap<>();
        for (Figure figure : report.figures()) {
            String subject = figure.indicator().subject();
            if (times[cell(figure)] > 1 && isComparable(figure)) {
                bySubject.computeIfAbsent(subject, _ -> new ArrayList<>()).add(figure);
            }
        }
        List<Figure> repeated = new ArrayList<>();
        for (List<Figure> figures : bySubject.values()) {
            figures.stream().filter(figure -> hasNear(figure, figures)).forEach(repeated::add);
        }
        repeated.sort((a, b) -> Integer.compare(a.from(), b.from()));
        return repeated;
    }

    /// Two of one subject and unit share a cell; most others do not.
    private static int cell(Figure figure) {
        String subject = figure.indicator().subject();
        String unit = figure.unit();
        int hash = subject.length() + 31 * unit.charAt(unit.length() - 1);
        if (!subject.isEmpty()) {
            hash = (hash * 31 + subject.charAt(0)) * 31 + subject.charAt(subject.length() - 1);
        }
        return (hash * 0x9E3779B1) >>> (Integer.SIZE - CELL_BITS);
    }

    private static boolean hasNear(Figure figure, List<Figure> figures) {
        // Of very many, as in a table, all are looked at: the cost must grow with their number only.
        if (figures.size() > MANY) {
            return true;
        }
        for (Figure other : figures) {
            if (!other.equals(figure) && other.unit().equals(figure.unit()) && isNear(figure.value(), other.value())) {
                return true;
            }
        }
        return false;
    }

    /// Growth is told of many things with few words; a rate has a name.
    private static boolean isComparable(Figure figure) {
        String unit = figure.unit();
        return figure.isPlain()
                && figure.indicator().subject().length() > 1
                && !unit.endsWith("百分点")
                && !unit.equals("倍")
                && (!figure.isShare() || figure.indicator().subject().endsWith("率"));
    }

    private static @Nullable Said said(Checked report, Figure figure, Setting setting) {
        String text = report.text();
        int start = clauseStart(text, figure.from());
        int end = clauseEnd(text, figure.to());
        boolean listed = start > 0 && text.charAt(start - 1) == '、';
        start = withoutLeads(text, withoutYear(report, start), figure.from());
        int words = figure.from() - start + end - figure.to();
        if (listed
                || (AMOUNTS.contains(figure.unit()) && followsFigure(text, clauseStart(text, figure.from())))
                || words < SHORTEST
                || words > LONGEST
                || text.substring(start, figure.from()).contains("其中")
                || report.index().at(figure.from()).role() == Role.NEXT_STEPS
                || setting.isOfAnotherTime(figure.from())) {
            return null;
        }
        String frame = bare(text.substring(start, figure.from()))
                + bare(text.substring(figure.to(), end))
                + '#'
                + figure.unit();
        return new Said(frame, setting.scope(start));
    }

    /// 实施项目113项，完成投资40.2亿元: an amount hangs on what was counted right before.
    private static boolean followsFigure(String text, int clause) {
        int start = Math.max(0, clause - 1);
        for (int at = start - 1; at >= 0 && start - at <= LONGEST && !isEdge(text.charAt(at)); at--) {
            if (Characters.isDigit(text.charAt(at))) {
                return true;
            }
        }
        return false;
    }

    /// What a sentence says of time and scope, asked for its figures in turn: a sentence may hold hundreds.
    private static final class Setting {
        private final Checked report;
        private final StringBuilder scope = new StringBuilder();
        private Span sentence = new Span(0, 0);
        private boolean otherTime;
        private int seen;

        Setting(Checked report) {
            this.report = report;
        }

        boolean isOfAnotherTime(int at) {
            if (!sentence.contains(at)) {
                sentence = report.scan().sentence(at);
                scope.setLength(0);
                seen = sentence.start();
                otherTime = PLANS.anyIn(report.text(), sentence)
                        || SPELLS.anyIn(report.text(), sentence)
                        || report.scan().has(WordKind.FUTURE, sentence);
            }
            return otherTime;
        }

        /// The words before a clause of the sentence that was asked for last, that say of whom it speaks.
        String scope(int clause) {
            String text = report.text();
            while (seen < clause) {
                int length = SCOPES.lengthAt(text, seen);
                if (length > 0 && seen + length <= clause) {
                    scope.append(text, seen, seen + length).append(' ');
                }
                seen += Math.max(1, length);
            }
            return scope.length() > LONGEST ? scope.substring(scope.length() - LONGEST) : scope.toString();
        }
    }

    /// 针对查摆出的36个问题 and 查摆问题36个 count the same.
    private static String bare(String words) {
        String bare = words;
        for (String particle : PARTICLES.all()) {
            bare = bare.replace(particle, "");
        }
        return bare;
    }

    private static int clauseStart(String text, int at) {
        int start = at;
        while (start > 0 && at - start <= LONGEST && !isEdge(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static int clauseEnd(String text, int at) {
        int end = at;
        while (end < text.length() && end - at <= LONGEST && !isEdge(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isEdge(char c) {
        return Scan.endsClause(c) || c == '\n' || c == '、' || c == '（' || c == '）';
    }

    /// 2023年 in a report of 2023 says nothing more of what is counted; another year does.
    private static int withoutYear(Checked report, int start) {
        String year = report.year() + "年";
        return report.text().startsWith(year, start) ? start + year.length() : start;
    }

    private static int withoutLeads(String text, int from, int limit) {
        int start = from;
        for (int lead = LEADS.lengthAt(text, start); lead > 0 && start + lead < limit; ) {
            start += lead;
            lead = LEADS.lengthAt(text, start);
        }
        return start;
    }

    private static void compare(Checked report, List<Figure> figures, Consumer<Warning> warnings) {
        Figure first = figures.getFirst();
        for (Figure other : figures.subList(1, figures.size())) {
            boolean apart = !report.scan().sentence(first.from()).contains(other.from())
                    && !report.scan().has(WordKind.TURN, new Span(first.to(), other.from()));
            if (apart && isNear(first.value(), other.value()) && !isRounded(report.text(), first, other)) {
                warnings.accept(warning(report.text(), first, other));
                return;
            }
        }
    }

    private static boolean isNear(BigDecimal one, BigDecimal other) {
        double less = Math.min(one.doubleValue(), other.doubleValue());
        double more = Math.max(one.doubleValue(), other.doubleValue());
        return less > 0
                && less < more
                && (more <= less * NEAR || more - less <= FEW || (more < less * TEN && isTransposed(one, other)));
    }

    /// 36 and 63
    private static boolean isTransposed(BigDecimal one, BigDecimal other) {
        BigDecimal first = one.stripTrailingZeros();
        BigDecimal second = other.stripTrailingZeros();
        return first.precision() > 1
                && first.precision() == second.precision()
                && sorted(first).equals(sorted(second));
    }

    private static String sorted(BigDecimal value) {
        char[] digits = value.unscaledValue().toString().toCharArray();
        Arrays.sort(digits);
        return new String(digits);
    }

    /// 1262.44亿 and 1262.4亿 are one number, cut off or rounded.
    private static boolean isRounded(String text, Figure one, Figure other) {
        BigDecimal step = one.step(text).max(other.step(text));
        boolean same = one.step(text).compareTo(other.step(text)) == 0;
        return !same && one.value().subtract(other.value()).abs().compareTo(step) < 0;
    }

    private static Warning warning(String text, Figure first, Figure other) {
        String before = text.substring(first.from(), first.to());
        return RuleCode.TWO_FIGURES
                .warning(
                        other.from(),
                        other.to(),
                        "同一事项前文为%s，此处为%s，请核对。".formatted(before, text.substring(other.from(), other.to())),
                        null)
                .with(List.of(new Span(first.from(), first.to())));
    }
}
