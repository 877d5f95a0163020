package org.taizhang.review.person;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.taizhang.web.identity.Role;
import org.taizhang.web.problem.Words;

/// Who asks, and what they see.
///
/// @param units codes of the units whose affairs are theirs: those that they belong to, and closed ones that these took
///     over
/// @param sight codes of all units that they see
/// @param languages that they read, the best first
public record Person(Actor actor, Set<String> roles, Set<String> units, Set<String> sight, List<Locale> languages) {

    public Person {
        roles = Set.copyOf(roles);
        units = Set.copyOf(units);
        sight = Set.copyOf(sight);
        languages = List.copyOf(languages);
    }

    public boolean is(String role) {
        return roles.contains(role);
    }

    /// A system: it is told no names of people.
    public boolean isIntegrator() {
        return is(Role.INTEGRATOR);
    }

    public boolean isOneOf(Collection<String> someRoles) {
        return someRoles.stream().anyMatch(roles::contains);
    }

    public String reads(Words words) {
        return words.in(languages);
    }

    public boolean sees(@Nullable String unit) {
        return unit != null && sight.contains(unit);
    }

    public boolean belongsTo(@Nullable String unit) {
        return unit != null && units.contains(unit);
    }
}
