package org.taizhang.reader.warning.punctuation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.taizhang.reader.text.Ints;
import org.taizhang.reader.warning.Checked;
import org.taizhang.reader.warning.Rule;
import org.taizhang.reader.warning.RuleCode;
import org.taizhang.reader.warning.Severity;
import org.taizhang.reader.warning.Warning;

/// Quotation marks that are swapped, nested in the same kind or never closed, line by line.
public final class QuotationMarks implements Rule {
    private static final int MOST_NESTED = 8;
    private static final int A_LINE = 400;

    @Override
    public void check(Checked report, Consumer<Warning> warnings) {
        String text = report.text();
        Ints marks = report.scan().marks();
        Ints lines = report.scan().lines();
        List<Integer> quotes = new ArrayList<>();
        int line = 0;
        for (int m = 0; m < marks.size(); m++) {
            char c = text.charAt(marks.get(m));
            if (c == '“' || c == '”') {
                while (line + 1 < lines.size() && lines.get(line + 1) <= marks.get(m)) {
                    checkLine(text, quotes, warnings);
                    quotes.clear();
                    line++;
                }
                quotes.add(marks.get(m));
            }
        }
        checkLine(text, quotes, warnings);
    }

    private static void checkLine(String text, List<Integer> quotes, Consumer<Warning> warnings) {
        int i = 0;
        while (i < quotes.size()) {
            boolean opens = text.charAt(quotes.get(i)) == '“';
            boolean last = i + 1 == quotes.size();
            if (last) {
                if (!goesOnInNextLine(text, quotes.get(i), opens)) {
                    warnings.accept(single(quotes.get(i), opens));
                }
                return;
            }
            boolean nextOpens = text.charAt(quotes.get(i + 1)) == '“';
            // What a broken line leaves open is closed in the next.
            boolean closesLineAbove = i == 0 && !opens && goesOnInNextLine(text, quotes.get(i), false);
            if (closesLineAbove || (opens && !nextOpens)) {
                i += closesLineAbove ? 1 : 2;
                continue;
            }
            if (opens == nextOpens && isPaired(text, quotes, i + 2)) {
                // “甲“ and ”甲”: only one of the two is wrong.
                warnings.accept(turned(opens ? quotes.get(i + 1) : quotes.get(i), !opens));
                return;
            }
            int nested = opens ? nestedEnd(text, quotes, i) : -1;
            if (nested > 0) {
                warnings.accept(nested(text, quotes.get(i), quotes.get(nested) + 1));
                i = nested + 1;
            } else if (opens || nextOpens) {
                // Of “甲“ only the second is wrong, of ”甲“ both.
                warnings.accept(
                        opens ? turned(quotes.get(i + 1), false) : swapped(text, quotes.get(i), quotes.get(i + 1) + 1));
                i += 2;
            } else {
                if (!goesOnInNextLine(text, quotes.get(i), false)) {
                    warnings.accept(single(quotes.get(i), false));
                }
                i++;
            }
        }
    }

    /// Whether all marks from the index on stand in pairs.
    private static boolean isPaired(String text, List<Integer> quotes, int from) {
        for (int i = from; i < quotes.size(); i++) {
            if ((text.charAt(quotes.get(i)) == '“') != ((i - from) % 2 == 0)) {
                return false;
            }
        }
        return (quotes.size() - from) % 2 == 0;
    }

    /// A quotation may run over the end of a paragraph, and a broken line may cut one in two.
    private static boolean goesOnInNextLine(String text, int at, boolean opens) {
        int step = opens ? 1 : -1;
        for (int i = at + step; i >= 0 && i < text.length() && Math.abs(i - at) < A_LINE; i += step) {
            char c = text.charAt(i);
            if (c == '“' || c == '”') {
                return opens == (c == '”');
            }
        }
        return false;
    }

    /// The index of the mark that closes the pair opened at `from`, if pairs of the same kind stand inside it.
    private static int nestedEnd(String text, List<Integer> quotes, int from) {
        int depth = 0;
        for (int i = from; i < Math.min(quotes.size(), from + MOST_NESTED); i++) {
            depth += text.charAt(quotes.get(i)) == '“' ? 1 : -1;
            if (depth == 0) {
                return i;
            }
            boolean sentenceEnds =
                    i > from && text.substring(quotes.get(i - 1), quotes.get(i)).indexOf('。') >= 0;
            if (depth > 2 || sentenceEnds) {
                return -1;
            }
        }
        return -1;
    }

    private static Warning nested(String text, int start, int end) {
        String inner = text.substring(start + 1, end - 1).replace('“', '‘').replace('”', '’');
        return RuleCode.WRONG_QUOTE_MARK.warning(start, end, "双引号内再用引号时应改用单引号。", "“" + inner + "”");
    }

    private static Warning swapped(String text, int start, int end) {
        String words = text.substring(start + 1, end - 1);
        return RuleCode.WRONG_QUOTE_MARK
                .warning(start, end, "前后引号方向有误。", "“" + words + "”")
                .as(Severity.ERROR);
    }

    private static Warning turned(int at, boolean opening) {
        return RuleCode.WRONG_QUOTE_MARK
                .warning(at, at + 1, "此处引号方向有误。", opening ? "“" : "”")
                .as(Severity.ERROR);
    }

    private static Warning single(int at, boolean opens) {
        String message = opens ? "左引号没有与之配对的右引号。" : "右引号没有与之配对的左引号。";
        return RuleCode.WRONG_QUOTE_MARK.warning(at, at + 1, message, null);
    }
}
