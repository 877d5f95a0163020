package org.taizhang.reader.indicator;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.taizhang.reader.text.CharacterSet;
import org.taizhang.reader.text.Characters;
import org.taizhang.reader.text.Scan;
import org.taizhang.reader.text.Span;
import org.taizhang.reader.text.Words;

/// The time that quantities of a sentence are stated for, as written: 截至11月底, 今年以来, 2022年.
final class PeriodReader {
    private static final Words PERIODS = Words.of("indicators.txt", "periods");
    private static final Words CUT_OFF = Words.of("indicators.txt", "cut-off");
    private static final CharacterSet BEGINS = new CharacterSet(
            "截2" + PERIODS.all().stream().map(word -> word.substring(0, 1)).collect(Collectors.joining()));
    private static final int LONGEST = 14;

    private final Scan scan;
    private final String text;
    private int sentenceStart = -1;
    private int found = -1;
    private int foundEnd = -1;

    PeriodReader(Scan scan) {
        this.scan = scan;
        this.text = scan.text();
    }

    @Nullable
    String before(int at) {
        Span sentence = scan.sentence(at);
        if (sentence.start() != sentenceStart) {
            sentenceStart = sentence.start();
            find(sentence);
        }
        return found >= 0 && found < at ? text.substring(found, foundEnd) : null;
    }

    private void find(Span sentence) {
        found = -1;
        for (int at = sentence.start(); at < sentence.end() && found < 0; at++) {
            char c = text.charAt(at);
            if (!BEGINS.has(c)) {
                continue;
            }
            if (c == '截') {
                cutOff(at, sentence.end());
            } else if (c == '2' && at <= sentence.start() + 3 && isYear(at)) {
                found = at;
                foundEnd = at + 5;
            } else if (c != '年' || startsYear(at)) {
                word(at);
            }
        }
    }

    /// 年内, but not of 三年内.
    private boolean startsYear(int at) {
        return at == 0 || !Characters.isChinese(text.charAt(at - 1));
    }

    private void cutOff(int at, int limit) {
        if (CUT_OFF.startAt(text, at)) {
            int end = at;
            while (end < limit && end - at < LONGEST && !Scan.endsClause(text.charAt(end))) {
                end++;
            }
            found = at;
            foundEnd = end;
        }
    }

    private boolean isYear(int at) {
        return at + 4 < text.length()
                && text.charAt(at + 4) == '年'
                && Characters.isDigit(text.charAt(at + 1))
                && Characters.isDigit(text.charAt(at + 3))
                && !scan.enclosures().isInside(at);
    }

    private void word(int at) {
        int length = PERIODS.lengthAt(text, at);
        if (length > 0) {
            found = at;
            foundEnd = at + length;
        }
    }
}
