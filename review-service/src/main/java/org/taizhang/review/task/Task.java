package org.taizhang.review.task;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.Actor;
import org.taizhang.review.person.Person;

/// An open task, as one person sees it.
///
/// @param holder who has claimed it, as long as the claim lasts
/// @param absent id of who is away and in whose place the person would do it; null where it is theirs
/// @param ofOne whether it is this one person's from the outset, and needs no claim
record Task(
        UUID id,
        UUID subject,
        @Nullable String unit,
        Optional<Actor> holder,
        @Nullable String absent,
        boolean ofOne) {

    /// Who takes it: the person, in their own name or in that of who is away.
    Actor taker(Person person) {
        return person.absent().stream()
                .filter(one -> one.actor().id().equals(absent))
                .findFirst()
                .map(one -> person.actor().inPlaceOf(one.actor()))
                .orElse(person.actor());
    }
}
