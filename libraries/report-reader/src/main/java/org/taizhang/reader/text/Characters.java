package org.taizhang.reader.text;

/// What kind of character this is, by one look into a table.
public final class Characters {
    static final byte OTHER = 0;
    static final byte DIGIT = 1;
    static final byte SENTENCE_END = 2;
    static final byte LINE_END = 3;
    static final byte MARK = 4;
    static final byte CHINESE = 5;
    static final byte LETTER = 6;
    static final byte TEN = 7;
    static final byte CELL_END = 8;

    private static final byte[] KINDS = kinds();
    private static final String MARKS = "，、；：,;:.·—－-…（）()《》〈〉“”‘’「」『』【】\"'！!?%％～~＋+/";
    private static final String CHINESE_DIGITS = "零一二三四五六七八九";

    private Characters() {}

    static byte kind(char c) {
        return KINDS[c];
    }

    public static boolean isDigit(char c) {
        return KINDS[c] == DIGIT;
    }

    public static boolean isChinese(char c) {
        return KINDS[c] == CHINESE || KINDS[c] == TEN;
    }

    public static boolean isLetter(char c) {
        return KINDS[c] == LETTER;
    }

    /// Of a half-width or full-width digit.
    public static int digit(char c) {
        return c <= '9' ? c - '0' : c - '０';
    }

    /// Where the digits that start at `start` end; `start` where there are none.
    public static int digitsEnd(String text, int start) {
        int end = start;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /// What the digits from `start` to `end` say; they must be so few that an int holds it.
    public static int number(String text, int start, int end) {
        int value = 0;
        for (int i = start; i < end; i++) {
            value = value * 10 + digit(text.charAt(i));
        }
        return value;
    }

    /// Of 一 to 九 and 零; -1 for any other.
    public static int chineseDigit(char c) {
        return c == '〇' ? 0 : c == '两' ? 2 : CHINESE_DIGITS.indexOf(c);
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[Character.MAX_VALUE + 1];
        fill(kinds, '\u3400', '\u9fff', CHINESE);
        fill(kinds, '\uf900', '\ufaff', CHINESE);
        // Halves of the rarer characters, which occur in names.
        fill(kinds, '\ud800', '\udfff', CHINESE);
        kinds['〇'] = CHINESE;
        kinds['十'] = TEN;
        kinds['百'] = TEN;
        kinds['千'] = TEN;
        kinds['万'] = TEN;
        fill(kinds, 'a', 'z', LETTER);
        fill(kinds, 'A', 'Z', LETTER);
        fill(kinds, 'ａ', 'ｚ', LETTER);
        fill(kinds, 'Ａ', 'Ｚ', LETTER);
        fill(kinds, '0', '9', DIGIT);
        fill(kinds, '０', '９', DIGIT);
        for (int i = 0; i < MARKS.length(); i++) {
            kinds[MARKS.charAt(i)] = MARK;
        }
        kinds['。'] = SENTENCE_END;
        kinds['！'] = SENTENCE_END;
        kinds['？'] = SENTENCE_END;
        kinds['\n'] = LINE_END;
        kinds[Line.CELL] = CELL_END;
        return kinds;
    }

    private static void fill(byte[] kinds, char first, char last, byte kind) {
        for (int c = first; c <= last; c++) {
            kinds[c] = kind;
        }
    }
}
