package org.taizhang.review.closeout;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.Actor;

/// What one of the reviewing side checked before they passed an application on, or closed its item. It never changes.
///
/// @param step where they decided
/// @param criteria version of what was checked against
/// @param checked codes of the criteria
@Embeddable
record Check(
        String step,
        @Enumerated(EnumType.STRING) Manner manner,
        String criteria,

        @Column(columnDefinition = "text[]") List<String> checked,

        @Column(name = "checked_at") Instant at,
        String byId,
        String byName,
        @Nullable String byUnit) {

    Check {
        checked = List.copyOf(checked);
    }

    /// How it was checked.
    enum Manner {
        ON_SITE,
        ON_PAPER;

        String wire() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Manner of(String wire) {
            return wire.equals("on-site") ? ON_SITE : ON_PAPER;
        }
    }

    /// What whoever decides says to have checked.
    record Said(Manner manner, Set<String> checks) {}

    static Check of(Said said, String step, String criteria, Actor by, Instant now) {
        List<String> checked = said.checks().stream().sorted().toList();
        return new Check(step, said.manner(), criteria, checked, now, by.id(), by.name(), by.unit());
    }

    Actor by() {
        return new Actor(byId, byName, byUnit);
    }
}
