package org.taizhang.review.person;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// People for tests.
public final class Persons {

    private Persons() {}

    /// @param unit that they belong to, and see
    public static Person person(String name, Set<String> roles, String unit, String... alsoSees) {
        var sight = new HashSet<>(List.of(alsoSees));
        sight.add(unit);
        return new Person(new Actor("id-" + name, name), roles, Set.of(unit), sight, List.of(Locale.ENGLISH));
    }
}
