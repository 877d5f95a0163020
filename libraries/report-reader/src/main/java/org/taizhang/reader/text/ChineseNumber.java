package org.taizhang.reader.text;

/// Numbers in Chinese numerals below ten thousand: 十二, 二十, 一百零五.
public final class ChineseNumber {
    private ChineseNumber() {}

    /// The value of the numerals in the range, or -1 where they are no number.
    public static int value(CharSequence text, int start, int end) {
        int total = 0;
        int digit = -1;
        int lastUnit = Integer.MAX_VALUE;
        for (int at = start; at < end; at++) {
            char c = text.charAt(at);
            int unit = unit(c);
            if (unit > 0) {
                if (unit >= lastUnit || (digit < 0 && !(c == '十' && at == start))) {
                    return -1;
                }
                total += Math.max(digit, 1) * unit;
                lastUnit = unit;
                digit = -1;
            } else {
                int next = Characters.chineseDigit(c);
                if (next < 0 || (digit > 0) || (digit == 0 && next == 0)) {
                    return -1;
                }
                digit = next == 0 ? -1 : next;
            }
        }
        return start == end ? -1 : total + Math.max(digit, 0);
    }

    public static boolean isNumeral(char c) {
        return unit(c) > 0 || (c != '两' && Characters.chineseDigit(c) >= 0);
    }

    private static int unit(char c) {
        return switch (c) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1000;
            default -> 0;
        };
    }
}
