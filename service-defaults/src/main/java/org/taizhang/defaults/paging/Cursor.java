package org.taizhang.defaults.paging;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.taizhang.defaults.problem.Invalid;

/// The sort key of the last row of a page, opaque to callers.
public record Cursor(List<String> key) {

    private static final String SEPARATOR = "|";

    public Cursor {
        key = List.copyOf(key);
    }

    /// @param read turns the key into a place in the list; whatever it throws means that the cursor is not ours
    public static <P> Optional<P> parse(@Nullable String text, Function<List<String>, P> read) {
        if (text == null || text.isEmpty()) return Optional.empty();
        try {
            String key = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            return Optional.of(read.apply(List.of(key.split("\\|", -1))));
        } catch (RuntimeException e) {
            throw new Invalid("翻页标记无效，请从第一页重新开始。", "cursor: not one of ours; start at the first page");
        }
    }

    @Override
    public String toString() {
        byte[] text = String.join(SEPARATOR, key).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }
}
