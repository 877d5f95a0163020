package org.taizhang.review.unit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All units as they stand at one moment, so that who walks among them asks the database once and not for each step.
final class UnitTree {

    private final Map<String, Unit> units = new HashMap<>();
    private final Map<String, List<Unit>> children = new HashMap<>();

    UnitTree(List<Unit> all) {
        all.forEach(unit -> units.put(unit.code(), unit));
        all.stream().filter(unit -> unit.parent() != null).forEach(unit -> children.computeIfAbsent(
                        unit.parent(), _ -> new ArrayList<>())
                .add(unit));
    }

    Optional<Unit> find(String code) {
        return Optional.ofNullable(units.get(code));
    }

    Collection<Unit> all() {
        return units.values();
    }

    /// Codes from the root to the parent.
    List<String> ancestors(Unit unit) {
        var path = new ArrayList<String>();
        for (String next = unit.parent(); next != null; next = parentOf(next)) path.add(next);
        Collections.reverse(path);
        return path;
    }

    List<Unit> children(String code) {
        return children.getOrDefault(code, List.of());
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
        var waiting = new ArrayList<String>(List.of(code));
        while (!waiting.isEmpty()) {
            for (Unit child : children(waiting.removeLast())) if (reach.add(child.code())) waiting.add(child.code());
        }
        return reach;
    }

    /// Codes of those that took it over, one after the other; none while it is open. The last is in charge.
    List<String> successors(Unit unit) {
        var heirs = new ArrayList<String>();
        for (String next = unit.successor(); next != null && !heirs.contains(next); next = successorOf(next))
            heirs.add(next);
        return heirs;
    }

    /// Those that it took over, also by way of others, in the order of their codes.
    List<Unit> inheritedBy(String code) {
        return units.values().stream()
                .filter(Unit::isClosed)
                .filter(unit -> successors(unit).contains(code))
                .sorted(Comparator.comparing(Unit::code))
                .toList();
    }

    /// Whose reports a unit may hand in: its own, those below, and of each what it took over.
    Set<String> answeredForBy(String code) {
        Set<String> below = atAndBelow(code);
        Stream<String> inherited = units.values().stream()
                .filter(Unit::isClosed)
                .filter(unit -> successors(unit).stream().anyMatch(below::contains))
                .map(Unit::code);
        var all = new HashSet<>(below);
        inherited.forEach(all::add);
        return all;
    }

    private @Nullable String successorOf(String code) {
        return find(code).map(Unit::successor).orElse(null);
    }

    private @Nullable String parentOf(String code) {
        return find(code).map(Unit::parent).orElse(null);
    }
}
