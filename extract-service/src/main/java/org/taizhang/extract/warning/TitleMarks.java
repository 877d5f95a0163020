package org.taizhang.extract.warning;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.taizhang.extract.text.Ints;

/// 《 without 》 or 》 without 《, and the same of brackets, in a line. Both may be nested.
final class TitleMarks implements Rule {
    private static final String OPENS = "《（(";
    private static final String CLOSES = "》）)";
    private static final String NUMERALS = "0123456789０１２３４５６７８９一二三四五六七八九十";

    @Override
    public void check(Checked report, Consumer<Warning> warnings) {
        String text = report.text();
        Ints marks = report.scan().marks();
        Ints lines = report.scan().lines();
        Deque<Integer> open = new ArrayDeque<>();
        int line = 0;
        for (int m = 0; m < marks.size(); m++) {
            int at = marks.get(m);
            char c = text.charAt(at);
            if (OPENS.indexOf(c) < 0 && CLOSES.indexOf(c) < 0) {
                continue;
            }
            while (line + 1 < lines.size() && lines.get(line + 1) <= at) {
                line++;
                closeLine(text, open, warnings);
            }
            if (OPENS.indexOf(c) >= 0) {
                open.push(at);
            } else {
                close(text, at, open, warnings);
            }
        }
        closeLine(text, open, warnings);
    }

    private static void close(String text, int at, Deque<Integer> open, Consumer<Warning> warnings) {
        char c = text.charAt(at);
        if (!open.isEmpty() && isPair(text.charAt(open.peek()), c)) {
            open.pop();
        } else if (open.stream().anyMatch(other -> isPair(text.charAt(other), c))) {
            // What was opened since is never closed: 《办法（试行》.
            while (!isPair(text.charAt(open.peek()), c)) {
                warnings.accept(unclosed(text, open.pop()));
            }
            open.pop();
        } else if (!isOfNumber(text, at)) {
            warnings.accept(warning(at, "“%s”没有与之配对的“%s”。".formatted(c, OPENS.charAt(CLOSES.indexOf(c)))));
        }
    }

    private static void closeLine(String text, Deque<Integer> open, Consumer<Warning> warnings) {
        open.reversed().forEach(at -> warnings.accept(unclosed(text, at)));
        open.clear();
    }

    /// 1）, 一）: a number may have its bracket behind it only.
    private static boolean isOfNumber(String text, int at) {
        return text.charAt(at) != '》' && at > 0 && NUMERALS.indexOf(text.charAt(at - 1)) >= 0;
    }

    /// Half-width and full-width brackets are often mixed, which is a slip of another kind.
    private static boolean isPair(char opens, char closes) {
        return (opens == '《') == (closes == '》');
    }

    private static Warning unclosed(String text, int at) {
        char c = text.charAt(at);
        return warning(at, "“%s”没有与之配对的“%s”。".formatted(c, CLOSES.charAt(OPENS.indexOf(c))));
    }

    private static Warning warning(int at, String message) {
        return new Warning("wrong-quote-mark", Severity.WARNING, at, at + 1, message, null);
    }
}
