package org.taizhang.review.procedure;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.Actor;
import org.taizhang.review.route.Route;
import org.taizhang.review.route.Step;
import org.taizhang.review.task.Seat;

/// What somebody did to a subject on its way, and why. It never changes.
///
/// @param round counts submissions: a decision binds only in its round
/// @param forId who was away and in whose place it was decided; null where somebody acted for themselves
/// @param step where it was decided; null for what the reporter did
/// @param seat text of the seat in which it was decided; null for what the reporter did, and for opinions
/// of before seats were noted
/// @param to code of the earlier step that it was returned to, or `reporter`; null where nothing was returned
/// @param statement that was confirmed with an approval, where the step asks for one
/// @param version of the subject that was decided on, where it has versions
/// @param digest of exactly what was decided on
@Embeddable
record Opinion(
        int round,
        Instant at,
        String byId,
        String byName,
        @Nullable String byUnit,
        @Nullable String forId,
        @Nullable String forName,
        @Nullable String forUnit,
        @Nullable String step,
        @Nullable String seat,
        @Enumerated(EnumType.STRING) Act outcome,
        @Column(name = "returned_to") @Nullable String to,
        @Nullable String text,
        @Nullable String statement,
        @Nullable Integer version,
        String digest) {

    enum Act {
        SUBMITTED,
        APPROVED,
        RETURNED,
        WITHDRAWN;

        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What was said of the subject as it is, in a round.
    ///
    /// @param statement that was confirmed with it
    record Said(
            int round,
            Matter of,
            Actor by,
            Instant at,
            @Nullable String text,
            @Nullable String statement) {}

    static Opinion ofReporter(Said said, Act outcome) {
        return of(said, outcome, null, null, null);
    }

    static Opinion approved(Said said, Step step, Seat seat) {
        return of(said, Act.APPROVED, step.code(), seat.text(), null);
    }

    static Opinion returned(Said said, Step step, Seat seat, Optional<Step> to) {
        return of(
                said, Act.RETURNED, step.code(), seat.text(), to.map(Step::code).orElse(Route.REPORTER));
    }

    private static Opinion of(
            Said said, Act outcome, @Nullable String step, @Nullable String seat, @Nullable String to) {
        Matter matter = said.of();
        Actor absent = said.by().inPlaceOf();
        return new Opinion(
                said.round(),
                said.at(),
                said.by().id(),
                said.by().name(),
                said.by().unit(),
                absent == null ? null : absent.id(),
                absent == null ? null : absent.name(),
                absent == null ? null : absent.unit(),
                step,
                seat,
                outcome,
                to,
                said.text(),
                said.statement(),
                matter.version(),
                matter.digest());
    }

    Actor by() {
        var actor = new Actor(byId, byName, byUnit);
        return forId == null || forName == null ? actor : actor.inPlaceOf(new Actor(forId, forName, forUnit));
    }

    /// Whether it is this person's, also where somebody stood in for them: both have decided then.
    boolean involves(Actor person) {
        return isBy(person) || person.id().equals(forId);
    }

    Stream<String> involved() {
        return Stream.of(byId, forId).filter(Objects::nonNull);
    }

    boolean isBy(Actor person) {
        return byId.equals(person.id());
    }

    boolean isReturn() {
        return outcome == Act.RETURNED;
    }

    boolean isApprovalAt(String code) {
        return outcome == Act.APPROVED && code.equals(step);
    }
}
