package org.taizhang.review.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.taizhang.web.problem.Invalid;
import org.taizhang.web.problem.Words;

class RouteTest {

    private final Route route = Routes.usual();

    @Test
    void stepsFollowTheirOrder() {
        assertThat(route.first().code()).isEqualTo("sign-off");
        assertThat(route.after(route.step("sign-off")).map(Step::code)).contains("first-review");
        assertThat(route.after(route.step("final-review"))).isEmpty();
    }

    @Test
    void aReturnGoesToTheReporterOrAnEarlierStep() {
        assertThat(route.returnTarget(route.step("final-review"), "reporter")).isEmpty();
        assertThat(route.returnTarget(route.step("final-review"), "sign-off").map(Step::code))
                .contains("sign-off");
    }

    @Test
    void aReturnGoesNeitherForwardNorNowhere() {
        for (String to : List.of("final-review", "first-review", "elsewhere")) {
            assertThatThrownBy(() -> route.returnTarget(route.step("first-review"), to))
                    .isInstanceOf(Invalid.class);
        }
    }

    @Test
    void aRouteHasStepsAndAStepHasSeats() {
        assertThatThrownBy(() -> new Route("empty", "empty", 1, new Words("", ""), "item", List.of()))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Routes.step("nobody", Step.Mode.ANY)).isInstanceOf(IllegalStateException.class);
    }
}
