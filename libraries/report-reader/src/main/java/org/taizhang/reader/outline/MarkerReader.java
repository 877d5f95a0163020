package org.taizhang.reader.outline;

import org.jspecify.annotations.Nullable;
import org.taizhang.reader.text.Characters;
import org.taizhang.reader.text.ChineseNumber;
import org.taizhang.reader.text.Words;

/// Reads a number where one can stand, without a regular expression: this is asked at every comma of every report.
final class MarkerReader {
    private static final int MOST_ITEMS = 60;
    private static final String CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
    private static final Words ADVERBS = Words.of("outline.txt", "adverbs");

    private final String text;

    MarkerReader(String text) {
        this.text = text;
    }

    @Nullable
    Marker at(int start) {
        if (start >= text.length()) {
            return null;
        }
        char c = text.charAt(start);
        if (Characters.isDigit(c)) {
            return arabic(start);
        }
        return switch (c) {
            case '（', '(' -> bracketed(start);
            case '第' -> ordinal(start);
            default -> ChineseNumber.isNumeral(c) ? chinese(start) : other(start, c);
        };
    }

    private @Nullable Marker chinese(int start) {
        int end = numeralEnd(start);
        int number = ChineseNumber.value(text, start, end);
        if (number < 1 || number > MOST_ITEMS || end + 1 >= text.length()) {
            return null;
        }
        char next = text.charAt(end);
        if (next == '是' || next == '要') {
            return new Marker(Scheme.RUN_IN, number, start, skipComma(end + 1));
        }
        boolean separated = next == '、' || next == '.' || next == '．';
        // 一、二季度 and 三、四级 are two numbers and no heading.
        boolean pair = separated && ChineseNumber.isNumeral(text.charAt(end + 1)) && isMeasured(end + 1);
        return separated && !pair ? new Marker(Scheme.CHINESE, number, start, end + 1) : null;
    }

    private boolean isMeasured(int at) {
        int end = numeralEnd(at);
        return end < text.length() && "、季类级线批期代产次个项种大届中化支轮是".indexOf(text.charAt(end)) >= 0;
    }

    private @Nullable Marker ordinal(int start) {
        int end = numeralEnd(start + 1);
        int number = ChineseNumber.value(text, start + 1, end);
        if (number < 1 || number > MOST_ITEMS || end >= text.length()) {
            return null;
        }
        char next = text.charAt(end);
        if (next == '，' || next == '、' || next == '：') {
            return new Marker(Scheme.ORDINAL, number, start, end + 1);
        }
        if (next == '章' || next == '节' || text.startsWith("部分", end)) {
            int after = end + (next == '部' ? 2 : 1);
            boolean heading = after >= text.length() || " ：、，".indexOf(text.charAt(after)) >= 0;
            return heading ? new Marker(Scheme.CHAPTER, number, start, Math.min(after + 1, text.length())) : null;
        }
        return null;
    }

    private @Nullable Marker bracketed(int start) {
        int close = start + 1;
        while (close < text.length() && close - start < 5 && text.charAt(close) != '）' && text.charAt(close) != ')') {
            close++;
        }
        if (close >= text.length() || close == start + 1 || (text.charAt(close) != '）' && text.charAt(close) != ')')) {
            return null;
        }
        int number = ChineseNumber.value(text, start + 1, close);
        boolean chinese = number > 0;
        if (!chinese) {
            number = arabicValue(start + 1, close);
        }
        int end = close + 1;
        if (end < text.length() && "、.．".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        Scheme scheme = chinese ? Scheme.BRACKETED : Scheme.BRACKETED_ARABIC;
        return number >= 1 && number <= MOST_ITEMS ? new Marker(scheme, number, start, end) : null;
    }

    private @Nullable Marker arabic(int start) {
        int end = Characters.digitsEnd(text, start);
        int number = arabicValue(start, end);
        if (end - start > 2 || number < 1 || number > MOST_ITEMS || end + 1 >= text.length()) {
            return null;
        }
        char next = text.charAt(end);
        char after = text.charAt(end + 1);
        if (next == '、' || ((next == '.' || next == '．') && !Characters.isDigit(after))) {
            boolean percent = after == '%' || after == '％';
            return percent || isList(next, after) ? null : new Marker(Scheme.ARABIC, number, start, end + 1);
        }
        if (next == ')' || next == '）') {
            return new Marker(Scheme.BRACKETED_ARABIC, number, start, end + 1);
        }
        return next == '.' ? decimal(start, end) : null;
    }

    /// 5、6月 is a list of numbers.
    private static boolean isList(char next, char after) {
        return next == '、' && Characters.isDigit(after);
    }

    private @Nullable Marker decimal(int start, int firstEnd) {
        int end = Characters.digitsEnd(text, firstEnd + 1);
        int number = arabicValue(firstEnd + 1, end);
        Scheme scheme = Scheme.DECIMAL;
        if (end + 1 < text.length() && text.charAt(end) == '.' && Characters.isDigit(text.charAt(end + 1))) {
            int last = Characters.digitsEnd(text, end + 1);
            number = arabicValue(end + 1, last);
            end = last;
            scheme = Scheme.DOUBLE_DECIMAL;
        }
        // 2.5万人次 is a number; 2.5 推进 and 2.5. are headings.
        boolean blank = end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '、');
        boolean chinese =
                scheme == Scheme.DOUBLE_DECIMAL && end < text.length() && Characters.isChinese(text.charAt(end));
        boolean heading = (blank || chinese) && end - firstEnd <= 6 && number >= 1 && number <= MOST_ITEMS;
        return heading ? new Marker(scheme, number, start, blank ? end + 1 : end) : null;
    }

    private @Nullable Marker other(int start, char c) {
        int number = CIRCLED.indexOf(c) + 1;
        return number > 0 ? new Marker(Scheme.CIRCLED, number, start, start + 1) : adverb(start);
    }

    private @Nullable Marker adverb(int start) {
        int end = start + ADVERBS.lengthAt(text, start);
        boolean marks = end > start && end < text.length() && (text.charAt(end) == '，' || text.charAt(end) == '是');
        return marks
                ? new Marker(Scheme.ADVERB, ADVERBS.all().indexOf(text.substring(start, end)) + 1, start, end + 1)
                : null;
    }

    private int skipComma(int at) {
        return at < text.length() && (text.charAt(at) == '，' || text.charAt(at) == '：') ? at + 1 : at;
    }

    private int numeralEnd(int start) {
        int end = start;
        while (end < text.length() && end - start < 4 && ChineseNumber.isNumeral(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private int arabicValue(int start, int end) {
        int value = 0;
        for (int i = start; i < end; i++) {
            if (!Characters.isDigit(text.charAt(i)) || value > 9999) {
                return -1;
            }
            value = value * 10 + Characters.digit(text.charAt(i));
        }
        return start == end ? -1 : value;
    }
}
