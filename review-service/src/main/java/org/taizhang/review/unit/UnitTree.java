package org.taizhang.review.unit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// All units as they stand at one moment, so that who walks among them asks the database once and not for each step.
final class UnitTree {

    private final Map<String, Unit> units = new HashMap<>();

    UnitTree(List<Unit> all) {
        all.forEach(unit -> units.put(unit.code(), unit));
    }

    Optional<Unit> find(String code) {
        return Optional.ofNullable(units.get(code));
    }

    /// Codes from the root to the parent.
    List<String> ancestors(Unit unit) {
        var path = new ArrayList<String>();
        for (String next = unit.parent(); next != null; next = parentOf(next)) path.add(next);
        Collections.reverse(path);
        return path;
    }

    /// In the order of their codes.
    List<Unit> below(Unit unit) {
        return atAndBelow(unit.code()).stream()
                .filter(code -> !code.equals(unit.code()))
                .sorted()
                .flatMap(code -> find(code).stream())
                .toList();
    }

    Set<String> atAndBelow(String code) {
        var reach = new HashSet<String>(Set.of(code));
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Unit unit : units.values()) {
                if (unit.parent() != null && reach.contains(unit.parent())) grew |= reach.add(unit.code());
            }
        }
        return reach;
    }

    private @Nullable String parentOf(String code) {
        return find(code).map(Unit::parent).orElse(null);
    }
}
