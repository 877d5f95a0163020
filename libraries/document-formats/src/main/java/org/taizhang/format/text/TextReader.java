package org.taizhang.format.text;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.taizhang.format.Budget;
import org.taizhang.format.Document;
import org.taizhang.format.MediaKind;
import org.taizhang.format.Note;
import org.taizhang.format.Notes;
import org.taizhang.format.Paragraphs;
import org.taizhang.format.Reason;
import org.taizhang.format.Refusal;

/// Reads plain text: byte order mark, strict UTF-8, UTF-16 by its looks, strict GB18030, Big5, else not text.
public final class TextReader {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset BIG5 = Charset.forName("Big5");
    private static final int LOOKED_AT = 20_000;
    private static final double LIKE_TEXT = 0.85;
    private static final double LIKE_CHINESE = 0.45;

    /// @param replaced characters that did not fit the charset
    private record Text(String text, int replaced) {}

    private TextReader() {}

    public static Document read(String name, byte[] bytes, Budget budget) throws Refusal {
        return read(name, bytes, null, budget);
    }

    /// @param charset that the carrier names, such as a mail; it counts if all bytes fit it
    public static Document read(String name, byte[] bytes, @Nullable String charset, Budget budget) throws Refusal {
        if (budget.limits().unpacking().entry().isLessThan(bytes.length)) {
            throw new Refusal(Reason.TOO_LARGE, "%d bytes of text".formatted(bytes.length));
        }
        Text named = charset == null ? null : named(bytes, charset);
        Text text = named == null ? decode(bytes) : named;
        if (text == null) {
            throw new Refusal(Reason.UNKNOWN_KIND, "neither a known container nor text in a known charset");
        }
        var paragraphs = new Paragraphs(budget);
        addLines(text.text(), paragraphs);
        var notes = new Notes();
        notes.add(Note.Kind.REPLACED_CHARACTERS, text.replaced());
        return new Document(name, MediaKind.TXT, paragraphs.list(), notes.list());
    }

    /// By hand: a regular expression here cost a fifth of the whole reading.
    private static void addLines(String text, Paragraphs paragraphs) throws Refusal {
        var tabbed = new TabbedLines(paragraphs);
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (endsLine(text.charAt(i))) {
                tabbed.add(text, start, i);
                i += isTwoCharacters(text, i) ? 1 : 0;
                start = i + 1;
            }
        }
        tabbed.add(text, start, text.length());
        tabbed.end();
    }

    /// Two ends of a line would have an empty line between them, which ends a table.
    private static boolean isTwoCharacters(String text, int at) {
        return text.charAt(at) == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
    }

    private static boolean endsLine(char c) {
        return c <= '\r' ? c == '\n' || c == '\r' || c == '\f' : c == '\u2028' || c == '\u2029';
    }

    /// The text of bytes that do not say their charset; null if they are no text.
    public static @Nullable String text(byte[] bytes) {
        Text text = decode(bytes);
        return text == null ? null : text.text();
    }

    private static @Nullable Text decode(byte[] bytes) {
        Text marked = byMark(bytes);
        if (marked != null) {
            return marked;
        }
        String utf8 = utf8(bytes);
        boolean hasNul = utf8 == null ? hasNul(bytes) : utf8.indexOf('\0') >= 0;
        if (utf8 != null && !hasNul && CharacterStatistics.plausible(utf8, LOOKED_AT) > 0.6) {
            return new Text(utf8, 0);
        }
        String best = best(bytes, hasNul);
        if (best != null) {
            return new Text(best, 0);
        }
        return hasNul ? null : damaged(bytes);
    }

    private static @Nullable Text named(byte[] bytes, String charset) {
        try {
            String text = strict(bytes, Charset.forName(charset));
            return text == null ? null : new Text(text, 0);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            return null;
        }
    }

    private static @Nullable Text byMark(byte[] bytes) {
        if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
            return marked(bytes, 3, UTF_8);
        }
        if (startsWith(bytes, 0x84, 0x31, 0x95, 0x33)) {
            return marked(bytes, 4, GB18030);
        }
        if (startsWith(bytes, 0xff, 0xfe)) {
            return marked(bytes, 2, UTF_16LE);
        }
        return startsWith(bytes, 0xfe, 0xff) ? marked(bytes, 2, UTF_16BE) : null;
    }

    private static Text marked(byte[] bytes, int from, Charset charset) {
        var text = new String(bytes, from, bytes.length - from, charset);
        return new Text(text, replaced(text));
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasNul(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String best(byte[] bytes, boolean hasNul) {
        String best = null;
        double bestScore = LIKE_CHINESE;
        for (Charset charset : List.of(GB18030, UTF_16LE, UTF_16BE, BIG5)) {
            boolean wide = charset.equals(UTF_16LE) || charset.equals(UTF_16BE);
            if (wide ? bytes.length % 2 != 0 || bytes.length < 4 : hasNul) {
                continue;
            }
            String text = strict(bytes, charset);
            if (text == null) {
                continue;
            }
            double plausible = CharacterStatistics.plausible(text, LOOKED_AT);
            double score = plausible * (0.5 + CharacterStatistics.frequent(text, LOOKED_AT))
                    + (charset.equals(GB18030) ? 0.05 : 0);
            if (plausible > LIKE_TEXT && score > bestScore) {
                best = text;
                bestScore = score;
            }
        }
        return best;
    }

    /// Text with a few broken bytes is still text.
    private static @Nullable Text damaged(byte[] bytes) {
        var gb = new String(bytes, GB18030);
        var utf8 = new String(bytes, UTF_8);
        String better = score(utf8) > score(gb) ? utf8 : gb;
        int replaced = replaced(better);
        boolean bearable = replaced <= Math.max(2, better.length() / 500)
                && CharacterStatistics.plausible(better, LOOKED_AT) > 0.9
                && CharacterStatistics.frequent(better, LOOKED_AT) > 0.3;
        return bearable ? new Text(better, replaced) : null;
    }

    private static double score(String text) {
        return CharacterStatistics.plausible(text, LOOKED_AT) * CharacterStatistics.frequent(text, LOOKED_AT);
    }

    private static int replaced(String text) {
        return (int) text.chars().filter(c -> c == '\ufffd').count();
    }

    /// As [#strict], but by the decoder of strings, which is several times faster: what it put U+FFFD into is looked
    /// at again, since the text may have held one.
    private static @Nullable String utf8(byte[] bytes) {
        var text = new String(bytes, UTF_8);
        return text.indexOf('\ufffd') < 0 ? text : strict(bytes, UTF_8);
    }

    /// The text, or null if a byte of it does not fit the charset.
    public static @Nullable String strict(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException _) {
            return null;
        }
    }
}
