package org.taizhang.review.unitname;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Units by what people type for them: the code, a name, an alias. What is called exactly so goes before what may be
/// meant, so that 市水务局 is not taken for the party body that speaks for it where both are units.
public final class UnitsByName {

    private final Map<String, Set<String>> exact = new HashMap<>();
    private final Map<UnitName, Set<String>> meant = new HashMap<>();

    /// Not for two threads at once.
    public void add(String code, String name) {
        exact.computeIfAbsent(UnitName.plain(code), _ -> new TreeSet<>()).add(code);
        exact.computeIfAbsent(UnitName.plain(name), _ -> new TreeSet<>()).add(code);
        meant.computeIfAbsent(UnitName.of(name), _ -> new TreeSet<>()).add(code);
    }

    /// Codes in their order; none where nothing is called so, several where the name does not tell them apart.
    public Set<String> find(String typed) {
        Set<String> same = exact.getOrDefault(UnitName.plain(typed), Set.of());
        return same.isEmpty() ? meant.getOrDefault(UnitName.of(typed), Set.of()) : same;
    }
}
