package org.taizhang.reader.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.taizhang.reader.text.Characters;
import org.taizhang.reader.text.ChineseNumber;
import org.taizhang.reader.text.Ints;
import org.taizhang.reader.text.Scan;
import org.taizhang.reader.text.Span;
import org.taizhang.reader.text.WordList;

/// Finds the quantities of a report. Digits are the trigger; nothing else of the text is looked at.
public final class IndicatorReader {
    private static final Classifiers CLASSIFIERS = Classifiers.standard();
    private static final Span NOWHERE = new Span(0, 0);
    private static final Set<String> BARE = WordList.lines("bare.txt").collect(Collectors.toUnmodifiableSet());

    private final Scan scan;
    private final String text;
    private final NumberReader numbers;
    private final Exclusions exclusions;
    private final SubjectReader subjects;
    private final PeriodReader periods;

    public IndicatorReader(Scan scan) {
        this.scan = scan;
        this.text = scan.text();
        this.numbers = new NumberReader(text, CLASSIFIERS);
        this.exclusions = new Exclusions(scan);
        this.subjects = new SubjectReader(text, CLASSIFIERS);
        this.periods = new PeriodReader(scan);
    }

    /// The indicators from `from` on, in reading order, with the places of their numbers.
    ///
    /// @param sectionAt the id of the section that a place lies in
    /// @param markerEnd where the number of a heading ends that starts at a place; else the place itself
    public List<Figure> figures(int from, IntFunction<String> sectionAt, IntUnaryOperator markerEnd) {
        List<Quantity> quantities = new ArrayList<>();
        arabic(from, quantities, markerEnd);
        chinese(from, quantities);
        quantities.sort(Comparator.comparingInt(Quantity::start));
        List<Figure> figures = new ArrayList<>(quantities.size());
        List<Indicator> indicators = new ArrayList<>(quantities.size());
        Map<Integer, Span> things = new Distribution(text).things(quantities);
        for (int i = 0; i < quantities.size(); i++) {
            Quantity next = i + 1 < quantities.size() ? quantities.get(i + 1) : null;
            int floor = i > 0 ? quantities.get(i - 1).end() : from;
            Quantity quantity = quantities.get(i);
            Span thing = things.containsKey(i) ? subjects.named(things.get(i)) : NOWHERE;
            boolean given = thing.length() > 1;
            Span subject = given ? thing : subjects.subject(quantity, floor);
            String section = sectionAt.apply(quantity.numberStart());
            String name = given ? thing.of(text) : name(subject, quantity, next, indicators);
            // Between the second thing and its number stands the number of the first.
            Span place = given && things.containsKey(i - 1) ? NOWHERE : subject;
            Indicator indicator = indicator(quantity, place, name, section);
            indicators.add(indicator);
            figures.add(new Figure(indicator, quantity.numberStart(), quantity.end()));
        }
        return figures;
    }

    private String name(Span subject, Quantity quantity, @Nullable Quantity next, List<Indicator> before) {
        return subject.length() == 0 ? named(quantity, next, before) : partOf(subject.of(text), quantity, before);
    }

    private void arabic(int from, List<Quantity> quantities, IntUnaryOperator markerEnd) {
        Ints digits = scan.digits();
        int done = from;
        int item = -1;
        for (int d = digits.firstAtLeast(from); d < digits.size(); d++) {
            int start = digits.get(d);
            int end = markerEnd.applyAsInt(start);
            item = end > start ? end : item;
            done = Math.max(done, end);
            // What stands before 3次 in 1.3次党组会 is the point of a marker.
            if (start < done || (start != item && exclusions.excludes(start))) {
                continue;
            }
            Quantity quantity = quantity(start);
            if (quantity != null) {
                quantities.add(quantity);
                done = quantity.end();
            } else {
                done = afterDate(start);
            }
        }
    }

