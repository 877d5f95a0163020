package org.taizhang.reader.outline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.taizhang.reader.text.Hit;
import org.taizhang.reader.text.Scan;
import org.taizhang.reader.text.Span;
import org.taizhang.reader.text.WordKind;
import org.taizhang.reader.text.Words;

/// Words by which a report says that it lacks something: those of the list (在看到成绩的同时), and the shape of others: a
/// shortcoming that still is there (工作中还存在一些亟待解决的矛盾和问题), or stays (短板依然明显).
///
/// @param weight 2 where they can mean nothing else
public record Admission(int start, int end, double weight) {
    private static final int LONGEST_BEFORE = 30;
    private static final int LONGEST_GAP = 14;
    private static final int LONGEST_BARE = 5;
    private static final String NO_END = "的整导清线";
    private static final Words EXISTS = Words.of("outline.txt", "exists");
    private static final Words STILL = Words.of("outline.txt", "still");
    private static final Words STAYS = Words.of("outline.txt", "stays");
    private static final Words PLAINLY = Words.of("outline.txt", "plainly");
    private static final Words ASPECTS = Words.of("outline.txt", "aspects");
    private static final Words CHECKED = Words.of("outline.txt", "checked");
    private static final Words OF_OTHERS = Words.of("outline.txt", "of-others");

    /// All within the span that are not in quotation marks, in order of their ends.
    public static List<Admission> in(Scan scan, Span span) {
        List<Admission> found = new ArrayList<>();
        for (Hit hit : scan.hits(WordKind.ADMISSION, span)) {
            boolean sure = hit.word().weight() > 1;
            if (!scan.enclosures().isInside(hit.start()) && (sure || !isOfOthers(scan.text(), span, hit.start()))) {
                found.add(new Admission(hit.start(), hit.end(), hit.word().weight()));
            }
        }
        for (Hit hit : scan.hits(WordKind.KERNEL, span)) {
            Admission shaped = scan.enclosures().isInside(hit.start()) ? null : around(scan.text(), span, hit);
            if (shaped != null) {
                found.add(shaped);
            }
        }
        found.sort(Comparator.comparingInt(Admission::end));
        return found;
    }

    /// The surest.
    static @Nullable Admission best(Scan scan, Span span) {
        Admission best = null;
        for (Admission admission : in(scan, span)) {
            best = best == null || admission.weight > best.weight ? admission : best;
        }
        return best;
    }

    private static @Nullable Admission around(String text, Span span, Hit kernel) {
        if (isOfOthers(text, span, kernel.start())) {
            return null;
        }
        int from = clauseStart(text, Math.max(span.start(), kernel.start() - LONGEST_BEFORE), kernel.start());
        int stays = STAYS.lengthAt(text, kernel.end());
        // 结构性矛盾仍然突出 states a shortcoming, 但短板依然明显 none.
        boolean bare = kernel.start() - from <= LONGEST_BARE;
        if (bare && stays > 0 && PLAINLY.startAt(text, kernel.end() + stays)) {
            return new Admission(from, kernel.end() + stays, 1);
        }
        boolean ends = kernel.end() >= text.length()
                || NO_END.indexOf(text.charAt(kernel.end())) < 0
                || ASPECTS.startAt(text, kernel.end() + 1);
        for (int at = kernel.start() - 1; ends && at >= from; at--) {
            int exists = EXISTS.lengthAt(text, at);
            if (exists > 0) {
                return isStill(text, from, at, exists) && isGap(text, at + exists, kernel.start())
                        ? new Admission(at, kernel.end(), 1)
                        : null;
            }
        }
        return null;
    }

    /// 督促下属单位针对存在的短板…; 检查中发现，个别企业还存在安全问题
    private static boolean isOfOthers(String text, Span span, int at) {
        int floor = Math.max(span.start(), at - LONGEST_BEFORE);
        return OF_OTHERS.anyIn(text, new Span(clauseStart(text, floor, at), at))
                || CHECKED.anyIn(text, new Span(floor, at));
    }

    private static boolean isStill(String text, int from, int verb, int length) {
        // 还有, 仍有 say it themselves.
        return STILL.startAt(text, verb) || (length > 0 && STILL.anyIn(text, new Span(from, verb))) || verb == from;
    }

    /// 许多亟待解决的困难和; a number counts what was found, 的 right after the verb names it.
    private static boolean isGap(String text, int from, int to) {
        if (to - from > LONGEST_GAP || (to > from && text.charAt(from) == '的')) {
            return false;
        }
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            if (c < '\u3001' || Scan.endsClause(c)) {
                return false;
            }
        }
        return true;
    }

    private static int clauseStart(String text, int floor, int end) {
        int start = end;
        while (start > floor && !Scan.endsClause(text.charAt(start - 1)) && text.charAt(start - 1) != '\n') {
            start--;
        }
        return start;
    }
}
