package org.taizhang.review.procedure;

import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.Person;

/// What a person decides, on what they were shown.
///
/// @param digest of what they were shown
/// @param to where a return leads: an earlier step, or the reporter
/// @param text opinion or demands
public record Decision(
        Person by, String digest, String to, @Nullable String text) {

    public static Decision approval(Person by, String digest, @Nullable String opinion) {
        return new Decision(by, digest, Route.REPORTER, opinion);
    }
}
