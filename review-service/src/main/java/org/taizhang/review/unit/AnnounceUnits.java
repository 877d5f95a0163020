package org.taizhang.review.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.taizhang.events.UnitChanged;
import org.taizhang.messaging.Outbox;
import org.taizhang.units.UnitScope;

/// Tells every service what a unit is now, and whose what it was is. What rights hang on is told with the change, in
/// the same transaction.
@ApplicationScoped
class AnnounceUnits {

    private final Outbox outbox;
    private final UnitScope scope;

    AnnounceUnits(Outbox outbox, UnitScope scope) {
        this.outbox = outbox;
        this.scope = scope;
    }

    /// @param changed what was true of each before; nothing of those that are new
    @Transactional(Transactional.TxType.MANDATORY)
    void changes(Map<String, Optional<Unit.Traits>> changed, UnitTree tree) {
        var concerned = new LinkedHashMap<String, Unit>();
        changed.forEach((code, before) -> {
            Unit unit = tree.find(code).orElseThrow();
            concerned.put(code, unit);
            if (before.filter(old -> !unit.isBelow(old.parent())).isPresent())
                tree.below(unit).forEach(one -> concerned.put(one.code(), one));
        });
        announce(concerned, tree);
    }

    /// @param before the tree as it was
    @Transactional(Transactional.TxType.MANDATORY)
    void handOver(Unit unit, UnitTree before, UnitTree tree) {
        var concerned = new LinkedHashMap<String, Unit>();
        concerned.put(unit.code(), unit);
        for (UnitTree one : List.of(before, tree))
            one.inheritedBy(unit.code()).forEach(gone -> concerned.put(gone.code(), gone));
        announce(concerned, tree);
    }

    private void announce(Map<String, Unit> concerned, UnitTree tree) {
        concerned.values().forEach(unit -> {
            var change = new UnitChanged(
                    unit.code(),
                    unit.name(),
                    unit.parent(),
                    tree.ancestors(unit),
                    unit.closedOn(),
                    unit.isClosed() ? tree.successors(unit) : null);
            scope.apply(change, outbox.add(change));
        });
    }
}
