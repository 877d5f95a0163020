package org.taizhang.units;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.Session;
import org.taizhang.events.UnitChanged;
import org.taizhang.web.identity.Caller;

/// The tree of units as far as it decides what a caller sees. The review service owns the units; every service keeps
/// this copy from its `unit.changed` events, so that no request depends on another service.
@ApplicationScoped
public class UnitScope {

    private static final String BELOW = """
            select code from unit_scope where ancestors && cast(:units as text[])
            union
            select gone.code from unit_scope gone join unit_scope heir on heir.code = any(gone.successors)
            where gone.closed and heir.ancestors && cast(:units as text[])""";

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
        List<String> successors = Objects.requireNonNullElse(change.successors(), List.of());
        database.createNativeMutationQuery("""
                        insert into unit_scope (code, ancestors, closed, successors, sequence)
                        values (:code, :ancestors, :closed, cast(:successors as text[]), :sequence)
                        on conflict (code) do update set ancestors = excluded.ancestors, closed = excluded.closed,
                            successors = excluded.successors, sequence = excluded.sequence
                        where unit_scope.sequence < excluded.sequence""")
                .setParameter("sequence", sequence)
                .setParameter("code", change.unit())
                .setParameter("ancestors", change.ancestors().toArray(String[]::new))
                .setParameter("closed", change.closedOn() != null)
                .setParameter("successors", successors.toArray(String[]::new))
                .executeUpdate();
    }

    /// Codes of the units whose affairs are the caller's: their own, and those that were closed and that their own took
    /// over.
    @Transactional
    public Set<String> unitsOf(Caller caller) {
        var codes = new TreeSet<>(caller.units());
        codes.addAll(found("select code from unit_scope where successors && cast(:units as text[])", caller));
        return codes;
    }

    /// Codes of all units that the caller sees: their own, and for supervisors and systems all below. What they took
    /// over, or a unit below them, counts like the successor.
    @Transactional
    public Set<String> visibleTo(Caller caller) {
        Set<String> codes = unitsOf(caller);
        if (caller.seesBelow()) codes.addAll(found(BELOW, caller));
        return codes;
    }

    public boolean includes(Caller caller, String unit) {
        return caller.units().contains(unit) || visibleTo(caller).contains(unit);
    }

    /// Whether nothing new is asked of the unit, nor taken from it. One that is not known (yet) is open.
    @Transactional
    public boolean isClosed(String unit) {
        return database.createNativeQuery("select code from unit_scope where closed and code = :code", Tuple.class)
                .setParameter("code", unit)
                .uniqueResultOptional()
                .isPresent();
    }

    private List<String> found(String sql, Caller caller) {
        return database.createNativeQuery(sql, Tuple.class)
                .setParameter("units", caller.units().toArray(String[]::new))
                .getResultStream()
                .map(row -> row.get(0, String.class))
                .toList();
    }
}
