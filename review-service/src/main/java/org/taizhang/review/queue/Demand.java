package org.taizhang.review.queue;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.Actor;

/// What the last return of a subject demands, in full.
///
/// @param procedure code of the procedure that it came back in
/// @param from code of the step that returned it
/// @param to code of the step that it went back to, or `reporter`
record Demand(
        UUID subject,
        String procedure,
        String text,
        Actor by,
        Instant at,
        @Nullable String from,
        String to) {

    boolean answers(Work work) {
        return subject.equals(work.subject()) && procedure.equals(work.procedure());
    }
}
