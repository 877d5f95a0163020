package org.taizhang.review.route;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.taizhang.web.problem.Invalid;

/// Steps as an administrator draws them, which may become a version of a route.
record Draft(List<Step> steps) {

    /// @throws Invalid when the steps make no route
    Draft {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) throw Invalid.field("steps", "流程至少要有一个环节。", "a route has at least one step");
        Set<String> codes = new HashSet<>(Set.of(Route.REPORTER));
        for (int place = 0; place < steps.size(); place++) {
            String code = steps.get(place).code();
            if (codes.add(code)) continue;
            String field = "steps[%d].code".formatted(place);
            throw Invalid.field(field, "环节代码不能重复：" + code, "it stands there twice: " + code);
        }
    }
}
