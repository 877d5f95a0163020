package org.taizhang.format;

/// The one rule of white space, see the package.
public final class Blanks {

    private Blanks() {}

    public static String normalize(CharSequence raw) {
        return needsWork(raw) ? normalized(raw) : raw.toString();
    }

    private static boolean needsWork(CharSequence raw) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            boolean common = c > '\u3000' && c != '\ufeff' && c != '\ufffc';
            if (!common && (isBlank(c) || isInvisible(c))) {
                return true;
            }
        }
        return false;
    }

    private static String normalized(CharSequence raw) {
        int length = raw.length();
        var out = new StringBuilder(length);
        boolean blank = false;
        for (int i = 0; i < length; i++) {
            char c = raw.charAt(i);
            if (isBlank(c)) {
                blank = true;
            } else if (!isInvisible(c)) {
                if (blank && !out.isEmpty() && keepsBlank(out.charAt(out.length() - 1), c)) {
                    out.append(' ');
                }
                blank = false;
                out.append(c);
            }
        }
        return out.toString();
    }

    /// Two lines of one text: a blank between words, nothing between Chinese characters.
    public static String join(String line, String next) {
        String before = line.stripTrailing();
        String after = next.stripLeading();
        if (before.isEmpty() || after.isEmpty()) {
            return before + after;
        }
        boolean words = isAscii(before.charAt(before.length() - 1)) && isAscii(after.charAt(0));
        return before + (words ? " " : "") + after;
    }

    public static boolean isBlank(int c) {
        return c == ' '
                || (c >= '\t' && c <= '\r')
                || c == '\u0085'
                || c == '\u00a0'
                || (c >= '\u2000' && c <= '\u200a')
                || c == '\u2028'
                || c == '\u2029'
                || c == '\u202f'
                || c == '\u205f'
                || c == '\u3000';
    }

    static boolean isInvisible(int c) {
        return c < ' '
                || (c >= 0x7f && c <= 0x9f)
                || c == '\u00ad'
                || (c >= '\u200b' && c <= '\u200f')
                || (c >= '\u202a' && c <= '\u202e')
                || (c >= '\u2060' && c <= '\u206f')
                || c == '\ufeff'
                || c == '\ufffc';
    }

    static boolean isAscii(int c) {
        return c > ' ' && c < 0x7f;
    }

    public static boolean isChinese(int c) {
        return (c >= 0x3400 && c <= 0x9fff)
                || c == '〇'
                || (c >= 0xf900 && c <= 0xfaff)
                || (c >= 0xd840 && c <= 0xdfff)
                || c >= 0x20000;
    }

    private static boolean keepsBlank(char before, char after) {
        return (isAscii(before) && isAscii(after)) || (isChinese(before) && isChinese(after));
    }
}
