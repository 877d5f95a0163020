package org.taizhang.review.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.Actor;

/// One thing that waits for a person, or that they have done.
///
/// @param claimable whether it is a task that one person takes; what a unit has to do is not
/// @param outcome what became of it; null while it waits
/// @param absent id of who is away and in whose place it waits, or was done; null where it is the person's own
/// @param subjectFacts what is known of the report or item
record Work(
        UUID id,
        String kind,
        String about,
        UUID subject,
        String title,
        @Nullable String unit,
        @Nullable String step,
        Instant since,
        @Nullable LocalDate due,
        int risk,
        List<String> doubts,
        @Nullable Claim claim,
        boolean claimable,
        @Nullable String outcome,
        @Nullable String absent,
        SubjectFacts subjectFacts) {

    record Claim(Actor holder, Instant until) {}

    /// @param errors warnings of a report that must be mended
    /// @param version of a report that is shown
    /// @param round of the procedure that it is in; 0 where it is in none
    /// @param evidence how many files an item has
    /// @param openMeasures how many measures of an item are not done
    /// @param copied how much of a report stands in another that the person sees, in percent; 0 for
    /// little
    /// @param warningDays of an item, from so many days before its date its lamp is yellow
    record SubjectFacts(
            int errors,
            @Nullable Integer version,
            int round,
            int evidence,
            int openMeasures,
            int copied,
            @Nullable Integer warningDays) {}

    /// Why it comes where it comes, and what to look at first, as codes.
    List<Reason> reasons(@Nullable Demand demand) {
        return Reason.of(this, demand);
    }

    /// Code of the procedure whose demands it answers.
    String procedure() {
        return switch (kind) {
            case "mend-report", "submit-report" -> "approval";
            case "plan-item" -> "plan";
            case "mend-close-out", "overdue-item", "due-item", "undated-item" -> "close-out";
            default -> kind;
        };
    }
}
