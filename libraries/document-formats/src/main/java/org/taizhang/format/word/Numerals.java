package org.taizhang.format.word;

import java.util.Locale;

/// The numerals of Word's automatic numbering, by the names of `ST_NumberFormat`.
final class Numerals {
    private static final String COUNTING = "零一二三四五六七八九";
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String LEGAL = "零壹贰叁肆伍陆柒捌玖";
    private static final String FULL_WIDTH = "０１２３４５６７８９";
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
    private static final String[] COUNTING_UNITS = {"千", "百", "十", ""};
    private static final String[] LEGAL_UNITS = {"仟", "佰", "拾", ""};
    private static final int[] ROMAN = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN_SIGNS = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};

    private Numerals() {}

    static String of(String format, int number) {
        return switch (format) {
            case "chineseCounting",
                    "chineseCountingThousand",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand",
                    "japaneseCounting",
                    "koreanCounting" -> counting(number, COUNTING, COUNTING_UNITS);
            case "chineseLegalSimplified", "ideographLegalTraditional", "japaneseLegal" ->
                counting(number, LEGAL, LEGAL_UNITS);
            case "ideographDigital",
                    "taiwaneseDigital",
                    "japaneseDigitalTenThousand",
                    "koreanDigital",
                    "koreanDigital2" -> digits(number, DIGITS);
            case "decimalFullWidth", "decimalFullWidth2" -> digits(number, FULL_WIDTH);
            case "ideographTraditional" ->
                number >= 1 && number <= 10 ? STEMS.substring(number - 1, number) : plain(number);
            case "ideographZodiac" ->
                number >= 1 && number <= 12 ? BRANCHES.substring(number - 1, number) : plain(number);
            case "ideographEnclosedCircle" -> sign(number, 10, 0x3280, plain(number));
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> circled(number);
            case "decimalEnclosedParen" -> sign(number, 20, 0x2474, "(" + number + ")");
            case "decimalEnclosedFullstop" -> sign(number, 20, 0x2488, number + ".");
            case "decimalZero" -> number >= 0 && number < 10 ? "0" + number : plain(number);
            case "numberInDash" -> "- " + number + " -";
            case "upperRoman" -> roman(number);
            case "lowerRoman" -> roman(number).toLowerCase(Locale.ROOT);
            case "upperLetter" -> letter(number, 'A');
            case "lowerLetter" -> letter(number, 'a');
            case "none" -> "";
            default -> plain(number);
        };
    }

    /// The name of a number format code of Word 97 (`MSONFC` of [MS-OSHARED] 2.2.1.3).
    static String format(int code) {
        return switch (code) {
            case 1 -> "upperRoman";
            case 2 -> "lowerRoman";
            case 3 -> "upperLetter";
            case 4 -> "lowerLetter";
            case 10 -> "ideographDigital";
            case 11 -> "japaneseCounting";
            case 14, 19 -> "decimalFullWidth";
            case 16 -> "japaneseLegal";
            case 17 -> "japaneseDigitalTenThousand";
            case 18 -> "decimalEnclosedCircle";
            case 22 -> "decimalZero";
            case 23 -> ListLevel.BULLET;
            case 26 -> "decimalEnclosedFullstop";
            case 27 -> "decimalEnclosedParen";
            case 28 -> "decimalEnclosedCircleChinese";
            case 29 -> "ideographEnclosedCircle";
            case 30 -> "ideographTraditional";
            case 31 -> "ideographZodiac";
            case 33 -> "taiwaneseCounting";
            case 34 -> "ideographLegalTraditional";
            case 35 -> "taiwaneseCountingThousand";
            case 36 -> "taiwaneseDigital";
            case 37 -> "chineseCounting";
            case 38 -> "chineseLegalSimplified";
            case 39 -> "chineseCountingThousand";
            case 255 -> "none";
            default -> ListLevel.DECIMAL;
        };
    }

    private static String counting(int number, String digits, String[] units) {
        if (number <= 0 || number > 9999) {
            return number == 0 ? digits.substring(0, 1) : plain(number);
        }
        var out = new StringBuilder();
        boolean gap = false;
        for (int power = 1000, place = 0; place < 4; power /= 10, place++) {
            int digit = number / power % 10;
            if (digit == 0) {
                gap = !out.isEmpty();
                continue;
            }
            if (gap) {
                out.append(digits.charAt(0));
                gap = false;
            }
            // 十 and not 一十, but 壹拾.
            boolean bareTen = digit == 1 && place == 2 && out.isEmpty() && digits.equals(COUNTING);
            if (!bareTen) {
                out.append(digits.charAt(digit));
            }
            out.append(units[place]);
        }
        return out.toString();
    }

    private static String digits(int number, String digits) {
        var out = new StringBuilder();
        for (char c : plain(number).toCharArray()) {
            out.append(c == '-' ? c : digits.charAt(c - '0'));
        }
        return out.toString();
    }

    private static String circled(int number) {
        if (number >= 21 && number <= 35) {
            return String.valueOf((char) (0x3251 + number - 21));
        }
        return number >= 36 && number <= 50
                ? String.valueOf((char) (0x32b1 + number - 36))
                : sign(number, 20, 0x2460, plain(number));
    }

    private static String sign(int number, int last, int first, String otherwise) {
        return number >= 1 && number <= last ? String.valueOf((char) (first + number - 1)) : otherwise;
    }

    private static String roman(int number) {
        if (number <= 0 || number > 9999) {
            return plain(number);
        }
        var out = new StringBuilder();
        int rest = number;
        for (int i = 0; i < ROMAN.length; i++) {
            while (rest >= ROMAN[i]) {
                out.append(ROMAN_SIGNS[i]);
                rest -= ROMAN[i];
            }
        }
        return out.toString();
    }

    private static String letter(int number, char first) {
        if (number < 1 || number > 780) {
            return plain(number);
        }
        return String.valueOf((char) (first + (number - 1) % 26)).repeat((number - 1) / 26 + 1);
    }

    private static String plain(int number) {
        return Integer.toString(number);
    }
}
