package org.taizhang.review.absence;

import java.util.Map;
import java.util.Set;
import org.taizhang.review.person.Permission;

/// Whom somebody may ask to stand in for them: who could have their place. That is, for what they do for their unit,
/// somebody else of that unit; for what they decide as a supervisor, another supervisor who sees the same units.
///
/// @param above the units of the absent one, each with those above it
record Handover(Colleague absent, Map<String, Set<String>> above) {

    Permission to(Colleague delegate) {
        if (absent.id().equals(delegate.id())) return Permission.notNow("不能由本人代办。", "nobody stands in for themselves");
        if (!absent.handsOver()) return refused(absent, " 没有可以交人代办的任务。", " has nothing that others could do");
        if (absent.isOfUnit() && !(delegate.isOfUnit() && delegate.units().containsAll(absent.units())))
            return refused(delegate, " 不是同一单位的填报人或负责人，不能代办。", " is no reporter or leader of the same unit");
        return absent.supervises() && !(delegate.supervises() && seesAll(delegate))
                ? refused(delegate, " 不是同一范围的督办人员，不能代办。", " does not supervise the same units")
                : Permission.granted();
    }

    private static Permission refused(Colleague whom, String zh, String en) {
        return Permission.notNow(whom.name() + zh, whom.name() + en);
    }

    private boolean seesAll(Colleague delegate) {
        return absent.units().stream().allMatch(unit -> delegate.units().stream()
                .anyMatch(one ->
                        one.equals(unit) || above.getOrDefault(unit, Set.of()).contains(one)));
    }
}
