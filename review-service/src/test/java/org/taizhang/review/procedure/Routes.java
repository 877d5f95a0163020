package org.taizhang.review.procedure;

import java.util.List;
import org.taizhang.web.problem.Words;

/// Routes for tests.
public final class Routes {

    private Routes() {}

    /// The default route of reports, as the migration seeds it.
    public static Route usual() {
        return new Route(
                "approval",
                1,
                label("Approval"),
                "report",
                List.of(
                        new Step("sign-off", label("Sign-off"), Step.Mode.ANY, List.of("unit-leader"), true, 5, null),
                        step("first-review", Step.Mode.ANY, "reviewer"),
                        step("final-review", Step.Mode.ANY, "approver")));
    }

    static Route of(Step... steps) {
        return new Route("test", 1, label("Test"), "item", List.of(steps));
    }

    static Step step(String code, Step.Mode mode, String... roles) {
        return new Step(code, label(code), mode, List.of(roles), false, 10, null);
    }

    private static Words label(String text) {
        return new Words(text, text);
    }
}
