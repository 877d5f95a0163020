package org.taizhang.review.sight;

import java.util.Set;

/// A task, as far as it decides who may take it.
///
/// @param unit that a person must see; where only members may, that they must belong to
/// @param involved ids of those who handed it in or have decided in this round
record Asked(String unit, Set<String> roles, boolean membersOnly, Set<String> involved) {

    Asked {
        roles = Set.copyOf(roles);
        involved = Set.copyOf(involved);
    }
}
