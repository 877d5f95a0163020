package org.taizhang.reader.warning.agreement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.taizhang.reader.indicator.Figure;
import org.taizhang.reader.outline.Role;
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
    private static final int SHORTEST = 4;
    private static final int LONGEST = 28;
    private static final BigDecimal NEAR = new BigDecimal("1.3");
    private static final BigDecimal FEW = BigDecimal.TWO;

    /// What is counted, as it is said: 召开党组会议#次.
    private record Said(String words, String scope) {}

    @Override
    public void check(Checked report, Consumer<Warning> warnings) {
        Map<Said, List<Figure>> said = new HashMap<>();
        for (Figure figure : repeated(report)) {
            Said key = said(report, figure);
            if (key != null) {
                said.computeIfAbsent(key, _ -> new ArrayList<>()).add(figure);
            }
        }
        said.values().forEach(figures -> compare(report, figures, warnings));
    }

    /// Those that something else of the same subject and unit differs from: few, and only these are looked at.
    private static List<Figure> repeated(Checked report) {
        Map<String, List<Figure>> bySubject = new HashMap<>();
        for (Figure figure : report.figures()) {
            String subject = figure.indicator().subject();
            if (figure.isPlain()
                    && subject.length() > 1
                    && !figure.unit().endsWith("百分点")
                    && !figure.unit().equals("倍")) {
                bySubject.computeIfAbsent(subject, _ -> new ArrayList<>()).add(figure);
            }
        }
        List<Figure> repeated = new ArrayList<>();
        for (List<Figure> figures : bySubject.values()) {
            BigDecimal first = figures.getFirst().value();
            if (figures.stream().anyMatch(figure -> figure.value().compareTo(first) != 0)) {
                repeated.addAll(figures);
            }
        }
        repeated.sort((a, b) -> Integer.compare(a.from(), b.from()));
        return repeated;
    }

    private static @Nullable Said said(Checked report, Figure figure) {
        String text = report.text();
        Role role = report.index().at(figure.from()).role();
        Span sentence = report.scan().sentence(figure.from());
        if (role == Role.NEXT_STEPS
                || PLANS.anyIn(text, sentence)
                || report.scan().has(WordKind.FUTURE, sentence)
                || SPELLS.anyIn(text, sentence)) {
            return null;
        }
        int start = clauseStart(text, figure.from());
        int end = clauseEnd(text, figure.to());
        boolean listed = start > 0 && text.charAt(start - 1) == '、';
        start = withoutLeads(text, withoutYear(report, start), figure.from());
        int words = figure.from() - start + end - figure.to();
        if (listed
                || words < SHORTEST
                || words > LONGEST
                || text.substring(start, figure.from()).contains("其中")) {
            return null;
        }
        String frame = bare(text.substring(start, figure.from()))
                + bare(text.substring(figure.to(), end))
                + '#'
                + figure.unit();
        return new Said(frame, scope(text, new Span(Math.min(sentence.start(), start), start)));
    }

    /// 针对查摆出的36个问题 and 查摆问题36个 count the same.
    private static String bare(String words) {
        String bare = words;
        for (String particle : PARTICLES.all()) {
            bare = bare.replace(particle, "");
        }
        return bare;
    }

    /// The words before a clause in its sentence that say of whom it speaks.
    private static String scope(String text, Span before) {
        var scope = new StringBuilder();
        for (int at = before.start(); at < before.end(); at++) {
            int length = SCOPES.lengthAt(text, at);
            if (length > 0) {
                scope.append(text, at, at + length).append(' ');
                at += length - 1;
            }
        }
        return scope.toString();
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
        BigDecimal less = one.min(other);
        BigDecimal more = one.max(other);
        return less.signum() > 0
                && less.compareTo(more) < 0
                && (more.compareTo(less.multiply(NEAR)) <= 0
                        || more.subtract(less).compareTo(FEW) <= 0
                        || isTransposed(one, other));
    }

    /// 36 and 63
    private static boolean isTransposed(BigDecimal one, BigDecimal other) {
        String first = one.stripTrailingZeros().unscaledValue().toString();
        String second = other.stripTrailingZeros().unscaledValue().toString();
        return first.length() > 1 && sorted(first).equals(sorted(second));
    }

    private static String sorted(String digits) {
        return digits.chars()
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
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
