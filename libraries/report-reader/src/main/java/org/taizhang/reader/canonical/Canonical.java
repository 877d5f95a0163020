package org.taizhang.reader.canonical;

import java.util.ArrayList;
import java.util.List;
import org.taizhang.reader.text.Characters;
import org.taizhang.reader.text.Line;

/// The canonical form of a paragraph, the same whatever file format carried it.
///
/// Kept: every character that the author wrote, slips included, since a slip is what a warning is about.
/// Changed: kinds of blank, invisible characters, look-alikes of characters that come from fonts, foreign marks; codes
/// of characters become the characters.
public final class Canonical {
    private static final int LONGEST_MARK = 40;

    private final String raw;
    private final Manner manner;
    private final StringBuilder text = new StringBuilder();
    private final List<Line.Foreign> marks = new ArrayList<>();
    private final List<Line.Origin> origins = new ArrayList<>();
    private boolean blank;

    /// How a paragraph is written.
    ///
    /// @param row whether tabs are the edges of its cells
    record Manner(boolean row, boolean markdown) {
        static final Manner PLAIN = new Manner(false, false);
    }

    private Canonical(String raw, Manner manner) {
        this.raw = raw;
        this.manner = manner;
    }

    public static Line line(String raw) {
        return line(raw, Manner.PLAIN);
    }

    static Line line(String raw, Manner manner) {
        return manner.markdown() || needsWork(raw) ? new Canonical(raw, manner).clean() : new Line(raw);
    }

    private static boolean needsWork(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            boolean common = (c > '\u31ef' && c < '\ud800') || (c > '\u3000' && c < '\u31c0');
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
                || LookAlikes.isOne(c)
                || (c >= 0xd800 && c <= 0xfaff)
                || c == '\ufeff'
                || c == '\ufffc';
    }

    private Line clean() {
        if (manner.markdown() && Markdown.isRule(raw)) {
            take(0, raw.length(), Line.Foreign.Kind.MARKDOWN);
            return new Line("", marks, origins);
        }
        int i = 0;
        while (i < raw.length()) {
            i = step(i);
        }
        return new Line(text.toString(), marks, origins);
    }

    /// Reads what starts here; returns where the next begins.
    private int step(int at) {
        char c = raw.charAt(at);
        if (manner.row() && c == Line.CELL) {
            text.append(c);
            blank = false;
            return at + 1;
        }
        if (manner.markdown() && Markdown.markEnd(raw, at) > at) {
            return take(at, Markdown.markEnd(raw, at), Line.Foreign.Kind.MARKDOWN);
        }
        Entities.Entity entity = c == '&' ? Entities.at(raw, at) : null;
        if (entity != null) {
            return decode(at, entity);
        }
        int mark = c == '#' ? hashMark(at) : c == '<' ? tag(at) : at;
        if (mark > at) {
            return take(at, mark, Line.Foreign.Kind.MARK);
        }
        boolean pair =
                Character.isHighSurrogate(c) && at + 1 < raw.length() && Character.isLowSurrogate(raw.charAt(at + 1));
        if (isBlank(c)) {
            blank = true;
        } else if (LookAlikes.isOne(c)) {
            show(LookAlikes.shown(c), at, at + 1);
        } else if (Character.isSurrogate(c) && !pair) {
            show("\ufffd", at, at + 1);
        } else if (!isInvisible(c)) {
            putBlank(c);
            text.append(raw, at, pair ? at + 2 : at + 1);
        }
        return pair ? at + 2 : at + 1;
    }

    private int take(int from, int to, Line.Foreign.Kind kind) {
        String mark = raw.substring(from, to);
        marks.add(new Line.Foreign(text.length(), mark, kind));
        origins.add(new Line.Origin(text.length(), text.length(), mark));
        return to;
    }

    private int decode(int at, Entities.Entity entity) {
        String shown = Character.toString(entity.codePoint());
        char first = shown.charAt(0);
        if (isBlank(first) || isInvisible(first)) {
            blank |= isBlank(first);
            return take(at, entity.end(), Line.Foreign.Kind.MARK);
        }
        show(shown, at, entity.end());
        marks.add(new Line.Foreign(
                text.length() - shown.length(), raw.substring(at, entity.end()), Line.Foreign.Kind.ENTITY));
        return entity.end();
    }

    /// Writes other characters than the file has.
    private void show(String shown, int from, int to) {
        putBlank(shown.charAt(0));
        text.append(shown);
        String own = raw.substring(from, to);
        if (!own.equals(shown)) {
            origins.add(new Line.Origin(text.length() - shown.length(), text.length(), own));
        }
    }

    private void putBlank(char next) {
        if (blank && keepsBlank(next)) {
            text.append(' ');
        }
        blank = false;
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

    private int hashMark(int at) {
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

    private int tag(int at) {
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
