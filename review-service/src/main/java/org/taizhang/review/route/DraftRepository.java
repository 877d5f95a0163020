package org.taizhang.review.route;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;
import org.taizhang.review.person.Actor;
import org.taizhang.review.person.TellDay;
import org.taizhang.review.task.Seat;
import org.taizhang.web.problem.NotFound;
import org.taizhang.web.problem.Words;

/// Versions of routes as they come to be. Whoever changes one holds the row of its route.
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class DraftRepository {

    private final Session database;
    private final RouteRepository routes;
    private final TellDay day;

    DraftRepository(Session database, RouteRepository routes, TellDay day) {
        this.database = database;
        this.routes = routes;
        this.day = day;
    }

    /// The newest first, which is the draft where there is one.
    ///
    /// @throws NotFound when there is no such route
    List<RouteVersion> versions(String code) {
        Map<Integer, Tuple> facts = database.createNativeQuery(
                        "select * from route_version where route = :code", Tuple.class)
                .setParameter("code", code)
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get("version", Integer.class), row -> row));
        List<RouteVersion> versions = routes.versions(code).stream()
                .map(route -> version(route, Objects.requireNonNull(facts.get(route.version()))))
                .toList();
        if (versions.isEmpty()) throw NotFound.of("流程", "route", code);
        return versions;
    }

    /// Until the commit.
    void hold(String code) {
        database.createNativeQuery("select code from route where code = :code for update", Tuple.class)
                .setParameter("code", code)
                .getResultList();
    }

    boolean exists(String code) {
        return !database.createNativeQuery("select 1 from route where code = :code", Tuple.class)
                .setParameter("code", code)
                .getResultList()
                .isEmpty();
    }

    /// A route beside the usual one of its procedure; without a version yet.
    void add(String code, Words label, Route usual) {
        statement("""
                insert into route (code, procedure, label_zh, label_en, about, is_default)
                values (:code, :procedure, :zh, :en, :about, false)""")
                .setParameter("code", code)
                .setParameter("procedure", usual.procedure())
                .setParameter("zh", label.zh())
                .setParameter("en", label.en())
                .setParameter("about", usual.about())
                .executeUpdate();
    }

    /// Puts the draft of a route in the place of the one that was there.
    void put(String code, Draft draft, Actor by) {
        discard(code);
        statement("""
                insert into route_version (route, version, state, at, by_id, by_name, by_unit)
                select :code, coalesce(max(version), 0) + 1, 'draft', :now, :by, :name, cast(:unit as text)
                from route_version where route = :code""")
                .setParameter("code", code)
                .setParameter("now", day.now())
                .setParameter("by", by.id())
                .setParameter("name", by.name())
                .setParameter("unit", by.unit())
                .executeUpdate();
        for (int place = 0; place < draft.steps().size(); place++)
            add(code, place + 1, draft.steps().get(place));
    }

    private void add(String code, int position, Step step) {
        Words statement = step.statement();
        statement("""
                insert into route_step (route, version, position, code, label_zh, label_en, mode, seats, days, statement_zh,
                                        statement_en)
                select :route, version, :position, :code, :zh, :en, :mode, cast(:seats as text[]), :days,
                       cast(:statementZh as text), cast(:statementEn as text)
                from route_version where route = :route and state = 'draft'""")
                .setParameter("route", code)
                .setParameter("position", position)
                .setParameter("code", step.code())
                .setParameter("zh", step.label().zh())
                .setParameter("en", step.label().en())
                .setParameter("mode", step.mode().wire())
                .setParameter("seats", step.seats().stream().map(Seat::text).toArray(String[]::new))
                .setParameter("days", step.days())
                .setParameter("statementZh", statement == null ? null : statement.zh())
                .setParameter("statementEn", statement == null ? null : statement.en())
                .executeUpdate();
    }

    void discard(String code) {
        statement("""
                delete from route_step s using route_version v
                where v.route = s.route and v.version = s.version and v.route = :code and v.state = 'draft'""").setParameter("code", code).executeUpdate();
        statement("delete from route_version where route = :code and state = 'draft'")
                .setParameter("code", code)
                .executeUpdate();
    }

    /// The draft takes the place of what was published.
    void publish(String code, String changed, Actor by) {
        statement("update route_version set state = 'retired' where route = :code and state = 'published'")
                .setParameter("code", code)
                .executeUpdate();
        statement("""
                update route_version set state = 'published', changed = :changed, at = :now, by_id = :by, by_name = :name,
                       by_unit = cast(:unit as text)
                where route = :code and state = 'draft'""")
                .setParameter("code", code)
                .setParameter("changed", changed)
                .setParameter("now", day.now())
                .setParameter("by", by.id())
                .setParameter("name", by.name())
                .setParameter("unit", by.unit())
                .executeUpdate();
    }

    private MutationQuery statement(String sql) {
        return database.createNativeMutationQuery(sql);
    }

    private static RouteVersion version(Route route, Tuple row) {
        String by = row.get("by_id", String.class);
        return new RouteVersion(
                route,
                RouteVersion.State.valueOf(row.get("state", String.class).toUpperCase(Locale.ROOT)),
                row.get("changed", String.class),
                row.get("at", Instant.class),
                by == null ? null : new Actor(by, row.get("by_name", String.class), row.get("by_unit", String.class)));
    }
}
