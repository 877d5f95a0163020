package org.taizhang.review.procedure;

import java.util.List;
import org.taizhang.review.person.Actor;
import org.taizhang.review.person.Permission;

/// What happened since a report was last submitted.
///
/// Whoever submitted does not decide, and nobody decides at two steps: each step is another pair of eyes.
public record Round(List<Opinion> opinions) {

    public Round {
        opinions = List.copyOf(opinions);
    }

    public Permission mayDecide(Actor who, String step) {
        for (Opinion opinion : opinions) {
            if (!opinion.by().id().equals(who.id())) continue;
            if (opinion.step() == null)
                return Permission.notNow("您是这次的报送人，不能审批自己报送的报告。", "whoever submitted does not decide");
            if (!opinion.step().equals(step))
                return Permission.notNow(
                        "您已在另一环节作过决定，请由他人办理本环节。", "nobody decides at two steps; you did at " + opinion.step());
        }
        return Permission.granted();
    }
}
