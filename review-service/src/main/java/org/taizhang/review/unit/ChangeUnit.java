package org.taizhang.review.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.taizhang.events.UnitChanged;
import org.taizhang.messaging.Outbox;
import org.taizhang.review.audit.TrailRepository;
import org.taizhang.review.person.Actor;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Permission;
import org.taizhang.review.person.Person;
import org.taizhang.units.UnitScope;
import org.taizhang.web.identity.Role;
import org.taizhang.web.problem.Invalid;
import org.taizhang.web.problem.NotFound;

/// Creates or changes a unit. Where a unit moves, all below move with it and are announced, too, because what they
/// are seen by has changed.
@ApplicationScoped
class ChangeUnit {

    private final UnitRepository units;
    private final UnitScope scope;
    private final Outbox outbox;
    private final TrailRepository trail;

    ChangeUnit(UnitRepository units, UnitScope scope, Outbox outbox, TrailRepository trail) {
        this.units = units;
        this.scope = scope;
        this.outbox = outbox;
        this.trail = trail;
    }

    /// What is to be true of a unit.
    record Wish(
            String code,
            String name,
            List<String> aliases,
            @Nullable String parent) {}

    @Transactional
    Unit change(Wish wish, Person by) {
        units.lockTree();
        Optional<Unit> existing = units.findByIdOptional(wish.code());
        mustBeInSight(wish, existing.isPresent(), by);
        return apply(wish, existing, by.actor());
    }

    /// For the demonstration: changes nothing that is there.
    @Transactional
    void createIfMissing(Wish wish) {
        units.lockTree();
        if (!units.exists(wish.code())) apply(wish, Optional.empty(), Actor.SYSTEM);
    }

    private static void mustBeInSight(Wish wish, boolean exists, Person by) {
        boolean administrator = by.is(Role.ADMINISTRATOR);
        boolean hidden = (exists || !administrator) && !by.sees(wish.code());
        if (hidden) throw NotFound.of("单位", "unit", wish.code());
        IdentifyPerson.demand(
                administrator
                        ? Permission.granted()
                        : Permission.notTheirs("单位由管理员维护。", "administrators keep the units"));
        if (wish.parent() == null && !by.belongsTo(wish.code()))
            throw Invalid.field("parent", "请说明上级单位。", "only the root has none");
        if (wish.parent() != null && !by.sees(wish.parent())) throw NotFound.of("单位", "unit", wish.parent());
    }

    private Unit apply(Wish wish, Optional<Unit> existing, Actor actor) {
        mustNotBeItsOwnAncestor(wish);
        Optional<Unit> asWished = existing.filter(unit -> unit.is(wish.name(), wish.aliases(), wish.parent()));
        if (asWished.isPresent()) return asWished.get();
        Unit unit = existing.orElseGet(() -> new Unit(wish.code(), wish.name(), wish.aliases(), wish.parent()));
        unit.change(wish.name(), wish.aliases(), wish.parent());
        units.persist(unit);
        UnitTree tree = units.tree();
        announce(unit, tree);
        tree.below(unit).forEach(one -> announce(one, tree));
        trail.add(actor, "unit.changed", unit.code(), unit.code(), detail(wish));
        return unit;
    }

    private void mustNotBeItsOwnAncestor(Wish wish) {
        String parentCode = wish.parent();
        if (parentCode == null) return;
        UnitTree tree = units.tree();
        Unit parent = tree.find(parentCode).orElseThrow(() -> NotFound.of("单位", "unit", parentCode));
        if (wish.code().equals(parent.code()) || tree.ancestors(parent).contains(wish.code()))
            throw Invalid.field("parent", "单位不能是自己的上级。", "%s lies below %s".formatted(parent.code(), wish.code()));
    }

    private void announce(Unit unit, UnitTree tree) {
        var change = new UnitChanged(unit.code(), unit.name(), unit.parent(), tree.ancestors(unit));
        scope.apply(change, outbox.add(change));
    }

    private static Map<String, Object> detail(Wish wish) {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("name", wish.name());
        detail.put("aliases", wish.aliases());
        if (wish.parent() != null) detail.put("parent", wish.parent());
        return detail;
    }
}
