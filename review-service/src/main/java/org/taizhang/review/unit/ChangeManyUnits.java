package org.taizhang.review.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Person;

/// Many units at once, all of them or none: first what would come of it, then, when somebody has said yes to exactly
/// that, the same for good.
@ApplicationScoped
public class ChangeManyUnits {

    private final UnitRepository units;
    private final ChangeUnit changeUnit;

    ChangeManyUnits(UnitRepository units, ChangeUnit changeUnit) {
        this.units = units;
        this.changeUnit = changeUnit;
    }

    /// A unit as it stands.
    public record Known(String code, Unit.Traits traits) {}

    /// Those that are open and seen, each after the one that it hangs on.
    @Transactional
    public List<Known> open(Person by) {
        UnitTree tree = units.tree();
        var draft = new TreeDraft(tree);
        return tree.all().stream()
                .filter(unit -> !unit.isClosed() && by.sees(unit.code()))
                .sorted(Comparator.comparingInt((Unit unit) -> draft.depth(unit.code()))
                        .thenComparing(Unit::code))
                .map(unit -> new Known(unit.code(), unit.traits()))
                .toList();
    }

    /// One for each wish, in their order; nothing is written.
    ///
    /// @param wishes of which no two are of the same unit
    @Transactional
    public List<Wish.Checked> check(List<Wish> wishes, Person by) {
        IdentifyPerson.demand(ChangeUnit.permission(by));
        return checked(wishes, units.tree(), by);
    }

    /// Does what was checked, where nothing is refused.
    @Transactional
    public void change(List<Wish.Checked> all, Person by) {
        IdentifyPerson.demand(ChangeUnit.permission(by));
        var draft = new TreeDraft(units.tree());
        all.forEach(one -> draft.with(one.wish().code(), one.after()));
        // Whoever hangs on another comes after it.
        List<Wish> wishes = all.stream()
                .filter(one -> one.step() == Wish.Step.CREATE || one.step() == Wish.Step.CHANGE)
                .map(Wish.Checked::wish)
                .sorted(Comparator.comparingInt((Wish wish) -> draft.depth(wish.code()))
                        .thenComparing(Wish::code))
                .toList();
        changeUnit.changeAll(wishes, by.actor());
    }

    /// Nobody else changes the tree until the commit.
    @Transactional(Transactional.TxType.MANDATORY)
    public void hold() {
        units.lockTree();
    }

    private List<Wish.Checked> checked(List<Wish> wishes, UnitTree tree, Person by) {
        var seen = new HashSet<>(by.sight());
        var draft = new TreeDraft(tree);
        for (Wish wish : wishes) {
            Optional<Unit> existing = tree.find(wish.code());
            if (existing.isEmpty()) seen.add(wish.code());
            draft.with(wish.code(), wish.traits(existing));
        }
        return wishes.stream()
                .map(wish -> checked(wish, tree.find(wish.code()), draft, seen))
                .toList();
    }

    private static Wish.Checked checked(Wish wish, Optional<Unit> existing, TreeDraft draft, Set<String> seen) {
        Unit.Traits after = wish.traits(existing);
        Unit.Traits before = existing.map(Unit::traits).orElse(null);
        if (after.equals(before) && seen.contains(wish.code()))
            return new Wish.Checked(wish, Wish.Step.SAME, before, after, List.of());
        List<Fault> faults = faults(wish, existing, draft, seen);
        Wish.Step step = before == null ? Wish.Step.CREATE : Wish.Step.CHANGE;
        return new Wish.Checked(wish, faults.isEmpty() ? step : Wish.Step.REFUSE, before, after, faults);
    }

    private static List<Fault> faults(Wish wish, Optional<Unit> existing, TreeDraft draft, Set<String> seen) {
        if (!seen.contains(wish.code())) return List.of(new Fault("code", "这个代码不能使用，请换一个。", "the code cannot be used"));
        if (existing.filter(Unit::isClosed).isPresent())
            return List.of(new Fault("code", "该单位已撤销，请先恢复再修改。", "it is closed; reopen it first"));
        String parent = wish.parent();
        if (parent == null && existing.filter(unit -> unit.parent() == null).isEmpty())
            return List.of(new Fault("parent", "请填写上级单位代码。", "say which unit is above it"));
        List<Fault> foreign = Stream.concat(
                        Stream.ofNullable(parent).map(code -> TreeDraft.unknown("parent", code)),
                        Objects.requireNonNullElse(wish.cooperating(), List.<String>of()).stream()
                                .map(code -> TreeDraft.unknown("cooperating", code)))
                .filter(fault -> !seen.contains(fault.about()))
                .map(TreeDraft.Unknown::fault)
                .toList();
        return foreign.isEmpty() ? draft.faultsOf(wish.code()) : foreign;
    }
}
