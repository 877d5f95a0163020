package org.taizhang.review.procedure;

import java.util.Optional;
import org.taizhang.review.route.Step;

/// Where a subject is after something was done to it on its way.
public sealed interface Outcome {

    /// It was handed in, and waits at the first step.
    record Started(Step first) implements Outcome {}

    /// @param next where it waits now; the same step while others must approve there, too
    record Advanced(Step passed, Step next) implements Outcome {}

    /// The last step approved.
    record Granted(Step passed) implements Outcome {}

    /// @param to the earlier step where it waits now; empty when it is back with its reporter
    record Returned(Step from, Optional<Step> to) implements Outcome {}

    /// It waits where it waited, for somebody else or for one more.
    ///
    /// @param change `handed-on`, `signer-added` or `signer-removed`
    record Reseated(Step at, String change) implements Outcome {}

    /// It ended without an answer, because the subject itself was changed.
    record Voided(Step from) implements Outcome {}

    /// Its reporter took it back before anybody decided.
    record Withdrawn(Step from) implements Outcome {}
}
