package org.taizhang.review.procedure;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
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
/// @param signerId who was handed the step, added to it or taken away again; null where the step was decided on
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
        String digest,
        @Nullable String signerId,
        @Nullable String signerName,
        @Nullable String signerUnit) {

    enum Act {
        SUBMITTED,
        APPROVED,
        RETURNED,
        WITHDRAWN,
        VOIDED,
        HANDED_ON,
        SIGNER_ADDED,
        SIGNER_REMOVED;

        String wire() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
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

    /// What was done to the round as a whole, and not at a step.
    static Opinion ofRound(Said said, Act outcome) {
        return of(said, outcome, Where.NOWHERE, null);
    }

    static Opinion approved(Said said, Step step, Seat seat) {
        return of(said, Act.APPROVED, new Where(step.code(), seat.text(), null), null);
    }

    static Opinion returned(Said said, Step step, Seat seat, Optional<Step> to) {
        String target = to.map(Step::code).orElse(Route.REPORTER);
        return of(said, Act.RETURNED, new Where(step.code(), seat.text(), target), null);
    }

    /// @param seat of whoever does it; of a removal none
    static Opinion reseated(Said said, Act change, Step step, @Nullable Seat seat, Actor signer) {
        return of(said, change, new Where(step.code(), seat == null ? null : seat.text(), null), signer);
    }

    private record Where(
            @Nullable String step,
            @Nullable String seat,
            @Nullable String to) {

        static final Where NOWHERE = new Where(null, null, null);
    }

    private static Opinion of(Said said, Act outcome, Where where, @Nullable Actor signer) {
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
                where.step(),
                where.seat(),
                outcome,
                where.to(),
                said.text(),
                said.statement(),
                matter.version(),
                matter.digest(),
                signer == null ? null : signer.id(),
                signer == null ? null : signer.name(),
                signer == null ? null : signer.unit());
    }

    Actor by() {
        var actor = new Actor(byId, byName, byUnit);
        return forId == null || forName == null ? actor : actor.inPlaceOf(new Actor(forId, forName, forUnit));
    }

    Optional<Actor> signer() {
        return signerId == null || signerName == null
                ? Optional.empty()
                : Optional.of(new Actor(signerId, signerName, signerUnit));
    }

    /// Whether it says what becomes of the subject, and not who says so.
    boolean isDecision() {
        return signerId == null;
    }

    /// Whether it is this person's, also where somebody stood in for them: both have decided then.
    boolean involves(Actor person) {
        return isBy(person) || person.id().equals(forId);
    }

    /// Ids of those for whom the step waits no more by it, of what changes who decides.
    List<String> leaves() {
        return switch (outcome) {
            case HANDED_ON -> involved().toList();
            case SIGNER_REMOVED -> Stream.ofNullable(signerId).toList();
            case SUBMITTED, APPROVED, RETURNED, WITHDRAWN, VOIDED, SIGNER_ADDED -> List.of();
        };
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

    /// Whether it was said at a step and left the subject there, unless it was the last that had to be said.
    boolean staysAt(String code) {
        return outcome != Act.RETURNED && code.equals(step);
    }
}
