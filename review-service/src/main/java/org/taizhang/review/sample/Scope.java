package org.taizhang.review.sample;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.taizhang.review.kind.Kind;

/// Which closed items may be drawn.
///
/// @param from first day of their close-outs
/// @param until the day after the last
/// @param units codes
/// @param kinds empty: all
/// @param lists ids; empty: all, and what stands in none
public record Scope(LocalDate from, LocalDate until, Set<String> units, Set<Kind> kinds, Set<UUID> lists) {

    public Scope {
        units = Set.copyOf(units);
        kinds = Set.copyOf(kinds);
        lists = Set.copyOf(lists);
    }
}
