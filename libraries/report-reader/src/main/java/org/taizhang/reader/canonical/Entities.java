package org.taizhang.reader.canonical;

import java.nio.charset.Charset;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.taizhang.reader.text.WordList;

/// Characters that a web page writes as codes: `&times;`, `&#215;`, `&#xD7;`, and `&amp;times;` where a page was
/// encoded twice.
final class Entities {
    private static final Map<String, Integer> NAMED = WordList.lines("entities.txt")
            .map(line -> line.split(" ", 2))
            .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> Integer.parseInt(pair[1], 16)));

    private static final int LONGEST = 10;
    private static final String AGAIN = "amp;";
    /// What old pages mean by numbers that no character has.
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /// @param end behind its last character
    record Entity(int end, int codePoint) {}

    private Entities() {}

    /// The entity that starts at this `&`; null for what only looks like one, which stays as it was written.
    static @Nullable Entity at(String raw, int at) {
        int from = at + 1;
        while (raw.startsWith(AGAIN, from) && single(raw, from + AGAIN.length()) != null) {
            from += AGAIN.length();
        }
        return single(raw, from);
    }

    private static @Nullable Entity single(String raw, int from) {
        int end = from;
        while (end < raw.length() && end - from <= LONGEST && isOfCode(raw.charAt(end))) {
            end++;
        }
        String code = raw.substring(from, end);
        boolean closed = end < raw.length() && raw.charAt(end) == ';';
        // The one code that pages often leave open.
        if (!closed && !code.equals("nbsp")) {
            return null;
        }
        Integer codePoint = code.startsWith("#") ? numbered(code) : NAMED.get(code);
        return codePoint == null ? null : new Entity(closed ? end + 1 : end, codePoint);
    }

    private static boolean isOfCode(char c) {
        return c == '#' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static @Nullable Integer numbered(String code) {
        boolean hexadecimal = code.startsWith("#x") || code.startsWith("#X");
        int number;
        try {
            number = Integer.parseInt(code.substring(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
        } catch (NumberFormatException _) {
            return null;
        }
        if (number >= 0x80 && number <= 0x9f) {
            return new String(new byte[] {(byte) number}, WINDOWS).codePointAt(0);
        }
        boolean surrogate = number >= Character.MIN_SURROGATE && number <= Character.MAX_SURROGATE;
        return number < ' ' || surrogate || !Character.isValidCodePoint(number) ? null : number;
    }
}
