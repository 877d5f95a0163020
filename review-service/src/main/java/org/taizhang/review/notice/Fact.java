package org.taizhang.review.notice;

import java.util.Set;
import java.util.UUID;
import org.taizhang.web.identity.Role;

/// Something that people of a unit are told of.
///
/// @param about `report`, `item`, `upload` or `campaign`
/// @param subject id of it
/// @param unit whose people are told
/// @param key tells it from every other thing that is told: of one key a person has one notice
record Fact(Kind kind, String about, UUID subject, String unit, String key) {

    /// Who answers for what a unit owes.
    static final Set<String> OF_UNIT = Set.of(Role.REPORTER, Role.UNIT_LEADER);

    /// What one event tells the people of one unit.
    static Fact of(UUID event, Kind kind, String about, UUID subject, String unit) {
        return new Fact(kind, about, subject, unit, "event:" + event + ":" + unit);
    }
}
