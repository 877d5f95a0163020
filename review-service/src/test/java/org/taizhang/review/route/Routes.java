package org.taizhang.review.route;

import java.util.List;
import java.util.stream.Stream;
import org.taizhang.review.task.Seat;
import org.taizhang.web.problem.Words;

/// Routes for tests.
public final class Routes {

    private Routes() {}

    /// The default route of reports, as the migration seeds it.
    public static Route usual() {
        return new Route(
                "approval",
                "approval",
                1,
                label("Approval"),
                "report",
                List.of(
                        new Step(
                                "sign-off",
                                label("Sign-off"),
                                Step.Mode.ANY,
                                List.of(new Seat.Own("unit-leader")),
                                5,
                                null),
                        step("first-review", Step.Mode.ANY, "reviewer"),
                        step("final-review", Step.Mode.ANY, "approver")));
    }

    public static Route of(Step... steps) {
        return new Route("test", "test", 1, label("Test"), "item", List.of(steps));
    }

    /// @param roles of its seats, in any unit from which it is seen
    public static Step step(String code, Step.Mode mode, String... roles) {
        return seated(code, mode, Stream.of(roles).map(Seat.Above::new).toArray(Seat[]::new));
    }

    public static Step seated(String code, Step.Mode mode, Seat... seats) {
        return new Step(code, label(code), mode, List.of(seats), 10, null);
    }

    private static Words label(String text) {
        return new Words(text, text);
    }
}
