package org.taizhang.events;

import java.util.UUID;

/// What a unit applied for ends without an answer, because the item itself was changed.
///
/// @param item id of the item
/// @param unit that applied
/// @param procedure code of the procedure, such as `close-out`
/// @param step that it waited at
public record ApplicationVoided(UUID item, String unit, String procedure, String step) implements Event {

    @Override
    public String subject() {
        return item.toString();
    }
}
