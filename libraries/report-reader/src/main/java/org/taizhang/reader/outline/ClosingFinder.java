package org.taizhang.reader.outline;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.taizhang.reader.text.Characters;
import org.taizhang.reader.text.Hit;
import org.taizhang.reader.text.Scan;
import org.taizhang.reader.text.Span;
import org.taizhang.reader.text.WordKind;

/// Recognises parts without a heading by what they say: the report admits shortcomings, or it says what comes next.
final class ClosingFinder {
    /// A part found, and whether the words leave no doubt.
    record Part(int start, Role role, boolean certain) {}

    private static final double CERTAIN = 2;
    private static final int NEAR_START = 3;
    private static final int YEAR_DIGITS = 4;
    private static final int NEAR_WILL = 18;

    private final Scan scan;

    ClosingFinder(Scan scan) {
        this.scan = scan;
    }

    /// The first part within the span that is not in the role that the text is in already.
    @Nullable
    Part next(Span span, Role current) {
        Iterator<Span> sentences = scan.sentencesOf(span);
        for (int i = 0; sentences.hasNext(); i++) {
            Span sentence = sentences.next();
            if (current != Role.NEXT_STEPS && opensNextYear(sentence)) {
                return new Part(sentence.start(), Role.NEXT_STEPS, false);
            }
            if (current != Role.NEXT_STEPS && opensNextSteps(sentence, span, current)) {
                return new Part(sentence.start(), Role.NEXT_STEPS, true);
            }
            int turn = current == Role.PROBLEMS ? turn(sentence) : -1;
            if (turn >= 0) {
                return new Part(turn, Role.NEXT_STEPS, true);
            }
            Hit admission = current.isOfWorkDone() ? admission(sentence) : null;
            if (admission != null && scan.has(WordKind.SHORTCOMING, new Span(sentence.start(), span.end()))) {
                int start = i == 1 ? span.start() : sentence.start();
                return new Part(start, Role.PROBLEMS, admission.word().weight() >= CERTAIN);
            }
        }
        return null;
    }

    private boolean opensNextSteps(Span sentence, Span within, Role current) {
        Hit hit = scan.first(WordKind.NEXT_STEP, sentence);
        if (hit == null || hit.start() > sentence.start() + NEAR_START) {
            return false;
        }
        // 针对以上问题 in an account of work done: problems that somebody found, and what was done about them.
        boolean ofOthers = current != Role.PROBLEMS
                && hit.word().text().endsWith("问题")
                && !sentence.of(scan.text()).contains("将");
        if (ofOthers) {
            return false;
        }
        return scan.has(WordKind.FUTURE, sentence)
                || scan.has(WordKind.FUTURE, new Span(sentence.start(), within.end()));
    }

    /// Where a sentence that admits goes over to what will be done: …抓得不够紧，对此我将认真改进. -1 where it does not.
    private int turn(Span sentence) {
        for (Span clause : scan.clauses(sentence)) {
            Hit hit = scan.first(WordKind.NEXT_STEP, clause);
            boolean opens = hit != null && hit.start() == clause.start() && clause.start() > sentence.start();
            if (opens && clause.of(scan.text()).contains("将")) {
                return clause.start();
            }
        }
        return -1;
    }

    /// 2024年，局党组将…
    private boolean opensNextYear(Span sentence) {
        String text = scan.text();
        int at = Characters.digitsEnd(text, sentence.start());
        boolean year = at - sentence.start() == YEAR_DIGITS && at < sentence.end() && text.charAt(at) == '年';
        int limit = Math.min(sentence.end(), at + NEAR_WILL);
        return year && text.substring(at, limit).indexOf('将') >= 0;
    }

    private @Nullable Hit admission(Span sentence) {
        Hit best = null;
        for (Hit hit : scan.hits(WordKind.ADMISSION, sentence)) {
            if (!scan.enclosures().isInside(hit.start())
                    && (best == null || hit.word().weight() > best.word().weight())) {
                best = hit;
            }
        }
        return best;
    }
}
