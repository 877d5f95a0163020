package org.taizhang.review.procedure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.demand.Demand;
import org.taizhang.review.person.Person;
import org.taizhang.review.route.Route;
import org.taizhang.web.problem.Conflict;

/// What a person decides, on what they were shown.
///
/// @param seated whose seat they take: their own, or that of somebody who is away
/// @param to where a return leads: an earlier step, or the reporter
/// @param text opinion or demands
/// @param confirms the sentence that they confirmed, where the step asks for one
/// @param demands the same one by one, where they were given so
public record Decision(
        Person by,
        Person seated,
        Seen seen,
        String to,
        @Nullable String text,
        @Nullable String confirms,
        List<Demand> demands) {

    /// What whoever approves without a word says, in the language of the record.
    private static final String AGREED = "同意";

    public Decision {
        demands = List.copyOf(demands);
    }

    /// @param digest of what they were shown
    /// @param step that it waited at then; null where a caller does not say
    public record Seen(String digest, @Nullable String step) {

        /// @throws Conflict when it waits elsewhere since
        void mustStillBeAt(@Nullable String now) {
            if (step != null && !step.equals(now)) throw Conflict.changedSince();
        }
    }

    public static Decision approval(Person by, Seen seen, @Nullable String opinion, @Nullable String confirms) {
        String said = opinion == null || opinion.isBlank() ? AGREED : opinion;
        return new Decision(by, by, seen, Route.REPORTER, said, confirms, List.of());
    }

    public static Decision returning(Person by, Seen seen, String to, String text, List<Demand> demands) {
        return new Decision(by, by, seen, to, text, null, demands);
    }

    /// The same, in the seat of this person.
    Decision in(Person seat) {
        Person decides = seat.isSame(by.actor()) ? by : by.inPlaceOf(seat);
        return new Decision(decides, seat, seen, to, text, confirms, demands);
    }

    String digest() {
        return seen.digest();
    }
}
