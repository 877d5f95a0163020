package org.taizhang.review.absence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.Session;
import org.taizhang.review.person.Person;

/// People of the directory, as those who work with them see them.
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ColleagueRepository {

    private static final String COLUMNS =
            "select p.id, p.name, p.roles, p.units from known_person p where p.enabled and ";

    private final Session database;

    ColleagueRepository(Session database) {
        this.database = database;
    }

    Optional<Colleague> one(String id) {
        return database.createNativeQuery(COLUMNS + "p.id = :id", Tuple.class)
                .setParameter("id", id)
                .getResultStream()
                .map(ColleagueRepository::colleague)
                .findFirst();
    }

    List<Colleague> all(Collection<String> ids) {
        return database.createNativeQuery(COLUMNS + "p.id = any(cast(:ids as text[]))", Tuple.class)
                .setParameter("ids", ids.toArray(String[]::new))
                .getResultStream()
                .map(ColleagueRepository::colleague)
                .toList();
    }

    /// Those who belong to one of some units.
    List<Colleague> of(Collection<String> units) {
        return database.createNativeQuery(
                        COLUMNS + "p.units && cast(:units as text[]) order by p.name, p.id", Tuple.class)
                .setParameter("units", units.toArray(String[]::new))
                .getResultStream()
                .map(ColleagueRepository::colleague)
                .toList();
    }

    /// Ids of those with whom a person works: whose unit they see, and who supervises theirs.
    List<String> around(Person person) {
        return database.createNativeQuery("""
                        select p.id from known_person p
                        where p.units && cast(:sight as text[])
                           or p.roles && array['reviewer', 'approver'] and exists (
                               select 1 from unit_scope s where s.code = any(cast(:units as text[])) and s.ancestors && p.units)""", Tuple.class)
                .setParameter("sight", person.sight().toArray(String[]::new))
                .setParameter("units", person.units().toArray(String[]::new))
                .getResultStream()
                .map(row -> row.get(0, String.class))
                .toList();
    }

    /// Keeps others from setting an absence of these people until the commit.
    void hold(Collection<String> ids) {
        database.createNativeQuery("""
                        select id from known_person where id = any(cast(:ids as text[])) order by id for update""", Tuple.class)
                .setParameter("ids", ids.toArray(String[]::new))
                .getResultList();
    }

    private static Colleague colleague(Tuple row) {
        return new Colleague(
                row.get("id", String.class),
                row.get("name", String.class),
                Set.of(row.get("roles", String[].class)),
                Set.of(row.get("units", String[].class)));
    }
}
