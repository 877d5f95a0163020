package org.taizhang.review.procedure;

import org.taizhang.review.person.Permission;
import org.taizhang.review.person.Person;

/// Whose seat somebody would take, and whether they may.
///
/// @param of themselves, or somebody who is away and for whom they stand in
record Turn(Person of, Permission permission) {

    boolean isGranted() {
        return permission.isGranted();
    }

    boolean isEverTheirs() {
        return !(permission instanceof Permission.NotTheirs);
    }
}
