package org.taizhang.review.sight;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.taizhang.web.identity.Role;

/// From where a unit is seen: by the same rules as [org.taizhang.units.UnitScope], for somebody who is not here.
///
/// @param ancestors codes of the units above it
/// @param successors codes of the units that took it over
/// @param aboveSuccessors codes of the units above those
/// @param helpers codes of units that cooperate on what is of the unit
record Reach(
        String unit,
        Set<String> ancestors,
        List<String> successors,
        Set<String> aboveSuccessors,
        List<String> helpers) {

    static final Set<String> SUPERVISING = Set.of(Role.REVIEWER, Role.APPROVER, Role.ADMINISTRATOR);

    Reach {
        ancestors = Set.copyOf(ancestors);
        successors = List.copyOf(successors);
        aboveSuccessors = Set.copyOf(aboveSuccessors);
        helpers = List.copyOf(helpers);
    }

    Reach helpedBy(List<String> others) {
        return new Reach(unit, ancestors, successors, aboveSuccessors, others);
    }

    /// By what somebody sees it.
    ///
    /// @param unit of theirs, by which they do
    record Way(By by, String unit) {}

    enum By {
        MEMBER,
        SUCCESSOR,
        SUPERVISOR,
        HELPER
    }

    Optional<Way> wayOf(Known person) {
        return by(By.MEMBER, person, List.of(unit))
                .or(() -> by(By.SUCCESSOR, person, successors))
                .or(() -> person.isOneOf(SUPERVISING)
                        ? by(By.SUPERVISOR, person, ancestors).or(() -> by(By.SUPERVISOR, person, aboveSuccessors))
                        : Optional.empty())
                .or(() -> by(By.HELPER, person, helpers));
    }

    private static Optional<Way> by(By by, Known person, Collection<String> some) {
        return person.units().stream()
                .filter(some::contains)
                .sorted()
                .findFirst()
                .map(unit -> new Way(by, unit));
    }

    /// Whether they would see it with a supervising role.
    boolean isBelow(Known person) {
        return person.units().stream().anyMatch(one -> ancestors.contains(one) || aboveSuccessors.contains(one));
    }

    /// Whether its affairs are theirs.
    boolean isAnsweredForBy(Known person) {
        return wayOf(person)
                .filter(way -> way.by() == By.MEMBER || way.by() == By.SUCCESSOR)
                .isPresent();
    }
}
