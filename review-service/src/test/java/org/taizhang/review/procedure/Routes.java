package org.taizhang.review.procedure;

import java.util.List;

/// The default route, as the migration seeds it.
public final class Routes {

    private Routes() {}

    public static Route usual() {
        return new Route(List.of(
                new RouteStep(2, "first-review", "reviewer", false, 10),
                new RouteStep(1, "sign-off", "unit-leader", true, 5),
                new RouteStep(3, "final-review", "approver", false, 10)));
    }
}
