package org.taizhang.web.paging;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.taizhang.web.Digest;
import org.taizhang.web.problem.Invalid;

/// A list and what of it is wanted. Its cursors fit no other list and no other filter, where they would leave rows out.
///
/// @param filter whatever decides which rows there are, with a `toString` that tells all of it
public record Listing(String name, @Nullable Object filter) {

    private static final int ENOUGH_OF_DIGEST = 8;

    /// @param read turns the key into a place in the list; that it cannot means that the cursor is not ours
    public <P> Optional<P> place(@Nullable String cursor, Function<List<String>, P> read) {
        if (cursor == null || cursor.isEmpty()) return Optional.empty();
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            List<String> parts = List.of(text.split("\\|", -1));
            if (parts.getFirst().equals(mark())) return Optional.of(read.apply(parts.subList(1, parts.size())));
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException _) {
            throw notOurs();
        }
        throw notOurs();
    }

    /// @param key the sort key of the last row of a page
    public Cursor cursor(List<String> key) {
        var marked = new ArrayList<>(key);
        marked.addFirst(mark());
        return new Cursor(marked);
    }

    private String mark() {
        byte[] described = (name + ' ' + filter).getBytes(StandardCharsets.UTF_8);
        return Digest.of(described).substring(0, ENOUGH_OF_DIGEST);
    }

    private static Invalid notOurs() {
        return Invalid.field(
                "cursor", "翻页标记不属于这个列表和筛选条件，请从第一页重新开始。", "not one of this list and filter; start at the first page");
    }
}
