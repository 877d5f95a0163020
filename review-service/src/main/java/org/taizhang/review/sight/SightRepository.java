package org.taizhang.review.sight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.directory.Belonging;
import org.taizhang.review.person.Person;
import org.taizhang.review.task.Seat;
import org.taizhang.review.task.Sight;
import org.taizhang.review.unit.Place;
import org.taizhang.web.identity.Role;

/// People of the directory, and what they see.
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class SightRepository {

    private static final String PEOPLE = "select p.id, p.name, p.units, p.roles, p.enabled from known_person p where ";

    private static final String ORDER = " order by p.name, p.id limit :limit";

    private final Session database;

    SightRepository(Session database) {
        this.database = database;
    }

    /// From where a unit is seen. One that nobody knows is seen by those who belong to it.
    Reach reach(String unit) {
        return database.createNativeQuery("""
                        select s.ancestors, s.successors,
                               coalesce((select array_agg(distinct a.code) from unit_scope h
                                         cross join lateral unnest(h.ancestors) as a(code)
                                         where h.code = any(s.successors)), '{}') as above
                        from unit_scope s where s.code = :unit""", Tuple.class)
                .setParameter("unit", unit)
                .uniqueResultOptional()
                .map(row -> new Reach(
                        unit,
                        set(row.get("ancestors", String[].class)),
                        List.of(row.get("successors", String[].class)),
                        set(row.get("above", String[].class)),
                        List.of()))
                .orElseGet(() -> new Reach(unit, Set.of(), List.of(), Set.of(), List.of()));
    }

    /// Those who can log in and see the unit.
    List<Known> whoSee(String unit, int limit) {
        return database.createNativeQuery(
                        PEOPLE + "p.enabled and " + Belonging.sees("cast(:unit as text)") + ORDER, Tuple.class)
                .setParameter("unit", unit)
                .setParameter("limit", limit)
                .getResultStream()
                .map(SightRepository::known)
                .toList();
    }

    /// Those who belong to it and can log in.
    List<Known> members(String unit, int limit) {
        return database.createNativeQuery(
                        PEOPLE + "p.enabled and cast(:unit as text) = any(p.units)" + ORDER, Tuple.class)
                .setParameter("unit", unit)
                .setParameter("limit", limit)
                .getResultStream()
                .map(SightRepository::known)
                .toList();
    }

    /// Those whom the person may ask about, by part of a name or login. Who belongs to no unit is known to
    /// administrators.
    List<Known> found(String q, Person by, int limit) {
        return database.createNativeQuery(
                        PEOPLE + "(strpos(lower(p.name), :q) > 0 or strpos(lower(p.username), :q) > 0) and " + ASKABLE
                                + ORDER,
                        Tuple.class)
                .setParameter("q", q.strip().toLowerCase(Locale.ROOT))
                .setParameter("sight", by.sight().toArray(String[]::new))
                .setParameter("administrator", by.is(Role.ADMINISTRATOR))
                .setParameter("limit", limit)
                .getResultStream()
                .map(SightRepository::known)
                .toList();
    }

    private static final String ASKABLE =
            "(p.units && cast(:sight as text[]) or :administrator and cardinality(p.units) = 0)";

    Optional<Known> person(String id, Person by) {
        return database.createNativeQuery(PEOPLE + "p.id = :id and " + ASKABLE, Tuple.class)
                .setParameter("id", id)
                .setParameter("sight", by.sight().toArray(String[]::new))
                .setParameter("administrator", by.is(Role.ADMINISTRATOR))
                .uniqueResultOptional()
                .map(SightRepository::known);
    }

    /// An open task, for who may take it, and for administrators who see its unit.
    Optional<Asked> task(UUID id, Person by) {
        var query = database.createNativeQuery("""
                        select task.sight, task.seats, (select u.parent from unit u where u.code = task.sight) as superior,
                               coalesce((select array_agg(distinct o.by_id) from procedure a
                                         join procedure_opinion o on o.procedure_id = a.id and o.round = a.round and o.signer_id is null
                                         where a.subject = task.subject and a.code = task.kind and a.step is not null),
                                        '{}') as involved
                        from task where id = :id and done_at is null
                          and (:administrator and task.sight = any(cast(:taskSight as text[])) or
                        """ + Sight.ofTask(by) + ")", Tuple.class)
                .setParameter("id", id)
                .setParameter("administrator", by.is(Role.ADMINISTRATOR));
        Sight.parametersOf(by).forEach(query::setParameter);
        return query.uniqueResultOptional().map(row -> asked(row, set(row.get("involved", String[].class))));
    }

    /// Of a row with seats, the unit that one must see, and the one above that.
    static Asked asked(Tuple row, Set<String> involved) {
        var place = new Place(row.get("sight", String.class), row.get("superior", String.class));
        return new Asked(
                place, Stream.of(row.get("seats", String[].class)).map(Seat::of).toList(), involved);
    }

    private static Known known(Tuple row) {
        return new Known(
                row.get("id", String.class),
                row.get("name", String.class),
                List.of(row.get("units", String[].class)),
                set(row.get("roles", String[].class)),
                row.get("enabled", Boolean.class));
    }

    private static Set<String> set(String @Nullable [] texts) {
        return texts == null ? Set.of() : Arrays.stream(texts).collect(Collectors.toSet());
    }
}
