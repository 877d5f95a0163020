package org.taizhang.review.procedure;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.taizhang.web.problem.Invalid;

/// The ordered steps of an approval.
public record Route(List<RouteStep> steps) {

    /// Where a return sends a report when not to an earlier step.
    public static final String REPORTER = "reporter";

    public Route {
        if (steps.isEmpty()) throw new IllegalStateException("a route without steps approves everything");
        steps = steps.stream()
                .sorted(Comparator.comparingInt(RouteStep::position))
                .toList();
    }

    public RouteStep first() {
        return steps.getFirst();
    }

    public RouteStep step(String name) {
        return steps.stream()
                .filter(step -> step.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the route has no step " + name));
    }

    /// Empty after the last one.
    public Optional<RouteStep> after(String name) {
        int next = steps.indexOf(step(name)) + 1;
        return next < steps.size() ? Optional.of(steps.get(next)) : Optional.empty();
    }

    /// The earlier step that a return names; empty when it goes to the reporter.
    public Optional<RouteStep> returnTarget(String from, String to) {
        if (to.equals(REPORTER)) return Optional.empty();
        List<RouteStep> earlier = steps.subList(0, steps.indexOf(step(from)));
        return Optional.of(earlier.stream()
                .filter(step -> step.name().equals(to))
                .findFirst()
                .orElseThrow(() -> Invalid.field(
                        "to",
                        "只能退回填报人或更早的环节。",
                        "%s is neither the reporter nor a step before %s".formatted(to, from))));
    }
}
