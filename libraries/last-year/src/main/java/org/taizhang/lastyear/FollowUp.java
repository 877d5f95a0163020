package org.taizhang.lastyear;

import org.jspecify.annotations.Nullable;

/// One promise, and what became of it.
///
/// @param promise place of a sentence in the earlier text
/// @param said place in the later text of the words that come nearest; null where nothing comes near
/// @param telling the word or figure among them that the outcome rests on, if it is one
public record FollowUp(
        Place promise,
        Outcome outcome,
        Ground ground,
        @Nullable Place said,
        @Nullable Place telling) {

    /// Why the outcome is what it is.
    public enum Ground {
        /// It says that something was done.
        DONE(Outcome.DONE),
        /// The figure that was promised, or more.
        REACHED(Outcome.DONE),
        /// A smaller figure than was promised.
        LESS(Outcome.PARTLY),
        /// It says that the work goes on.
        UNDER_WAY(Outcome.PARTLY),
        /// It stands among the problems that the report admits.
        ADMITTED(Outcome.PARTLY),
        /// Of several things that were promised, the greater part is not mentioned.
        IN_PART(Outcome.PARTLY),
        /// It is spoken of without saying that anything was done.
        NO_RESULT(Outcome.PARTLY),
        /// It is promised again, in other words, and else not mentioned.
        PLANNED_AGAIN(Outcome.NOT_MENTIONED),
        NOTHING_NEAR(Outcome.NOT_MENTIONED),
        SAME_WORDS(Outcome.SAME_WORDS);

        private final Outcome outcome;

        Ground(Outcome outcome) {
            this.outcome = outcome;
        }
    }

    static FollowUp of(Place promise, Ground ground, @Nullable Place said, @Nullable Place telling) {
        return new FollowUp(promise, ground.outcome, ground, said, telling);
    }
}
