package org.taizhang.review.absence;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.Actor;
import org.taizhang.web.identity.Role;

/// A person as the directory has them.
///
/// @param units codes of those that they belong to
record Colleague(String id, String name, Set<String> roles, Set<String> units) {

    /// Those who act for a unit.
    private static final Set<String> OF_UNIT = Set.of(Role.REPORTER, Role.UNIT_LEADER);

    private static final Set<String> SUPERVISING = Set.of(Role.REVIEWER, Role.APPROVER);

    Colleague {
        roles = Set.copyOf(roles);
        units = Set.copyOf(units);
    }

    boolean isOfUnit() {
        return roles.stream().anyMatch(OF_UNIT::contains);
    }

    boolean supervises() {
        return roles.stream().anyMatch(SUPERVISING::contains);
    }

    /// Whether there is anything that somebody else could do for them. What administrators do is not handed over.
    boolean handsOver() {
        return isOfUnit() || supervises();
    }

    Actor actor() {
        return new Actor(id, name, unit());
    }

    @Nullable
    String unit() {
        return units.stream().sorted().findFirst().orElse(null);
    }
}
