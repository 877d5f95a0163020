package org.taizhang.events;

import java.util.UUID;

/// Who decides at the step where an item waits has changed. It waits there still.
///
/// @param item id of the item
/// @param unit responsible
/// @param procedure code of the procedure that it is in, such as `close-out`
/// @param step that it waits at
/// @param change `handed-on`, `signer-added` or `signer-removed`
public record ItemReseated(UUID item, String unit, String procedure, String step, String change) implements Event {

    @Override
    public String subject() {
        return item.toString();
    }
}
