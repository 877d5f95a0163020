package org.taizhang.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A step approved an application for close-out, and another follows.
///
/// @param item id of the item
/// @param unit responsible
/// @param digest SHA-256 of what was decided on
/// @param passed the step that approved; missing in events of before steps were named
/// @param step that it waits at now; missing in events of before steps were named
public record ItemPassed(
        UUID item,
        String unit,
        String digest,
        @Nullable String passed,
        @Nullable String step) implements Event {

    @Override
    public String subject() {
        return item.toString();
    }
}
