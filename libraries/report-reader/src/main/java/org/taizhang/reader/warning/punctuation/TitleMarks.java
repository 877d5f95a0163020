package org.taizhang.reader.warning.punctuation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.taizhang.reader.text.Ints;
import org.taizhang.reader.warning.Checked;
import org.taizhang.reader.warning.Rule;
import org.taizhang.reader.warning.RuleCode;
import org.taizhang.reader.warning.Warning;

/// 《 without 》 or 》 without 《, and the same of brackets, in a line. Both may be nested.
public final class TitleMarks implements Rule {
    private static final String OPENS = "《（(";
    private static final String CLOSES = "》）)";
    private static final String NUMERALS = "0123456789０１２３４５６７８９一二三四五六七八九十";

    @Override
    public void check(Checked report, Consumer<Warning> warnings) {
        String text = report.text();
        Ints marks = report.scan().marks();
        Ints lines = report.scan().lines();
        var open = new Open(text);
        int line = 0;
        for (int m = 0; m < marks.size(); m++) {
            int at = marks.get(m);
            char c = text.charAt(at);
            if (c == '，' || c == '、' || c == '。' || (OPENS.indexOf(c) < 0 && CLOSES.indexOf(c) < 0)) {
                continue; // Most marks are of the first three.
            }
            while (line + 1 < lines.size() && lines.get(line + 1) <= at) {
                line++;
                closeLine(open, warnings);
            }
            if (OPENS.indexOf(c) >= 0) {
                open.push(at);
            } else {
                close(text, at, open, warnings);
            }
        }
        closeLine(open, warnings);
    }

    /// What is open in a line. Whether it holds a mark that another closes is asked at every mark.
    private static final class Open {
        private final String text;
        private final Deque<Integer> places = new ArrayDeque<>();
        private int titles;

        Open(String text) {
            this.text = text;
        }

        void push(int at) {
            places.push(at);
            titles += text.charAt(at) == '《' ? 1 : 0;
        }

        int pop() {
            int at = places.pop();
            titles -= text.charAt(at) == '《' ? 1 : 0;
            return at;
        }

        boolean holds(char closes) {
            return closes == '》' ? titles > 0 : places.size() > titles;
        }
    }

    private static void close(String text, int at, Open open, Consumer<Warning> warnings) {
        char c = text.charAt(at);
        if (open.holds(c)) {
            // What was opened since is never closed: 《办法（试行》.
            for (int last = open.pop(); !isPair(text.charAt(last), c); last = open.pop()) {
                warnings.accept(unclosed(text, last));
            }
        } else if (!isOfNumber(text, at)) {
            warnings.accept(warning(at, "“%s”没有与之配对的“%s”。".formatted(c, OPENS.charAt(CLOSES.indexOf(c)))));
        }
    }

    private static void closeLine(Open open, Consumer<Warning> warnings) {
        open.places.reversed().forEach(at -> warnings.accept(unclosed(open.text, at)));
        open.places.clear();
        open.titles = 0;
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
        return RuleCode.WRONG_QUOTE_MARK.warning(at, at + 1, message, null);
    }
}
