package org.taizhang.reader.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/// The canonical form of a paragraph, the same whatever file format carried it.
///
/// Kept: every character that the author wrote, slips included, since a slip is what a warning is about.
/// Changed: kinds of blank, invisible characters, look-alikes of characters that come from fonts, foreign marks.
public final class Canonical {
    private static final int LONGEST_MARK = 40;

    private final StringBuilder text = new StringBuilder();
    private final List<Line.Foreign> marks = new ArrayList<>();

    private Canonical() {}

    public static Line line(String raw) {
        return needsWork(raw) ? new Canonical().clean(raw) : new Line(raw, List.of());
    }

    private static boolean needsWork(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            boolean common = c > '\u3000' && c < '\ud800';
            if (!common && (c <= ' ' || c == '#' || c == '&' || c == '<' || isOdd(c))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOdd(char c) {
        return c == '\u3000'
                || (c >= 0x7f && c <= 0xad && c != '§' && c != '°')
                || (c >= 0x2000 && c <= 0x200f)
                || (c >= 0x2028 && c <= 0x202f)
                || (c >= 0x2060 && c <= 0x206f)
                || (c >= 0x2e80 && c <= 0x2fdf)
                || (c >= 0xd800 && c <= 0xfaff)
                || c == '\ufeff'
                || c == '\ufffc';
    }

    private Line clean(String raw) {
        boolean blank = false;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            int mark = markEnd(raw, i, c);
            if (mark > i) {
                marks.add(new Line.Foreign(text.length(), raw.substring(i, mark)));
                i = mark - 1;
            } else if (isBlank(c)) {
                blank = true;
            } else if (!isInvisible(c)) {
                if (blank && keepsBlank(c)) {
                    text.append(' ');
                }
                blank = false;
                append(raw, i, c);
                if (Character.isHighSurrogate(c)
                        && i + 1 < raw.length()
                        && Character.isLowSurrogate(raw.charAt(i + 1))) {
                    text.append(raw.charAt(++i));
                }
            }
        }
        return new Line(text.toString(), marks);
    }

    private void append(String raw, int at, char c) {
        boolean pair =
                Character.isHighSurrogate(c) && at + 1 < raw.length() && Character.isLowSurrogate(raw.charAt(at + 1));
        if (Character.isSurrogate(c) && !pair) {
            text.append('\ufffd');
        } else if ((c >= 0x2e80 && c <= 0x2fdf) || (c >= 0xf900 && c <= 0xfaff)) {
            text.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC));
        } else {
            text.append(c);
        }
    }

    /// Blanks count only between words that would run together without them.
    private boolean keepsBlank(char next) {
        if (text.isEmpty()) {
            return false;
        }
        char last = text.charAt(text.length() - 1);
        boolean chinese = Characters.isChinese(last) && Characters.isChinese(next);
        boolean latin = last > ' ' && last < 0x7f && next > ' ' && next < 0x7f;
        return chinese || latin;
    }

    private static boolean isBlank(char c) {
        return c == ' '
                || c == '\t'
                || c == '\n'
                || c == '\r'
                || c == '\u000b'
                || c == '\f'
                || c == '\u00a0'
                || c == '\u3000'
                || c == '\u202f'
                || c == '\u205f'
                || c == '\u2028'
                || c == '\u2029'
                || (c >= 0x2000 && c <= 0x200a);
    }

    private static boolean isInvisible(char c) {
        return c < ' '
                || (c >= 0x7f && c <= 0x9f)
                || c == '\u00ad'
                || (c >= 0x200b && c <= 0x200f)
                || (c >= 0x202a && c <= 0x202e)
                || (c >= 0x2060 && c <= 0x206f)
                || c == '\ufeff'
                || c == '\ufffc'
                || (c >= 0xe000 && c <= 0xf8ff);
    }

    private static int markEnd(String raw, int at, char c) {
        return switch (c) {
            case '#' -> hashMark(raw, at);
            case '&' -> entity(raw, at);
            case '<' -> tag(raw, at);
            default -> at;
        };
    }

    private static int hashMark(String raw, int at) {
        if (!raw.startsWith("##", at)) {
            return at;
        }
        int i = at + 2;
        while (i < raw.length() && i - at < LONGEST_MARK && isMarkCharacter(raw.charAt(i))) {
            i++;
        }
        return i > at + 2 && raw.startsWith("##", i) ? i + 2 : at;
    }

    private static boolean isMarkCharacter(char c) {
        return Characters.isLetter(c) || Characters.isDigit(c) || c == '_' || c == '-' || c == '/';
    }

    private static int entity(String raw, int at) {
        int i = at + 1;
        while (i < raw.length()
                && i - at < 8
                && (Characters.isLetter(raw.charAt(i)) || Characters.isDigit(raw.charAt(i)) || raw.charAt(i) == '#')) {
            i++;
        }
        return i > at + 2 && i < raw.length() && raw.charAt(i) == ';' ? i + 1 : at;
    }

    private static int tag(String raw, int at) {
        int i = at + 1;
        if (i < raw.length() && raw.charAt(i) == '/') {
            i++;
        }
        if (i >= raw.length() || raw.charAt(i) < 'A' || raw.charAt(i) > 'z') {
            return at;
        }
        while (i < raw.length() && i - at < LONGEST_MARK && raw.charAt(i) < 0x7f && raw.charAt(i) != '>') {
            i++;
        }
        return i < raw.length() && raw.charAt(i) == '>' ? i + 1 : at;
    }
}
