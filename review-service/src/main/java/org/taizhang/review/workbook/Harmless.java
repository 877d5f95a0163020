package org.taizhang.review.workbook;

/// What begins like a formula is none, also where the file is saved as text and opened again.
public final class Harmless {

    private static final String FORMULA = "=+-@\t\r";

    private Harmless() {}

    public static String of(String text) {
        return startsLikeAFormula(text) ? "'" + text : text;
    }

    public static String undone(String text) {
        return text.startsWith("'") && startsLikeAFormula(text.substring(1)) ? text.substring(1) : text;
    }

    private static boolean startsLikeAFormula(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    }
}
