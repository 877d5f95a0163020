package org.taizhang.review.directory;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A person as the directory has them.
///
/// @param id for ever theirs, as in tokens
/// @param units codes of the units that they belong to
/// @param roles those of the realm that they have, also through groups and other roles
record Member(
        String id, String username, String name, @Nullable String email, Set<String> units, Set<String> roles) {

    Member {
        units = Set.copyOf(units);
        roles = Set.copyOf(roles);
    }
}
