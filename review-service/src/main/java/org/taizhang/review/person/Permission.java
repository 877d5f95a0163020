package org.taizhang.review.person;

import org.taizhang.web.problem.Conflict;

/// Whether somebody may do something now. Use cases demand it and the `may` lists show it, so that both are one rule.
public sealed interface Permission {

    record Granted() implements Permission {}

    /// They never may, in their roles.
    record WrongRole() implements Permission {}

    /// They might, but not now.
    record NotNow(Conflict why) implements Permission {}

    static Permission granted() {
        return new Granted();
    }

    static Permission wrongRole() {
        return new WrongRole();
    }

    static Permission notNow(String zh, String en) {
        return new NotNow(new Conflict(zh, en));
    }

    default boolean isGranted() {
        return this instanceof Granted;
    }
}
