package org.taizhang.format.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.taizhang.format.Blanks;

/// Gives recognised lines of one page their Chinese marks and numbers back, from top to bottom.
///
/// Recognition writes full-width marks as half-width ones and strokes of numbers as dashes. Only what can have meant
/// nothing else is put right; a character that is merely likely to be wrong stays, for a person to see.
final class OcrText {
    private static final Pattern BRACKETED = Pattern.compile("^[（(〔\\[](十?)([-—–－_=＝+＋])[）)〕\\]]");
    private static final Pattern COUNTED = Pattern.compile("^(十?)([-—–－_=＝+＋])、");
    private static final Pattern ONE = Pattern.compile("^[lI|](?=[.．、])");
    private static final Pattern PAGE_NUMBER = Pattern.compile("^[\\s一二—–－_=·.-]*(\\d{1,4})[\\s一二—–－_=·.-]*$");
    private static final Pattern STROKES = Pattern.compile("^[\\s一二—–－_=·.-]+$");
    private static final String STOPS = "，。、；：！？）》";
    private static final String CHINESE_MARKS = "，。、；：！？“”‘’《》（）％…—";

    private boolean quoted;

    /// The line as it was written; empty where there is only dirt.
    String line(String read) {
        Matcher number = PAGE_NUMBER.matcher(read);
        return number.matches() ? "—" + number.group(1) + "—" : cell(read);
    }

    /// The same of one cell of a row, where a number alone is none of a page.
    String cell(String read) {
        if (read.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return "";
        }
        return marks(numbered(read));
    }

    /// Whether nothing but strokes is left of a line, as of a page number at an edge of the picture.
    static boolean isStrokes(String line) {
        return STROKES.matcher(line).matches();
    }

    private static String numbered(String line) {
        Matcher bracketed = BRACKETED.matcher(line);
        if (bracketed.find()) {
            return "（" + bracketed.group(1) + numeral(bracketed.group(2)) + "）" + line.substring(bracketed.end());
        }
        Matcher counted = COUNTED.matcher(line);
        if (counted.find()) {
            return counted.group(1) + numeral(counted.group(2)) + "、" + line.substring(counted.end());
        }
        return ONE.matcher(line).replaceFirst("1");
    }

    private static String numeral(String stroke) {
        return switch (stroke) {
            case "=", "＝" -> "二";
            case "+", "＋" -> "十";
            default -> "一";
        };
    }

    private String marks(String line) {
        var out = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char before = out.isEmpty() ? ' ' : out.charAt(out.length() - 1);
            char after = i + 1 < line.length() ? line.charAt(i + 1) : ' ';
            char mark = mark(line.charAt(i), before, after);
            // One quotation mark may come out twice, once for each of its strokes.
            if (mark != '”' || before != '”') {
                out.append(mark);
            }
        }
        return out.toString();
    }

    private char mark(char c, char before, char after) {
        boolean chinese = isChinese(before) || isChinese(after);
        boolean inNumber = Character.isDigit(before) && Character.isDigit(after);
        return switch (c) {
            case ',' -> chinese ? '，' : c;
            case ';' -> chinese ? '；' : c;
            case ':' -> chinese ? '：' : c;
            case '!' -> chinese ? '！' : c;
            case '(', '〈' -> isChinese(after) ? '（' : c;
            case ')', '〉' -> isChinese(before) ? '）' : c;
            // A closing mark after letters or digits comes out as a question mark.
            case '?' -> quoted && before < 0x7f ? quote(false) : chinese ? '？' : c;
            // Nothing opens before a stop.
            case '"', '“' -> quote(STOPS.indexOf(after) < 0 && (c == '“' || !quoted));
            case '”' -> quote(false);
            // Nobody writes a Chinese numeral between two digits.
            case '十' -> inNumber ? '+' : c;
            case '一' -> inNumber ? '—' : c;
            default -> c;
        };
    }

    private char quote(boolean opens) {
        quoted = opens;
        return opens ? '“' : '”';
    }

    private static boolean isChinese(char c) {
        return Blanks.isChinese(c) || CHINESE_MARKS.indexOf(c) >= 0;
    }
}
