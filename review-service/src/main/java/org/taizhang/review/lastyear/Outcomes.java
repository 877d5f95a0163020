package org.taizhang.review.lastyear;

import java.util.Arrays;
import java.util.Locale;
import org.taizhang.lastyear.Outcome;
import org.taizhang.web.problem.Invalid;

/// Names on the wire of what became of a promise.
final class Outcomes {

    private Outcomes() {}

    static String wire(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Outcome of(String wire) {
        return Arrays.stream(Outcome.values())
                .filter(outcome -> wire(outcome).equals(wire))
                .findFirst()
                .orElseThrow(() -> Invalid.field("outcome", "没有这种判断：" + wire, "no such outcome: " + wire));
    }
}
