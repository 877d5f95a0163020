package org.taizhang.review.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.audit.SayWhoChanged;
import org.taizhang.review.audit.TrailRepository;
import org.taizhang.review.person.Actor;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Permission;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.TellDay;
import org.taizhang.web.identity.Role;
import org.taizhang.web.problem.Conflict;
import org.taizhang.web.problem.Invalid;
import org.taizhang.web.problem.NotFound;

/// Creates or changes a unit. Where a unit moves, all below move with it and are announced, too, because what they
/// are seen by has changed.
@ApplicationScoped
public class ChangeUnit {

    private final UnitRepository units;
    private final AnnounceUnits announce;
    private final TrailRepository trail;
    private final TellDay day;
    private final SayWhoChanged whoChanged;

    ChangeUnit(
            UnitRepository units,
            AnnounceUnits announce,
            TrailRepository trail,
            TellDay day,
            SayWhoChanged whoChanged) {
        this.whoChanged = whoChanged;
        this.units = units;
        this.announce = announce;
        this.trail = trail;
        this.day = day;
    }

    @Transactional
    Unit change(Wish wish, Person by) {
        units.lockTree();
        Optional<Unit> existing = units.findByIdOptional(wish.code());
        mustBeInSight(wish, existing.isPresent(), by);
        existing.ifPresent(unit -> whoChanged.mustBe(unit.tag(), unit.code()));
        return apply(wish, existing, by.actor());
    }

    /// Those that change, each after the one that it hangs on; they were checked together.
    @Transactional(Transactional.TxType.MANDATORY)
    void changeAll(List<Wish> wishes, Actor actor) {
        UnitTree old = units.tree();
        var changed = new LinkedHashMap<String, Optional<Unit.Traits>>();
        for (Wish wish : wishes) {
            Optional<Unit> existing = old.find(wish.code());
            changed.put(wish.code(), existing.map(Unit::traits));
            write(wish.code(), existing, wish.traits(existing));
        }
        UnitTree tree = units.written();
        changed.forEach((code, before) -> record(tree.find(code).orElseThrow(), before, actor));
        announce.changes(changed, tree);
    }

    private Unit write(String code, Optional<Unit> existing, Unit.Traits traits) {
        Unit unit = existing.orElseGet(() -> new Unit(code, traits));
        unit.change(traits, day.today());
        units.persist(unit);
        return unit;
    }

    /// For the demonstration: changes nothing that is there.
    @Transactional
    void createIfMissing(Wish wish) {
        units.lockTree();
        if (!units.exists(wish.code())) apply(wish, Optional.empty(), Actor.SYSTEM);
    }

    static Permission permission(Person by) {
        return by.is(Role.ADMINISTRATOR)
                ? Permission.granted()
                : Permission.notTheirs("单位由管理员维护。", "administrators keep the units");
    }

    private void mustBeInSight(Wish wish, boolean exists, Person by) {
        boolean hidden = (exists || !by.is(Role.ADMINISTRATOR)) && !by.sees(wish.code());
        if (hidden) throw NotFound.of("单位", "unit", wish.code());
        IdentifyPerson.demand(permission(by));
        if (wish.parent() == null && !by.belongsTo(wish.code()))
            throw Invalid.field("parent", "请说明上级单位。", "only the root has none");
        if (wish.parent() != null && !by.sees(wish.parent())) throw NotFound.of("单位", "unit", wish.parent());
        for (String other : Objects.requireNonNullElse(wish.cooperating(), List.<String>of()))
            if (!by.sees(other) || !units.exists(other)) throw NotFound.of("单位", "unit", other);
    }

    private Unit apply(Wish wish, Optional<Unit> existing, Actor actor) {
        Unit.Traits traits = wish.traits(existing);
        Optional<Unit> asWished = existing.filter(unit -> unit.is(traits));
        if (asWished.isPresent()) return asWished.get();
        mustFit(wish.code(), traits);
        existing.filter(Unit::isClosed).ifPresent(unit -> {
            throw new Conflict("该单位已撤销，请先恢复再修改。", "%s is closed; reopen it first".formatted(unit.code()));
        });
        Optional<Unit.Traits> before = existing.map(Unit::traits);
        Unit unit = write(wish.code(), existing, traits);
        announce.changes(Map.of(wish.code(), before), units.tree());
        record(unit, before, actor);
        return unit;
    }

    private void mustFit(String code, Unit.Traits traits) {
        List<Fault> faults = new TreeDraft(units.tree()).with(code, traits).faultsOf(code);
        if (!faults.isEmpty()) throw faults.getFirst().refusal();
    }

    /// What was done to it, one act each, with what was before.
    private void record(Unit unit, Optional<Unit.Traits> before, Actor actor) {
        Unit.Traits now = unit.traits();
        if (before.isEmpty()) add(actor, "unit.created", unit, detail(now));
        before.filter(old -> !old.name().equals(now.name()))
                .ifPresent(
                        old -> add(actor, "unit.renamed", unit, Map.of("formerName", old.name(), "name", now.name())));
        before.filter(old -> !Objects.equals(old.parent(), now.parent()))
                .ifPresent(old -> add(actor, "unit.moved", unit, way(old.parent(), now.parent())));
        before.filter(old -> !old.aliases().equals(now.aliases())
                        || !old.cooperating().equals(now.cooperating()))
                .ifPresent(_ -> add(actor, "unit.changed", unit, detail(now)));
    }

    private void add(Actor actor, String act, Unit unit, Map<String, Object> detail) {
        trail.add(actor, act, unit.code(), unit.code(), detail);
    }

    private static Map<String, Object> way(@Nullable String from, @Nullable String to) {
        var way = new LinkedHashMap<String, Object>();
        if (from != null) way.put("formerParent", from);
        if (to != null) way.put("parent", to);
        return way;
    }

    private static Map<String, Object> detail(Unit.Traits traits) {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("name", traits.name());
        detail.put("aliases", traits.aliases());
        if (traits.parent() != null) detail.put("parent", traits.parent());
        if (!traits.cooperating().isEmpty()) detail.put("cooperating", traits.cooperating());
        return detail;
    }
}
