package org.taizhang.review.person;

import java.util.Optional;
import java.util.function.Supplier;
import org.taizhang.web.problem.Conflict;
import org.taizhang.web.problem.Words;

/// Whether somebody may do something now. Use cases demand it and the `may` lists show it, so that both are one rule.
public sealed interface Permission {

    record Granted() implements Permission {}

    /// They never may, in their roles.
    record NotTheirs(Words why) implements Permission {}

    /// They might, but not now.
    record NotNow(Conflict why) implements Permission {}

    static Permission granted() {
        return new Granted();
    }

    /// @param zh who does it
    /// @param en who does it
    static Permission notTheirs(String zh, String en) {
        return new NotTheirs(new Words(zh, en));
    }

    static Permission notNow(String zh, String en) {
        return new NotNow(new Conflict(zh, en));
    }

    /// @param holder who has claimed the task, if anybody has
    static Permission unlessClaimedByAnother(Optional<Actor> holder, Person person) {
        return holder.filter(other -> !other.id().equals(person.actor().id()))
                .map(other -> notNow(
                        "这项任务已由 %s 领取，请由其办理或先退回。".formatted(other.name()), "the task is claimed by " + other.name()))
                .orElseGet(Permission::granted);
    }

    /// The first thing that stands against it, of this and of what is asked next.
    default Permission and(Supplier<Permission> next) {
        return isGranted() ? next.get() : this;
    }

    default boolean isGranted() {
        return this instanceof Granted;
    }
}
