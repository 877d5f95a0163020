package org.taizhang.review.unit;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is to be true of a unit.
///
/// @param aliases null leaves them as they are
/// @param cooperating null leaves them as they are
public record Wish(
        String code,
        String name,
        @Nullable List<String> aliases,
        @Nullable String parent,
        @Nullable List<String> cooperating) {

    /// What would be true then.
    Unit.Traits traits(Optional<Unit> existing) {
        List<String> others = aliases == null ? existing.map(Unit::aliases).orElse(List.of()) : aliases;
        List<String> together =
                cooperating == null ? existing.map(Unit::cooperating).orElse(List.of()) : cooperating;
        return new Unit.Traits(name, others, parent, together);
    }

    /// What becomes of it.
    public enum Step {
        CREATE,
        CHANGE,
        SAME,
        REFUSE
    }

    /// A wish, held against the tree with all wishes in it.
    ///
    /// @param before null where there is no such unit yet
    /// @param faults none unless it is refused
    public record Checked(Wish wish, Step step, Unit.@Nullable Traits before, Unit.Traits after, List<Fault> faults) {

        public Checked {
            faults = List.copyOf(faults);
        }

        public static Checked refused(Wish wish, List<Fault> faults) {
            return new Checked(wish, Step.REFUSE, null, wish.traits(Optional.empty()), faults);
        }
    }
}
