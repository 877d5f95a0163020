package org.taizhang.reader.outline;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.taizhang.reader.text.Characters;
import org.taizhang.reader.text.Hit;
import org.taizhang.reader.text.Scan;
import org.taizhang.reader.text.Span;
import org.taizhang.reader.text.WordKind;
import org.taizhang.reader.text.Words;

/// Recognises parts without a heading by what they say: the report admits shortcomings, or it says what comes next.
final class ClosingFinder {
    /// A part found, and whether the words leave no doubt.
    record Part(int start, Role role, boolean certain) {}

    private static final double CERTAIN = 2;
    private static final int NEAR_START = 3;
    private static final int YEAR_DIGITS = 4;
    private static final int NEAR_WILL = 18;
    private static final int LONGEST_LEAD = 24;
    private static final Words ANNOUNCES = Words.of("outline.txt", "announces");
    private static final Words WILL = Words.of("outline.txt", "will");
    private static final Words FOLLOWING = Words.of("outline.txt", "following");
    private static final Words LATER = Words.of("outline.txt", "later");

    private final Scan scan;
    private final String text;
    private final @Nullable Integer year;
    private final Labels labels;

    /// @param year that the report is of
    ClosingFinder(Scan scan, Labels labels, @Nullable Integer year) {
        this.scan = scan;
        this.labels = labels;
        this.text = scan.text();
        this.year = year;
    }

    /// The first part within the span that is not in the role that the text is in already.
    ///
    /// @param listFollows whether a list starts where the span ends
    @Nullable
    Part next(Span span, Role current, boolean listFollows) {
        Iterator<Span> sentences = scan.sentencesOf(span);
        for (int i = 0; sentences.hasNext(); i++) {
            Span sentence = sentences.next();
            boolean opensList = listFollows && sentence.end() >= span.end();
            Labels.Label label = i == 0 ? null : labels.of(sentence, current);
            if (label != null && label.role() != current) {
                return new Part(sentence.start(), label.role(), false);
            }
            Part steps = current == Role.NEXT_STEPS ? null : nextSteps(sentence, span, current, opensList);
            if (steps != null) {
                return steps;
            }
            Admission admission = current.isOfWorkDone() ? Admission.best(scan, sentence) : null;
            if (admission != null
                    && (opensList || scan.has(WordKind.SHORTCOMING, new Span(sentence.start(), span.end())))) {
                int start = i == 1 ? span.start() : sentence.start();
                return new Part(start, Role.PROBLEMS, admission.weight() >= CERTAIN);
            }
        }
        return null;
    }

    private @Nullable Part nextSteps(Span sentence, Span span, Role current, boolean opensList) {
        if (opensNextYear(sentence, opensList)) {
            return new Part(sentence.start(), Role.NEXT_STEPS, false);
        }
        if (opensNextSteps(sentence, span, current, opensList)) {
            return new Part(sentence.start(), Role.NEXT_STEPS, true);
        }
        if (opensList && announces(sentence)) {
            return new Part(sentence.start(), Role.NEXT_STEPS, false);
        }
        int turn = current == Role.PROBLEMS ? turn(sentence) : -1;
        return turn >= 0 ? new Part(turn, Role.NEXT_STEPS, true) : null;
    }

    private boolean opensNextSteps(Span sentence, Span within, Role current, boolean opensList) {
        Hit hit = opening(sentence);
        if (hit == null) {
            return false;
        }
        // 针对以上问题 in an account of work done: problems that somebody found, and what was done about them.
        boolean ofOthers = current != Role.PROBLEMS
                && hit.word().value().equals("of-problems")
                && !sentence.of(text).contains("将");
        if (ofOthers) {
            return false;
        }
        return opensList
                || ANNOUNCES.anyIn(text, new Span(hit.end(), sentence.end()))
                || scan.has(WordKind.FUTURE, new Span(sentence.start(), within.end()));
    }

    /// 下一步 at the start of the sentence, or of its second clause: 为补齐短板，下一步要….
    private @Nullable Hit opening(Span sentence) {
        Hit hit = scan.first(WordKind.NEXT_STEP, sentence);
        if (hit == null || hit.start() <= sentence.start() + NEAR_START) {
            return hit;
        }
        List<Span> clauses = scan.clauses(sentence);
        boolean second = clauses.size() > 1
                && clauses.getFirst().length() <= LONGEST_LEAD
                && hit.start() == clauses.get(1).start();
        return second ? hit : null;
    }

    /// Where a sentence that admits goes over to what will be done: …抓得不够紧，对此我将认真改进. -1 where it does not.
    private int turn(Span sentence) {
        for (Span clause : scan.clauses(sentence)) {
            Hit hit = scan.first(WordKind.NEXT_STEP, clause);
            boolean opens = hit != null && hit.start() == clause.start() && clause.start() > sentence.start();
            if (opens && clause.of(text).contains("将")) {
                return clause.start();
            }
        }
        return -1;
    }

    /// 面对新形势，我们将重点抓好以下几个方面：
    private boolean announces(Span sentence) {
        return WILL.anyIn(text, sentence) && FOLLOWING.anyIn(text, sentence);
    }

    /// 2024年，局党组将…; 2024年是…之年，要抓好以下工作：
    private boolean opensNextYear(Span sentence, boolean opensList) {
        int from = sentence.start() + LATER.lengthAt(text, sentence.start());
        int at = Characters.digitsEnd(text, from);
        boolean dated = at - from == YEAR_DIGITS
                && at + 1 < sentence.end()
                && text.charAt(at) == '年'
                && !Characters.isDigit(text.charAt(at + 1));
        if (!dated) {
            return false;
        }
        int spoken = Integer.parseInt(text, from, at, 10);
        if (opensList && year != null && spoken > year) {
            return ANNOUNCES.anyIn(text, sentence);
        }
        int limit = Math.min(sentence.end(), at + NEAR_WILL);
        return (year == null || spoken >= year) && text.substring(at, limit).indexOf('将') >= 0;
    }
}
