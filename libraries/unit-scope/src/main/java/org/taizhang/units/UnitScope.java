package org.taizhang.units;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.Session;
import org.taizhang.events.UnitChanged;
import org.taizhang.web.identity.Caller;

/// The tree of units as far as it decides what a caller sees. The review service owns the units; every service keeps
/// this copy from its `unit.changed` events, so that no request depends on another service.
@ApplicationScoped
public class UnitScope {

    private final Session database;

    UnitScope(Session database) {
        this.database = database;
    }

    /// Takes a change of the tree over, unless a later one of the same unit was taken over before: what is delivered
    /// again gives nobody rights back that they have lost.
    ///
    /// @param sequence of the event that tells it
    @Transactional
    public void apply(UnitChanged change, long sequence) {
        database.createNativeMutationQuery("""
                        insert into unit_scope (code, ancestors, sequence) values (:code, :ancestors, :sequence)
                        on conflict (code) do update set ancestors = excluded.ancestors, sequence = excluded.sequence
                        where unit_scope.sequence < excluded.sequence""")
                .setParameter("sequence", sequence)
                .setParameter("code", change.unit())
                .setParameter("ancestors", change.ancestors().toArray(String[]::new))
                .executeUpdate();
    }

    /// Codes of all units that the caller sees: their own, and for supervisors and systems all below.
    @Transactional
    public Set<String> visibleTo(Caller caller) {
        var codes = new TreeSet<>(caller.units());
        if (caller.seesBelow()) codes.addAll(below(caller.units()));
        return codes;
    }

    public boolean includes(Caller caller, String unit) {
        return caller.units().contains(unit) || visibleTo(caller).contains(unit);
    }

    private List<String> below(Set<String> units) {
        return database.createNativeQuery(
                        "select code from unit_scope where ancestors && cast(:units as text[])", Tuple.class)
                .setParameter("units", units.toArray(String[]::new))
                .getResultStream()
                .map(row -> row.get(0, String.class))
                .toList();
    }
}
