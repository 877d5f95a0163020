package org.taizhang.review.workbook;

/// What begins like a formula is none, also where the file is saved as text and opened again. What was made harmless is
/// told from what began with a quotation mark by itself, so that whatever goes out comes back the same.
public final class Harmless {

    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";
    private static final char MARK = '\'';

    private Harmless() {}

    public static String of(String text) {
        return startsLikeAFormula(text) ? MARK + text : text;
    }

    public static String undone(String text) {
        return text.indexOf(MARK) == 0 && startsLikeAFormula(text) ? text.substring(1) : text;
    }

    private static boolean startsLikeAFormula(String text) {
        int first = 0;
        while (first < text.length() && text.charAt(first) == MARK) first++;
        return first < text.length() && FORMULA.indexOf(text.charAt(first)) >= 0;
    }
}
