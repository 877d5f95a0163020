package org.taizhang.review.procedure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.taizhang.events.Event;

/// What others are told of a decision: an event, and an entry of the trail.
///
/// @param act name of the entry, such as `report.approved`
/// @param detail of the entry, beside the digest
public record Told(Event event, String act, Map<String, Object> detail) {

    public Told {
        detail = Collections.unmodifiableMap(new LinkedHashMap<>(detail));
    }
}
