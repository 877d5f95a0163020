package org.taizhang.review.sight;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/// A person as the directory knows them.
///
/// @param units codes of those that they belong to
/// @param enabled false when they cannot log in any more
record Known(String id, String name, List<String> units, Set<String> roles, boolean enabled) {

    Known {
        units = List.copyOf(units);
        roles = Set.copyOf(roles);
    }

    boolean isOneOf(Collection<String> some) {
        return roles.stream().anyMatch(some::contains);
    }
}
