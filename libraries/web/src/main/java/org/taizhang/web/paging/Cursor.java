package org.taizhang.web.paging;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/// Where a page ends, opaque to callers; see [Listing].
public record Cursor(List<String> key) {

    private static final String SEPARATOR = "|";

    public Cursor {
        key = List.copyOf(key);
    }

    @Override
    public String toString() {
        byte[] text = String.join(SEPARATOR, key).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }
}
