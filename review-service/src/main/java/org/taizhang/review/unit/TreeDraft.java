package org.taizhang.review.unit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.unitname.UnitName;

/// The tree as it would be, with what speaks against it: one change or a whole file of them, by the same rules.
final class TreeDraft {

    private final Map<String, Unit.Traits> units = new HashMap<>();
    private final Set<String> closed = new HashSet<>();

    /// Who is called what below which unit, among those that are open; built when it is first asked for.
    private @Nullable Map<Called, Set<String>> called;

    private record Called(@Nullable String parent, String name) {}

    TreeDraft(UnitTree tree) {
        for (Unit unit : tree.all()) {
            units.put(unit.code(), unit.traits());
            if (unit.isClosed()) closed.add(unit.code());
        }
    }

    TreeDraft with(String code, Unit.Traits traits) {
        units.put(code, traits);
        called = null;
        return this;
    }

    Optional<Unit.Traits> find(String code) {
        return Optional.ofNullable(units.get(code));
    }

    /// What speaks against the unit as it stands here, all at once.
    List<Fault> faultsOf(String code) {
        Unit.Traits traits = find(code).orElseThrow();
        return Stream.of(ofParent(code, traits.parent()), ofName(code, traits), ofCooperating(code, traits))
                .flatMap(List::stream)
                .toList();
    }

    private List<Fault> ofParent(String code, @Nullable String parent) {
        if (parent == null) return List.of();
        if (!units.containsKey(parent)) return List.of(unknown("parent", parent).fault());
        if (isAtOrBelow(parent, code)) {
            return List.of(new Fault("parent", "单位不能是自己的上级，也不能移到自己的下级之下。", "%s lies below %s".formatted(parent, code)));
        }
        return closed.contains(parent)
                ? List.of(new Fault("parent", "上级单位“%s”已撤销。".formatted(name(parent)), "%s is closed".formatted(parent)))
                : List.of();
    }

    private boolean isAtOrBelow(String code, String above) {
        var met = new HashSet<String>();
        String next = code;
        while (next != null && met.add(next)) {
            if (next.equals(above)) return true;
            next = find(next).map(Unit.Traits::parent).orElse(null);
        }
        // A circle among others is their fault.
        return false;
    }

    /// Two beside each other that a report could mean alike.
    private List<Fault> ofName(String code, Unit.Traits traits) {
        var faults = new ArrayList<Fault>();
        twin(code, traits, traits.name())
                .ifPresent(twin -> faults.add(new Fault(
                        "name", "同一上级下已有叫这个名称的单位：%s。".formatted(name(twin)), "%s is called so".formatted(twin))));
        for (String alias : traits.aliases()) {
            twin(code, traits, alias)
                    .ifPresent(twin -> faults.add(new Fault(
                            "aliases",
                            "同一上级下的“%s”已用这个名称：%s。".formatted(name(twin), alias),
                            "%s is called %s".formatted(twin, alias))));
        }
        return faults;
    }

    private Optional<String> twin(String code, Unit.Traits traits, String name) {
        return called().getOrDefault(new Called(traits.parent(), UnitName.plain(name)), Set.of()).stream()
                .filter(other -> !other.equals(code))
                .sorted()
                .findFirst();
    }

    private Map<Called, Set<String>> called() {
        Map<Called, Set<String>> known = called;
        if (known == null) {
            known = new HashMap<>();
            for (var entry : units.entrySet()) {
                if (!closed.contains(entry.getKey())) index(entry.getKey(), entry.getValue(), known);
            }
            called = known;
        }
        return known;
    }

    private static void index(String code, Unit.Traits traits, Map<Called, Set<String>> into) {
        Stream.concat(Stream.of(traits.name()), traits.aliases().stream()).forEach(name -> into.computeIfAbsent(
                        new Called(traits.parent(), UnitName.plain(name)), _ -> new HashSet<>())
                .add(code));
    }

    private List<Fault> ofCooperating(String code, Unit.Traits traits) {
        return traits.cooperating().stream()
                .flatMap(other -> cooperating(code, other).stream())
                .toList();
    }

    private Optional<Fault> cooperating(String code, String other) {
        if (other.equals(code)) {
            return Optional.of(new Fault("cooperating", "单位不能是自己的配合单位。", "a unit does not cooperate with itself"));
        }
        if (!units.containsKey(other))
            return Optional.of(unknown("cooperating", other).fault());
        return closed.contains(other)
                ? Optional.of(new Fault(
                        "cooperating", "配合单位“%s”已撤销。".formatted(name(other)), "%s is closed".formatted(other)))
                : Optional.empty();
    }

    /// How many units are above it.
    int depth(String code) {
        var met = new HashSet<String>();
        String next = code;
        while (next != null && met.add(next))
            next = find(next).map(Unit.Traits::parent).orElse(null);
        return met.size();
    }

    /// A code that is nobody's, as far as somebody sees.
    record Unknown(String field, String about) {

        Fault fault() {
            return new Fault(field, "没有代码为 %s 的单位。".formatted(about), "no unit " + about);
        }
    }

    static Unknown unknown(String field, String code) {
        return new Unknown(field, code);
    }

    private String name(String code) {
        return find(code).map(Unit.Traits::name).orElse(code);
    }
}
