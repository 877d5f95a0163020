package org.taizhang.copies;

/// A text as copies are found by: letters only, each run of numerals as one sign, and a [#BREAK] in
/// place of each marked quotation. So a copy is found again after its year, its figures, its numbering
/// and its punctuation were changed.
final class Letters {

    /// Stands for what is not compared; nothing is alike across it.
    static final char BREAK = '\0';

    private static final char NUMERAL = '0';
    private static final String NUMERALS = "〇零一二三四五六七八九十百千万亿两";
    private static final int LONGEST_QUOTATION = 200;

    private final char[] letters;
    private final int[] starts;
    private final int[] ends;
    private final int[] paragraphs;
    private int size;
    private int paragraph;

    private Letters(int length) {
        letters = new char[length];
        starts = new int[length];
        ends = new int[length];
        paragraphs = new int[length];
    }

    static Letters of(String text) {
        var letters = new Letters(text.length());
        for (int at = 0; at < text.length(); at++) {
            int quoted = endOfQuotation(text, at);
            if (quoted > 0) {
                letters.add(BREAK, at, quoted);
                at = quoted - 1;
            } else {
                letters.take(text.charAt(at), at);
            }
        }
        return letters;
    }

    private void take(char letter, int at) {
        if (letter == '\n') paragraph++;
        else if (Character.isDigit(letter) || NUMERALS.indexOf(letter) >= 0) {
            if (size > 0 && letters[size - 1] == NUMERAL && ends[size - 1] == at) ends[size - 1] = at + 1;
            else add(NUMERAL, at, at + 1);
        } else if (Character.isLetter(letter) || Character.isSurrogate(letter)) {
            add(Character.toLowerCase(letter), at, at + 1);
        }
    }

    private void add(char letter, int start, int end) {
        letters[size] = letter;
        paragraphs[size] = paragraph;
        starts[size] = start;
        ends[size++] = end;
    }

    /// Where a quotation or the title of a document that begins here ends; 0 where none begins. What is
    /// never closed, or only in another paragraph, is none.
    private static int endOfQuotation(String text, int at) {
        char close =
                switch (text.charAt(at)) {
                    case '“' -> '”';
                    case '《' -> '》';
                    case '「' -> '」';
                    default -> BREAK;
                };
        if (close == BREAK) return 0;
        int last = Math.min(text.length(), at + LONGEST_QUOTATION);
        for (int next = at + 1; next < last; next++) {
            if (text.charAt(next) == close) return next + 1;
            if (text.charAt(next) == '\n') return 0;
        }
        return 0;
    }

    int size() {
        return size;
    }

    char at(int letter) {
        return letters[letter];
    }

    /// Where a letter stands in the text.
    int start(int letter) {
        return starts[letter];
    }

    int end(int letter) {
        return ends[letter];
    }

    /// Which paragraph of the text a letter stands in, from 0.
    int paragraph(int letter) {
        return paragraphs[letter];
    }
}
