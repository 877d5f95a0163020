package org.taizhang.review.procedure;

import java.util.ArrayList;
import java.util.List;
import org.taizhang.web.problem.Words;

/// One step 环节 of a route: who decides there, and within how many days. Steps are data: nothing but the table of
/// routes knows one by name.
///
/// @param label what people call it
/// @param roles the seats of the step, each by the role that takes it; the same role may stand there twice
/// @param membersOnly true where one must belong to the subject's unit; else it suffices to see it
public record Step(String code, Words label, Mode mode, List<String> roles, boolean membersOnly, int days) {

    public Step {
        roles = List.copyOf(roles);
        if (roles.isEmpty()) throw new IllegalStateException("nobody decides at " + code);
    }

    /// How many of its seats must decide. One person alone is [#ANY] of one seat.
    public enum Mode {
        /// Whoever comes first.
        ANY,
        /// Each seat 会签, in any order.
        ALL,
        /// Each seat, one after the other.
        IN_ORDER
    }

    /// The seats that may decide now.
    ///
    /// @param taken the seats that have approved since the step was entered
    List<String> open(List<String> taken) {
        return switch (mode) {
            case ANY -> roles;
            case IN_ORDER -> roles.subList(taken.size(), taken.size() + 1);
            case ALL -> without(taken);
        };
    }

    /// Whether nobody else needs to approve.
    boolean isPassed(List<String> taken) {
        return switch (mode) {
            case ANY -> !taken.isEmpty();
            case ALL, IN_ORDER -> taken.size() == roles.size();
        };
    }

    private List<String> without(List<String> taken) {
        var left = new ArrayList<>(roles);
        taken.forEach(left::remove);
        return List.copyOf(left);
    }
}
