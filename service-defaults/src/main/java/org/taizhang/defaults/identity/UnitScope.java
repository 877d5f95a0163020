package org.taizhang.defaults.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.Session;
import org.taizhang.events.UnitChanged;

/// The tree of units as far as it decides what a caller sees. The review service owns the units; every service keeps
/// this copy from its `unit.changed` events, so that no request depends on another service.
@ApplicationScoped
public class UnitScope {

    private final Session database;

    UnitScope(Session database) {
        this.database = database;
    }

    /// Takes a change of the tree over. Call it in order per unit.
    @Transactional
    public void apply(UnitChanged change) {
        database.createNativeMutationQuery("""
                        insert into unit_scope (code, ancestors) values (:code, :ancestors)
                        on conflict (code) do update set ancestors = excluded.ancestors""")
                .setParameter("code", change.unit())
                .setParameter("ancestors", change.ancestors().toArray(String[]::new))
                .executeUpdate();
    }

    /// Codes of all units that the caller sees: their own, and for supervisors all below.
    @Transactional
    public Set<String> visibleTo(Caller caller) {
        var codes = new TreeSet<>(caller.units());
        if (caller.isSupervisor()) codes.addAll(below(caller.units()));
        return codes;
    }

    public boolean includes(Caller caller, String unit) {
        return caller.units().contains(unit) || visibleTo(caller).contains(unit);
    }

    private List<String> below(Set<String> units) {
        return database.createNativeQuery(
                        "select code from unit_scope where ancestors && cast(:units as text[])", String.class)
                .setParameter("units", units.toArray(String[]::new))
                .getResultList();
    }
}
