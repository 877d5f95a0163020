package org.taizhang.review.audit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.Actor;

/// Something that was done and is to be recorded.
///
/// @param name subject and past tense, such as `report.approved`
/// @param subject id of the report or item, or a unit's code
/// @param unit that it concerns
public record Act(
        Actor actor, String name, String subject, @Nullable String unit, Map<String, Object> detail) {

    public Act {
        // Map.copyOf would lose the order, and what is hashed should read as it was written.
        detail = Collections.unmodifiableMap(new LinkedHashMap<>(detail));
    }
}
