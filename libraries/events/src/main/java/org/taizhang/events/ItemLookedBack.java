package org.taizhang.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A closed item was looked at again (回头看). It stays closed whatever came of it.
///
/// @param item id of the item
/// @param unit responsible
/// @param plan id of the plan by which it was drawn, as `look-back.drawn` names it
/// @param result `holds` or `rebound`
/// @param onSite whether somebody went there, or read papers only
/// @param digest SHA-256 of the item as it was closed
/// @param reopenedAs id of the item that was opened because of a rebound
public record ItemLookedBack(
        UUID item,
        String unit,
        UUID plan,
        String result,
        boolean onSite,
        String digest,
        @Nullable UUID reopenedAs) implements Event {

    @Override
    public String subject() {
        return item.toString();
    }
}