    private @Nullable Quantity quantity(int start) {
        int spellEnd = exclusions.yearsAsSpell(start, Characters.digitsEnd(text, start));
        if (spellEnd > 0) {
            var years = new BigDecimal(text.substring(start, spellEnd - 1));
            return new Quantity(start, start, spellEnd, years, null, "年", false, false);
        }
        Quantity quantity = numbers.arabic(start);
        return quantity == null || exclusions.excludes(quantity) ? null : quantity;
    }

    /// 2021—2023年 and 1－3月 are one date each.
    private int afterDate(int start) {
        int end = Characters.digitsEnd(text, start);
        boolean joined = end + 1 < text.length()
                && "-—－~～至".indexOf(text.charAt(end)) >= 0
                && Characters.isDigit(text.charAt(end + 1));
        int last = joined ? Characters.digitsEnd(text, end + 1) : end;
        boolean date = last < text.length() && "年月日".indexOf(text.charAt(last)) >= 0;
        return joined && date ? last : end;
    }

    private void chinese(int from, List<Quantity> quantities) {
        Ints tens = scan.tens();
        int done = from;
        int tried = -1; // The other tens of one number start it no other way.
        for (int t = tens.firstAtLeast(from); t < tens.size(); t++) {
            int start = tens.get(t);
            if (start < done || start <= tried) {
                continue;
            }
            while (start > from && ChineseNumber.isNumeral(text.charAt(start - 1))) {
                start--;
            }
            tried = numeralsEnd(start);
            char before = start > 0 ? text.charAt(start - 1) : '\n';
            if ("第数几的前".indexOf(before) < 0
                    && !Characters.isDigit(before)
                    && !scan.enclosures().isInside(start)) {
                Quantity quantity = chinese(start);
                if (quantity != null) {
                    quantities.add(quantity);
                    done = quantity.end();
                }
            }
        }
    }

    private int numeralsEnd(int start) {
        int end = start;
        while (end < text.length() && ChineseNumber.isNumeral(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private @Nullable Quantity chinese(int start) {
        Quantity percent = numbers.percent(start);
        if (percent != null) {
            return percent;
        }
        Quantity exact = numbers.chinese(start);
        return exact == null ? numbers.round(start) : exact;
    }

    private Indicator indicator(Quantity quantity, Span subject, String name, String section) {
        boolean follows = subject.start() >= quantity.end();
        int start = follows || subject.length() == 0 ? quantity.start() : subject.start();
        int end = follows && subject.length() > 0 ? subject.end() : quantity.end();
        return new Indicator(
                start,
                end,
                name,
                quantity.value(),
                quantity.upper(),
                quantity.unit(),
                quantity.approximate(),
                Comparison.before(text, quantity.start()),
                periods.before(quantity.numberStart()),
                quantity.chinese() ? Numeral.CHINESE : Numeral.ARABIC,
                section);
    }

    /// What counts nothing of its own counts what the next quantity names (5批次16名干部), else what was named before
    /// in the sentence (完成12亿元，增长3.1%).
    private String named(Quantity quantity, @Nullable Quantity next, List<Indicator> before) {
        Span shared = subjects.shared(quantity, next);
        if (shared != null && shared.length() > 1) {
            return shared.of(text);
        }
        boolean told = !before.isEmpty()
                && scan.sentence(quantity.start()).contains(before.getLast().start());
        return told ? before.getLast().subject() : "";
    }

    /// 发现问题29个，下发通知书13份，已整改27个: a part of what was last counted by the same unit in the sentence.
    private String partOf(String name, Quantity quantity, List<Indicator> before) {
        if (!BARE.contains(name)) {
            return name;
        }
        Span sentence = scan.sentence(quantity.start());
        return before.reversed().stream()
                .takeWhile(indicator -> sentence.contains(indicator.start()))
                .filter(indicator -> indicator.unit().equals(quantity.unit()))
                .findFirst()
                .map(Indicator::subject)
                .orElse(name);
    }
}
