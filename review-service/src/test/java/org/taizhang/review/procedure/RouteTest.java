package org.taizhang.review.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.taizhang.web.problem.Invalid;

class RouteTest {

    private final Route route = Routes.usual();

    @Test
    void stepsFollowTheirPositions() {
        assertThat(route.first().name()).isEqualTo("sign-off");
        assertThat(route.after("sign-off").map(RouteStep::name)).contains("first-review");
        assertThat(route.after("final-review")).isEmpty();
    }

    @Test
    void aReturnGoesToTheReporterOrAnEarlierStep() {
        assertThat(route.returnTarget("final-review", "reporter")).isEmpty();
        assertThat(route.returnTarget("final-review", "sign-off").map(RouteStep::name))
                .contains("sign-off");
    }

    @Test
    void aReturnGoesNeitherForwardNorNowhere() {
        assertThatThrownBy(() -> route.returnTarget("first-review", "final-review"))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> route.returnTarget("first-review", "first-review"))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> route.returnTarget("first-review", "elsewhere"))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void aRouteHasSteps() {
        assertThatThrownBy(() -> new Route(List.of())).isInstanceOf(IllegalStateException.class);
    }
}
