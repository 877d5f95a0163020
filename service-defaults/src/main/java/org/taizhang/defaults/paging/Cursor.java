package org.taizhang.defaults.paging;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.defaults.problem.Invalid;

/// The place of a row in a list that is ordered by time and id, newest first. Opaque to callers.
public record Cursor(Instant time, UUID id) {

    /// Before every row.
    private static final Cursor START = new Cursor(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1L, -1L));

    public String encoded() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((time + " " + id).getBytes(StandardCharsets.US_ASCII));
    }

    /// @param encoded as given out before; null for the first page
    public static Cursor decode(@Nullable String encoded) {
        if (encoded == null) return START;
        try {
            String[] parts =
                    new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.US_ASCII).split(" ", 2);
            return new Cursor(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
            throw new Invalid("翻页位置不正确，请从头列出。", "No such cursor; list from the start.");
        }
    }
}
