package org.taizhang.review.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.report.ReportKind;
import org.taizhang.web.problem.Invalid;

/// What a campaign asks of whom, as a person sets it.
///
/// @param number of the period in the year; null where there is one report a year
/// @param route code of the route that its reports go by
/// @param splitsAlone whether compilations that divide without a doubt go through with nobody confirming it
/// @param opensOn the day on which it opens by itself; null where a person opens it
record Terms(
        String title,
        ReportKind kind,
        int year,
        Rhythm rhythm,
        @Nullable Integer number,
        Reach reach,
        @Nullable LocalDate opensOn,
        LocalDate due,
        List<RequiredPart> template,
        String route,
        int warningDays,
        boolean splitsAlone) {

    Terms {
        template = List.copyOf(template);
        if (opensOn != null && due.isBefore(opensOn))
            throw Invalid.field("due", "截止日期不能早于布置日期。", "it is due before it opens");
        if (opensOn == null && rhythm.isRecurring())
            throw Invalid.field("opensOn", "周期任务请填布置日期，以后各期按此推算。", "a recurring campaign needs the day it opens");
        rhythm.period(number);
    }

    /// Who has to report: a unit's branch of the tree.
    ///
    /// @param withBranch whether the unit itself has to, too
    /// @param exceptions units that have not to, with all that are below them
    record Reach(String branch, boolean withBranch, Set<String> exceptions) {
        Reach {
            exceptions = Set.copyOf(exceptions);
        }
    }

    @Nullable
    String period() {
        return rhythm.period(number);
    }

    Rhythm.Turn turn() {
        return new Rhythm.Turn(year, number);
    }

    /// The same for another turn. A title that names the year names the new one.
    Terms turned(Rhythm.Turn to, LocalDate opens, LocalDate itsDue) {
        String renamed = title.replace(String.valueOf(year), String.valueOf(to.year()));
        return new Terms(
                renamed,
                kind,
                to.year(),
                rhythm,
                to.number(),
                reach,
                opens,
                itsDue,
                template,
                route,
                warningDays,
                splitsAlone);
    }
}
