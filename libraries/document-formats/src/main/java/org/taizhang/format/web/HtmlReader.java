package org.taizhang.format.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.taizhang.format.Budget;
import org.taizhang.format.Document;
import org.taizhang.format.MediaKind;
import org.taizhang.format.Paragraphs;
import org.taizhang.format.Reason;
import org.taizhang.format.Refusal;
import org.taizhang.format.text.TextReader;

/// Reads web pages by jsoup, which runs no script and fetches nothing.
public final class HtmlReader {
    private static final int HEAD = 4096;
    /// Each becomes an object of a hundred bytes and more, however short it is.
    private static final int MOST_TAGS = 400_000;

    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)");
    private static final Charset GB18030 = Charset.forName("GB18030");

    private HtmlReader() {}

    public static Document read(String name, byte[] bytes, Budget budget) throws Refusal {
        return read(name, MediaKind.HTML, bytes, null, budget);
    }

    /// @param charset that the carrier names, such as a mail; else the page's own counts
    public static Document read(String name, MediaKind kind, byte[] bytes, @Nullable String charset, Budget budget)
            throws Refusal {
        if (budget.limits().unpacking().entry().isLessThan(bytes.length)) {
            throw new Refusal(Reason.TOO_LARGE, "%d bytes of HTML".formatted(bytes.length));
        }
        int tags = 0;
        for (byte b : bytes) {
            tags += b == '<' ? 1 : 0;
        }
        if (tags > MOST_TAGS) {
            throw new Refusal(Reason.TOO_COMPLEX, "%d tags in a page".formatted(tags));
        }
        var paragraphs = new Paragraphs(budget);
        new HtmlBody(paragraphs).read(Jsoup.parse(decode(bytes, charset)));
        return new Document(name, kind, paragraphs.list(), java.util.List.of());
    }

    private static String decode(byte[] bytes, @Nullable String charset) throws Refusal {
        Charset declared = declared(bytes, charset);
        String text = declared == null ? null : TextReader.strict(bytes, declared);
        text = text == null ? TextReader.text(bytes) : text;
        if (text == null && declared == null) {
            throw new Refusal(Reason.UNKNOWN_KIND, "a page in no known charset");
        }
        return text == null ? new String(bytes, declared == null ? UTF_8 : declared) : text;
    }

    private static @Nullable Charset declared(byte[] bytes, @Nullable String charset) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), ISO_8859_1).toLowerCase(Locale.ROOT);
        boolean marked = head.startsWith("\u00ef\u00bb\u00bf") || head.startsWith("\u00ff\u00fe");
        Matcher own = CHARSET.matcher(head);
        String named = marked ? null : own.find() ? own.group(1) : charset;
        if (named == null) {
            return null;
        }
        if (named.toLowerCase(Locale.ROOT).startsWith("gb")) {
            // Pages that say GB2312 hold characters of the larger sets.
            return GB18030;
        }
        try {
            return Charset.forName(named);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            return null;
        }
    }
}
