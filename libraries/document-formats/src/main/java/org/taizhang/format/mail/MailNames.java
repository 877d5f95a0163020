package org.taizhang.format.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.jspecify.annotations.Nullable;
import org.taizhang.format.text.TextReader;

/// The names of attachments, which programs write in three ways: as encoded words, by RFC 2231 in pieces and percent
/// signs, and as bare bytes of some charset.
final class MailNames {
    private static final Pattern PARAMETER = Pattern.compile(
            "(?i)(?:^|[;\\s])(?:file)?name(?:\\*(\\d{1,2}))?(\\*)?\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^;\\s]+))");
    private static final Pattern EXTENDED = Pattern.compile("([\\w.:-]*)'[^']*'(.*)", Pattern.DOTALL);

    private MailNames() {}

    /// Of the part that has this header; empty where it has none.
    static String name(Map<String, String> header) {
        String name = parameter(header.getOrDefault("content-disposition", ""));
        return name.isEmpty() ? parameter(header.getOrDefault("content-type", "")) : name;
    }

    private static String parameter(String field) {
        Map<Integer, String> pieces = new TreeMap<>();
        boolean percent = false;
        Matcher found = PARAMETER.matcher(field);
        while (found.find()) {
            String value = found.group(3) != null ? found.group(3).replaceAll("\\\\(.)", "$1") : found.group(4);
            int place = found.group(1) == null ? 0 : Integer.parseInt(found.group(1));
            percent |= found.group(2) != null;
            pieces.put(place, value);
        }
        String joined = String.join("", pieces.values());
        return percent ? extended(joined) : words(joined);
    }

    private static String extended(String value) {
        Matcher parts = EXTENDED.matcher(value);
        return parts.matches() ? decoded(bytes(parts.group(2)), charset(parts.group(1))) : words(value);
    }

    private static byte[] bytes(String value) {
        var out = new ByteArrayOutputStream();
        for (int i = 0; i < value.length(); i++) {
            boolean code = value.charAt(i) == '%' && value.substring(i).matches("(?s)%[0-9A-Fa-f]{2}.*");
            out.write(code ? Integer.parseInt(value, i + 1, i + 3, 16) : value.charAt(i));
            i += code ? 2 : 0;
        }
        return out.toByteArray();
    }

    private static String words(String value) {
        String decoded = DecoderUtil.decodeEncodedWords(value, DecodeMonitor.SILENT);
        boolean bare =
                decoded.chars().anyMatch(c -> c >= 0x80) && decoded.chars().allMatch(c -> c < 0x100);
        return bare ? decoded(decoded.getBytes(ISO_8859_1), null) : decoded;
    }

    private static String decoded(byte[] bytes, @Nullable Charset charset) {
        String own = charset == null ? null : TextReader.strict(bytes, charset);
        String utf8 = own == null ? TextReader.strict(bytes, UTF_8) : own;
        return utf8 == null ? new String(bytes, Charset.forName("GB18030")) : utf8;
    }

    private static @Nullable Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            return null;
        }
    }
}
