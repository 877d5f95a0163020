package org.taizhang.review.procedure;

import java.util.Optional;
import java.util.UUID;
import org.taizhang.review.person.Person;

/// A room whose subjects go through a procedure. It says what is decided on and what follows from a decision; who may
/// decide, the tasks, the opinions, and that each decision is told once are the procedure's affair.
public interface Tenant {

    /// Code of the procedure, by which its route is found.
    String procedure();

    /// Code of the route by which the next round of a subject begins; empty where nobody chose one.
    default Optional<String> chosenRoute(UUID subject) {
        return Optional.empty();
    }

    /// The subject, held until the commit.
    ///
    /// @throws org.taizhang.web.problem.NotFound when there is none that the person sees
    Matter take(UUID subject, Person by);

    /// The subject as it is, to be shown.
    Matter look(UUID subject);

    /// Carries the outcome over to the subject, in the transaction of the decision.
    ///
    /// @return what others are told of it
    Told follow(Matter matter, Outcome outcome, Person by);

    /// Whether whoever started a round may take it back before anybody has decided.
    default boolean isWithdrawable() {
        return false;
    }
}
