package org.taizhang.review.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Locale;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.taizhang.web.problem.Words;

/// The routes as the database has them.
@ApplicationScoped
public class RouteRepository {

    private static final String SELECT =
            "select r.*, v.version from route r join route_version v on v.procedure = r.procedure";

    private final Session database;

    RouteRepository(Session database) {
        this.database = database;
    }

    /// The version by which rounds begin now.
    public Route published(String procedure) {
        return database.createNativeQuery(
                        SELECT + " where r.procedure = :procedure and v.state = 'published'", Tuple.class)
                .setParameter("procedure", procedure)
                .getResultStream()
                .map(this::route)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no route for " + procedure));
    }

    /// The version by which the last round of a procedure began.
    Route of(Procedure procedure) {
        return database.createNativeQuery(
                        SELECT + " where r.procedure = :procedure and v.version = :version", Tuple.class)
                .setParameter("procedure", procedure.code())
                .setParameter("version", procedure.routeVersion())
                .getResultStream()
                .map(this::route)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "no version %d of the route %s".formatted(procedure.routeVersion(), procedure.code())));
    }

    List<Route> allPublished() {
        return database.createNativeQuery(SELECT + " where v.state = 'published' order by r.procedure", Tuple.class)
                .getResultStream()
                .map(this::route)
                .toList();
    }

    private Route route(Tuple row) {
        String procedure = row.get("procedure", String.class);
        int version = row.get("version", Integer.class);
        return new Route(procedure, version, label(row), row.get("about", String.class), steps(procedure, version));
    }

    private List<Step> steps(String procedure, int version) {
        return database.createNativeQuery(
                        "select * from route_step where procedure = :procedure and version = :version order by position",
                        Tuple.class)
                .setParameter("procedure", procedure)
                .setParameter("version", version)
                .getResultStream()
                .map(RouteRepository::step)
                .toList();
    }

    private static Step step(Tuple row) {
        String mode = row.get("mode", String.class).toUpperCase(Locale.ROOT).replace('-', '_');
        return new Step(
                row.get("code", String.class),
                label(row),
                Step.Mode.valueOf(mode),
                List.of(row.get("roles", String[].class)),
                row.get("members_only", Boolean.class),
                row.get("days", Integer.class),
                statement(row));
    }

    private static @Nullable Words statement(Tuple row) {
        String zh = row.get("statement_zh", String.class);
        return zh == null ? null : new Words(zh, row.get("statement_en", String.class));
    }

    private static Words label(Tuple row) {
        return new Words(row.get("label_zh", String.class), row.get("label_en", String.class));
    }
}
