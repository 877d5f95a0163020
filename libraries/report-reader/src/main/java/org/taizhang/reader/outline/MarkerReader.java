package org.taizhang.reader.outline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.taizhang.reader.text.CharacterSet;
import org.taizhang.reader.text.Characters;
import org.taizhang.reader.text.ChineseNumber;
import org.taizhang.reader.text.Words;

/// Reads a number where one can stand, without a regular expression: this is asked at every comma of every report.
final class MarkerReader {
    private static final int MOST_ITEMS = 60;
    private static final int LONGEST_TITLE = 30;
    private static final String CLOSING = "）)】〕";

    /// Numbers of one character each.
    ///
    /// @param marked whether a mark must follow
    private record Sign(String numbers, Scheme scheme, boolean marked) {}

    private static final List<Sign> SIGNS = List.of(
            new Sign("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳", Scheme.CIRCLED, false),
            new Sign("㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩", Scheme.BRACKETED, false),
            new Sign("⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇", Scheme.BRACKETED_ARABIC, false),
            new Sign("⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛", Scheme.ARABIC, false),
            new Sign("壹贰叁肆伍陆柒捌玖拾", Scheme.CAPITAL, true),
            new Sign("ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ", Scheme.ROMAN, true));
    private static final Words ADVERBS = Words.of("outline.txt", "adverbs");

    /// Most characters begin no number: one look tells.
    private static final CharacterSet BEGINS = begins();

    private final String text;

    MarkerReader(String text) {
        this.text = text;
    }

    private static CharacterSet begins() {
        var begins = new CharacterSet("（(【〔第");
        SIGNS.forEach(sign -> sign.numbers.chars().forEach(c -> begins.add((char) c)));
        ADVERBS.all().forEach(adverb -> begins.add(adverb.charAt(0)));
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            if (Characters.isDigit(c) || ChineseNumber.isNumeral(c)) {
                begins.add(c);
            }
        }
        return begins;
    }

    @Nullable
    Marker at(int start) {
        if (start >= text.length() || !BEGINS.has(text.charAt(start))) {
            return null;
        }
        char c = text.charAt(start);
        if (Characters.isDigit(c)) {
            return arabic(start);
        }
        return switch (c) {
            case '（', '(', '【', '〔' -> bracketed(start);
            case '第' -> ordinal(start);
            default -> ChineseNumber.isNumeral(c) ? chinese(start) : other(start, c);
        };
    }

    /// A number and its mark, whatever follows: 1. before 3次党组会, 一、 before 十五届. For places where it is sure that an
    /// item starts.
    @Nullable
    Marker item(int start) {
        boolean arabic = start < text.length() && Characters.isDigit(text.charAt(start));
        int end = arabic ? Characters.digitsEnd(text, start) : numeralEnd(start);
        int number = arabic ? arabicValue(start, end) : ChineseNumber.value(text, start, end);
        boolean marked = end + 1 < text.length() && "、.．".indexOf(text.charAt(end)) >= 0;
        return marked && number >= 1 && number <= MOST_ITEMS
                ? new Marker(arabic ? Scheme.ARABIC : Scheme.CHINESE, number, start, end + 1)
                : null;
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
        boolean lineStart = start == 0 || text.charAt(start - 1) == '\n';
        if (next == ' ' && lineStart && isTitle(end + 1)) {
            return new Marker(Scheme.CHINESE, number, start, end + 1);
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
        boolean arabic = start + 1 < text.length() && Characters.isDigit(text.charAt(start + 1));
        int end = arabic ? Characters.digitsEnd(text, start + 1) : numeralEnd(start + 1);
        int number = arabic ? arabicValue(start + 1, end) : ChineseNumber.value(text, start + 1, end);
        if (number < 1 || number > MOST_ITEMS || end >= text.length()) {
            return null;
        }
        char next = text.charAt(end);
        if (next == '，' || next == '、' || next == '：') {
            return new Marker(Scheme.ORDINAL, number, start, end + 1);
        }
        return next == '章' || next == '节' || text.startsWith("部分", end) || text.startsWith("篇章", end)
                ? chapter(start, number, next, end + (next == '章' || next == '节' ? 1 : 2))
                : null;
    }

    /// 第一部分　主要工作, 第一章：…, and 第一部分主要工作 alone in its line.
    private @Nullable Marker chapter(int start, int number, char kind, int after) {
        boolean marked = after >= text.length() || " ：、，\n".indexOf(text.charAt(after)) >= 0;
        boolean glued = !marked && (start == 0 || text.charAt(start - 1) == '\n') && isTitle(after);
        Scheme scheme = kind == '节' ? Scheme.SECTION : Scheme.CHAPTER;
        int end = marked && after < text.length() && text.charAt(after) != '\n' ? after + 1 : after;
        return marked || glued ? new Marker(scheme, number, start, end) : null;
    }

    private boolean isTitle(int from) {
        int end = from;
        while (end < text.length() && end - from <= LONGEST_TITLE && "\n，。；".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        boolean alone = end >= text.length() || text.charAt(end) == '\n';
        return alone && end > from + 1 && end - from <= LONGEST_TITLE && "是的为由课中".indexOf(text.charAt(from)) < 0;
    }

    private @Nullable Marker bracketed(int start) {
        int close = start + 1;
        while (close < text.length() && close - start < 5 && CLOSING.indexOf(text.charAt(close)) < 0) {
            close++;
        }
        if (close >= text.length() || close == start + 1 || CLOSING.indexOf(text.charAt(close)) < 0) {
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
        boolean square = text.charAt(start) == '【' || text.charAt(start) == '〔';
        Scheme scheme = square ? Scheme.SQUARE : chinese ? Scheme.BRACKETED : Scheme.BRACKETED_ARABIC;
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
        for (Sign sign : SIGNS) {
            int number = sign.numbers.indexOf(c) + 1;
            if (number > 0) {
                return sign(sign, number, start);
            }
        }
        return adverb(start);
    }

    /// 壹、 and Ⅰ. need their mark; ① and ㈠ may have one.
    private @Nullable Marker sign(Sign sign, int number, int start) {
        int end = start + 1;
        boolean marked = end < text.length() && "、.．".indexOf(text.charAt(end)) >= 0;
        return marked || !sign.marked ? new Marker(sign.scheme, number, start, marked ? end + 1 : end) : null;
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
