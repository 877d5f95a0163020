package org.taizhang.review.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.taizhang.web.identity.Caller;

/// The people who have been here, as their tokens last said: events tell an id only, and so do acts of before names
/// were kept. Keycloak owns them; nothing is decided by this copy.
@ApplicationScoped
public class PersonRepository {

    private final Session database;
    private final TellDay day;

    /// What was written down of each, to write it once a day only. Losing it costs a statement.
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    PersonRepository(Session database, TellDay day) {
        this.database = database;
        this.day = day;
    }

    private record Seen(Caller caller, String day) {}

    void saw(Caller caller) {
        var now = new Seen(caller, day.today().toString());
        if (now.equals(seen.get(caller.id()))) return;
        write(caller);
        seen.put(caller.id(), now);
    }

    private void write(Caller caller) {
        database.createNativeMutationQuery("""
                        insert into known_person (id, username, name, units, roles, seen_at)
                        values (:id, :username, :name, cast(:units as text[]), cast(:roles as text[]), :now)
                        on conflict (id) do update set username = excluded.username, name = excluded.name,
                            units = excluded.units, roles = excluded.roles, seen_at = excluded.seen_at""")
                .setParameter("id", caller.id())
                .setParameter("username", caller.username())
                .setParameter("name", caller.name())
                .setParameter("units", caller.units().stream().sorted().toArray(String[]::new))
                .setParameter("roles", caller.roles().stream().sorted().toArray(String[]::new))
                .setParameter("now", day.now())
                .executeUpdate();
    }

    /// Those of them who are known, by id.
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<String, Actor> known(Collection<String> ids) {
        return database.createNativeQuery(
                        "select id, name, units from known_person where id = any(cast(:ids as text[]))", Tuple.class)
                .setParameter("ids", ids.toArray(String[]::new))
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get(0, String.class), PersonRepository::actor));
    }

    private static Actor actor(Tuple row) {
        String[] units = row.get(2, String[].class);
        return new Actor(
                row.get(0, String.class),
                row.get(1, String.class),
                Optional.of(units)
                        .filter(some -> some.length > 0)
                        .map(some -> some[0])
                        .orElse(null));
    }
}
