package org.taizhang.format.word;

/// The numbers of one list at one level, for formats that say no more than how they look.
public final class OutlineNumbers {
    private final String format;
    private final String prefix;
    private final String suffix;
    private int next;

    private OutlineNumbers(String format, String prefix, String suffix, int first) {
        this.format = format;
        this.prefix = prefix;
        this.suffix = suffix;
        this.next = first;
    }

    public static OutlineNumbers bullets() {
        return new OutlineNumbers("none", "", "", 1);
    }

    /// @param type the first number: 1, a, A, i, I, 一, 壹, 甲, ①
    public static OutlineNumbers of(String type, int first) {
        String format = format(type);
        return new OutlineNumbers(format, "", suffix(format), first);
    }

    /// With what stands before and behind.
    public static OutlineNumbers of(String type, String prefix, String suffix, int first) {
        return new OutlineNumbers(format(type), prefix, suffix, first);
    }

    private static String format(String type) {
        return switch (type.isEmpty() ? ' ' : type.charAt(0)) {
            case 'a' -> "lowerLetter";
            case 'A' -> "upperLetter";
            case 'i' -> "lowerRoman";
            case 'I' -> "upperRoman";
            case '一' -> "chineseCounting";
            case '壹' -> "chineseLegalSimplified";
            case '甲' -> "ideographTraditional";
            case '子' -> "ideographZodiac";
            case '①' -> "decimalEnclosedCircle";
            case '１' -> "decimalFullWidth";
            default -> ListLevel.DECIMAL;
        };
    }

    private static String suffix(String format) {
        return switch (format) {
            case "chineseCounting", "chineseLegalSimplified", "ideographTraditional" -> "、";
            case "decimalEnclosedCircle" -> "";
            default -> ".";
        };
    }

    public String next() {
        String number = format.equals("none") ? "" : Numerals.of(format, next);
        next++;
        return number.isEmpty() ? "" : prefix + number + suffix;
    }

    public String from(int value) {
        next = value;
        return next();
    }
}
