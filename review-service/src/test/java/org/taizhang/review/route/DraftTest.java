package org.taizhang.review.route;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.taizhang.review.route.Routes.step;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.taizhang.web.problem.Invalid;

class DraftTest {

    private static final Step ONE = step("one", Step.Mode.ANY, "reviewer");
    private static final Step TWO = step("two", Step.Mode.ALL, "reviewer", "approver");

    @Test
    void stepsWithCodesOfTheirOwnMakeARoute() {
        assertThatNoException().isThrownBy(() -> new Draft(List.of(ONE, TWO)));
    }

    @Test
    void aRouteHasSteps() {
        assertThatThrownBy(() -> new Draft(List.of())).isInstanceOf(Invalid.class);
    }

    @Test
    void noTwoStepsHaveOneCode() {
        assertThatThrownBy(() -> new Draft(List.of(ONE, TWO, ONE)))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("steps[2].code");
    }

    @Test
    void noStepIsCalledAsTheReporterIs() {
        assertThatThrownBy(() -> new Draft(List.of(step("reporter", Step.Mode.ANY, "reviewer"))))
                .isInstanceOf(Invalid.class);
    }
}
