package org.taizhang.gateway.route;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// Lets only request targets through that every program reads as the same path.
///
/// Path rules have been bypassed by `;`, `%3B`, `%2F` and `%5C` (CVE-2026-39852, CVE-2026-50559), because one program
/// decodes what the next compares. Here nothing is decoded or repaired: a path that has more than one reading is
/// refused. Percent-encoding is for what cannot be written otherwise: spaces and characters beyond ASCII.
final class PathGuard {

    private static final Pattern TWO_READINGS = Pattern.compile("[;\\\\#]|//|\\.\\.|/\\.(/|$)");

    private PathGuard() {}

    /// @param target as it stood in the request line, with the query
    static boolean isPlain(String target) {
        if (!target.startsWith("/") || target.chars().anyMatch(c -> c <= ' ' || c >= 0x7f)) return false;
        int query = target.indexOf('?');
        String path = query < 0 ? target : target.substring(0, query);
        return !TWO_READINGS.matcher(path).find() && isPlainlyEncoded(path);
    }

    private static boolean isPlainlyEncoded(String path) {
        var bytes = ByteBuffer.allocate(path.length());
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c != '%') {
                bytes.put((byte) c);
                continue;
            }
            if (i + 2 >= path.length()
                    || !HexFormat.isHexDigit(path.charAt(i + 1))
                    || !HexFormat.isHexDigit(path.charAt(i + 2))) return false;
            int octet = HexFormat.fromHexDigits(path, i + 1, i + 3);
            if (octet < 0x80 && octet != ' ') return false;
            bytes.put((byte) octet);
            i += 2;
        }
        return isUtf8(bytes.flip());
    }

    /// Overlong forms hide a dot or a slash.
    private static boolean isUtf8(ByteBuffer bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(bytes);
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }
}
