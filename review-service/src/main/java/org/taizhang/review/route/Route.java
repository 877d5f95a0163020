package org.taizhang.review.route;

import java.util.List;
import java.util.Optional;
import org.taizhang.web.problem.Invalid;
import org.taizhang.web.problem.Words;

/// The ordered steps of a procedure, in one of the versions that they have had.
///
/// @param code of the route; a procedure may have several
/// @param procedure code of the procedure that it serves, such as `close-out`
/// @param label what people call it
/// @param about what goes through it, `report` or `item`
public record Route(String code, String procedure, int version, Words label, String about, List<Step> steps) {

    /// Where a return leads when not to an earlier step: to whoever handed the subject in.
    public static final String REPORTER = "reporter";

    public Route {
        if (steps.isEmpty()) throw new IllegalStateException("a route without steps approves everything");
        steps = List.copyOf(steps);
    }

    public Step first() {
        return steps.getFirst();
    }

    public Step step(String code) {
        return steps.stream()
                .filter(step -> step.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the route has no step " + code));
    }

    public boolean hasStep(String code) {
        return steps.stream().anyMatch(step -> step.code().equals(code));
    }

    /// Empty after the last one.
    public Optional<Step> after(Step step) {
        int next = steps.indexOf(step) + 1;
        return next < steps.size() ? Optional.of(steps.get(next)) : Optional.empty();
    }

    /// The earlier step that a return names; empty when it goes to the reporter.
    public Optional<Step> returnTarget(Step from, String to) {
        if (to.equals(REPORTER)) return Optional.empty();
        List<Step> earlier = steps.subList(0, steps.indexOf(from));
        return Optional.of(earlier.stream()
                .filter(step -> step.code().equals(to))
                .findFirst()
                .orElseThrow(() -> Invalid.field(
                        "to",
                        "只能退回填报人或更早的环节。",
                        "%s is neither the reporter nor a step before %s".formatted(to, from.code()))));
    }
}
