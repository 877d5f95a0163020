package org.taizhang.reader.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.taizhang.reader.indicator.Indicator;
import org.taizhang.reader.text.Characters;
import org.taizhang.reader.text.ChineseNumber;
import org.taizhang.reader.text.Hit;
import org.taizhang.reader.text.Scan;
import org.taizhang.reader.text.Span;
import org.taizhang.reader.text.WordKind;
import org.taizhang.reader.text.Words;

/// Which numbers of a sentence count found problems, and which count the measures against them.
final class Counts {
    /// @param value null where the number itself is missing: 明确整改措施条
    /// @param mending whether the measures are said to put something right
    record Count(Span span, @Nullable Integer value, boolean found, boolean mending) {}

    private static final Words PARTS = Words.of("counts.txt", "parts");
    private static final Words GOING_ON = Words.of("counts.txt", "going-on");
    private static final Words MEASURES = Words.of("counts.txt", "measures");
    private static final Words MEASURES_LAST = Words.of("counts.txt", "measures-last");
    private static final Words MENDING = Words.of("counts.txt", "mending");
    private static final Words FOUND_LAST = Words.of("counts.txt", "found-last");
    private static final String MISSING = "条项个";
    private static final int NEAR = 14;
    private static final int MOST_FEW = 10;

    private final Scan scan;
    private final String text;

    private final List<Indicator> indicators;

    Counts(Scan scan, List<Indicator> indicators) {
        this.scan = scan;
        this.text = scan.text();
        this.indicators = indicators;
    }

    /// The last number that stands at a word: 已整改881个, 2个已整改; null where none does.
    @Nullable
    Integer touching(int start, int end) {
        Integer value = null;
        for (int i = firstIn(Math.max(0, start - 2)); i < indicators.size(); i++) {
            Indicator indicator = indicators.get(i);
            if (indicator.start() > end) {
                break;
            }
            value = indicator.unit().equals("%")
                    ? value
                    : (Integer) indicator.value().intValue();
        }
        return value;
    }

    List<Count> in(Span sentence) {
        List<Count> counts = new ArrayList<>();
        for (int i = firstIn(sentence.start()); i < indicators.size(); i++) {
            Indicator indicator = indicators.get(i);
            if (indicator.start() >= sentence.end()) {
                break;
            }
            if (counts.isEmpty() || !isPart(indicator)) {
                add(indicator, counts);
            }
        }
        few(sentence, counts);
        missing(sentence, counts);
        counts.sort(Comparator.comparingInt(count -> count.span().start()));
        return counts;
    }

    /// 21项整改任务完成20项, 隐患312处，其中重大隐患3处: a part of what was counted before.
    private boolean isPart(Indicator indicator) {
        return PARTS.anyIn(text, new Span(Math.max(0, indicator.start() - 2), indicator.end()))
                || isBareAndMended(indicator)
                || isBareAndGoneOn(indicator);
    }

    /// 隐患312处，整改309处
    private boolean isBareAndMended(Indicator indicator) {
        boolean mended = scan.hits(WordKind.MENDING, new Span(indicator.start(), indicator.end())).stream()
                .anyMatch(hit -> Characters.isDigit(text.charAt(Math.min(hit.end(), text.length() - 1))));
        return mended && !scan.has(WordKind.FOUND, new Span(indicator.start(), indicator.end()));
    }

    /// 2个已整改完成, 1个正在推进: a number alone.
    private boolean isBareAndGoneOn(Indicator indicator) {
        boolean goesOn = GOING_ON.startAt(text, indicator.end());
        return goesOn && !scan.has(WordKind.FOUND, new Span(indicator.start(), indicator.end()));
    }

    /// The first indicator that ends after `start`.
    private int firstIn(int start) {
        int low = 0;
        int high = indicators.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (indicators.get(middle).end() <= start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void add(Indicator indicator, List<Count> counts) {
        if (indicator.unit().equals("%")
                || indicator.unit().contains("次")
                || indicator.value().scale() > 0) {
            return;
        }
        String subject = indicator.subject();
        var span = new Span(indicator.start(), indicator.end());
        int value = indicator.value().intValue();
        if (isMeasure(subject)) {
            counts.add(new Count(span, value, false, MENDING.anyIn(subject)));
        } else if (isFound(subject, span)) {
            counts.add(new Count(span, value, true, false));
        }
    }

    private static boolean isMeasure(String subject) {
        return MEASURES.anyIn(subject) || MEASURES_LAST.close(subject);
    }

    private boolean isFound(String subject, Span span) {
        if (FOUND_LAST.close(subject)) {
            return true;
        }
        var near = new Span(Math.max(0, span.start() - NEAR), span.end());
        return subject.endsWith("事项") && near.of(text).contains("查摆");
    }

    /// 反馈的七个问题: too few in Chinese numerals to be an indicator.
    private void few(Span sentence, List<Count> counts) {
        for (Hit hit : scan.hits(WordKind.FOUND, sentence)) {
            int unit = hit.start() - 1;
            int start = unit;
            while (start > sentence.start() && ChineseNumber.isNumeral(text.charAt(start - 1))) {
                start--;
            }
            boolean counted = unit > start && MISSING.indexOf(text.charAt(unit)) >= 0;
            int value = counted ? ChineseNumber.value(text, start, unit) : 0;
            if (value > 1 && value <= MOST_FEW && !scan.enclosures().isInside(start)) {
                counts.add(new Count(new Span(start, hit.end()), value, true, false));
            }
        }
    }

    /// 整改措施条: a unit right after the word, with no number between.
    private void missing(Span sentence, List<Count> counts) {
        for (Hit hit : scan.hits(WordKind.MEASURE, sentence)) {
            boolean unit = hit.end() + 1 < text.length()
                    && MISSING.indexOf(text.charAt(hit.end())) >= 0
                    && "，。；、".indexOf(text.charAt(hit.end() + 1)) >= 0;
            if (unit) {
                counts.add(new Count(new Span(hit.start(), hit.end() + 1), null, false, true));
            }
        }
    }
}
