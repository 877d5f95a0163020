package org.taizhang.review.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.Session;
import org.taizhang.review.directory.Belonging;
import org.taizhang.review.person.Actor;

/// Who holds seats, as the directory says. It tells whom to ask; nothing is decided by it.
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class HolderRepository {

    private final Session database;

    HolderRepository(Session database) {
        this.database = database;
    }

    /// Who holds one of some seats of what a unit is about, whoever was here last first.
    ///
    /// @param exceptIds people who are left out
    public List<Actor> holders(Collection<Seat> seats, String unit, Set<String> exceptIds, int atMost) {
        return database.createNativeQuery(
                        """
                        select p.id, p.name, p.units from known_person p
                        where p.enabled and p.id <> all(cast(:except as text[])) and %s and %s
                        order by p.seen_at desc nulls last, p.name, p.id limit :most""".formatted(
                                        Belonging.sees("cast(:unit as text)"),
                                        Sight.holds("cast(:seats as text[])", "cast(:unit as text)")),
                        Tuple.class)
                .setParameter("seats", seats.stream().map(Seat::text).toArray(String[]::new))
                .setParameter("unit", unit)
                .setParameter("except", exceptIds.toArray(String[]::new))
                .setParameter("most", atMost)
                .getResultStream()
                .map(HolderRepository::actor)
                .toList();
    }

    /// Who could be asked to decide, of those who see what a unit is about: who holds one of some seats; who decides in
    /// one of some units; and of the unit itself also its reporters.
    ///
    /// @param units of whoever asks
    public List<Actor> couldBeAsked(Collection<Seat> seats, String unit, Set<String> units) {
        return database.createNativeQuery(
                        """
                        select p.id, p.name, p.units from known_person p
                        where p.enabled and %1$s
                          and (%2$s
                               or p.units && cast(:units as text[])
                                  and (p.roles && array['unit-leader', 'reviewer', 'approver']
                                       or 'reporter' = any(p.roles) and %3$s))
                        order by p.name, p.id""".formatted(
                                        Belonging.sees("cast(:unit as text)"),
                                        Sight.holds("cast(:seats as text[])", "cast(:unit as text)"),
                                        Belonging.answersFor("cast(:unit as text)")),
                        Tuple.class)
                .setParameter("seats", seats.stream().map(Seat::text).toArray(String[]::new))
                .setParameter("unit", unit)
                .setParameter("units", units.toArray(String[]::new))
                .getResultStream()
                .map(HolderRepository::actor)
                .toList();
    }

    /// People whose name or login holds some text.
    public List<Actor> called(String q, int atMost) {
        return database.createNativeQuery("""
                        select p.id, p.name, p.units from known_person p
                        where p.enabled and (strpos(p.name, :q) > 0 or strpos(p.username, lower(:q)) > 0)
                        order by p.name, p.id limit :most""", Tuple.class)
                .setParameter("q", q)
                .setParameter("most", atMost)
                .getResultStream()
                .map(HolderRepository::actor)
                .toList();
    }

    private static Actor actor(Tuple row) {
        String unit = Optional.of(row.get("units", String[].class))
                .filter(units -> units.length > 0)
                .map(units -> units[0])
                .orElse(null);
        return new Actor(row.get("id", String.class), row.get("name", String.class), unit);
    }
}
