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

    private final Session database;

    RouteRepository(Session database) {
        this.database = database;
    }

    public Route route(String procedure) {
        return rows("select * from route where procedure = :procedure", procedure).stream()
                .map(this::route)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no route for " + procedure));
    }

    List<Route> all() {
        return database.createNativeQuery("select * from route order by procedure", Tuple.class)
                .getResultStream()
                .map(this::route)
                .toList();
    }

    private Route route(Tuple row) {
        String procedure = row.get("procedure", String.class);
        List<Step> steps =
                rows("select * from route_step where procedure = :procedure order by position", procedure).stream()
                        .map(RouteRepository::step)
                        .toList();
        return new Route(procedure, label(row), row.get("about", String.class), steps);
    }

    private List<Tuple> rows(String sql, String procedure) {
        return database.createNativeQuery(sql, Tuple.class)
                .setParameter("procedure", procedure)
                .getResultList();
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
