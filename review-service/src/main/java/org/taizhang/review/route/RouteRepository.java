package org.taizhang.review.route;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.task.Seat;
import org.taizhang.web.problem.Words;

/// The routes as the database has them.
@ApplicationScoped
public class RouteRepository {

    private final Session database;

    RouteRepository(Session database) {
        this.database = database;
    }

    /// The version by which rounds begin now that nobody chose a route for.
    public Route usual(String procedure) {
        return only(
                "r.procedure = :procedure and r.is_default and v.state = 'published'",
                Map.of("procedure", procedure),
                "no route for " + procedure);
    }

    /// The version of a route by which rounds begin now; empty where it has none yet.
    public Optional<Route> published(String code) {
        return routes("r.code = :code and v.state = 'published'", Map.of("code", code)).stream()
                .findFirst();
    }

    /// A version that rounds have begun by, whatever is published now.
    public Route of(String code, int version) {
        return only(
                "r.code = :code and v.version = :version",
                Map.of("code", code, "version", version),
                "no version %d of the route %s".formatted(version, code));
    }

    /// Of each procedure first the one that is taken where nobody chooses.
    public List<Route> allPublished() {
        return routes("v.state = 'published'", Map.of());
    }

    /// All versions of a route, the newest first.
    List<Route> versions(String code) {
        return routes("r.code = :code", Map.of("code", code));
    }

    /// The steps of its procedure that only other versions or routes have, the newest first.
    List<Step> others(Route route) {
        return routes(
                        "r.procedure = :procedure and (r.code <> :code or v.version <> :version)",
                        Map.of("procedure", route.procedure(), "code", route.code(), "version", route.version()))
                .stream()
                .flatMap(other -> other.steps().stream())
                .filter(step -> !route.hasStep(step.code()))
                .collect(Collectors.toMap(Step::code, step -> step, (newer, _) -> newer, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    private Route only(String where, Map<String, Object> parameters, String otherwise) {
        return routes(where, parameters).stream().findFirst().orElseThrow(() -> new IllegalStateException(otherwise));
    }

    private List<Route> routes(String where, Map<String, Object> parameters) {
        var query = database.createNativeQuery("""
                        select r.procedure, r.label_zh as route_zh, r.label_en as route_en, r.about, s.*
                        from route r join route_version v on v.route = r.code
                        join route_step s on s.route = v.route and s.version = v.version
                        where %s order by r.procedure, not r.is_default, r.code, v.version desc, s.position""".formatted(where), Tuple.class);
        parameters.forEach(query::setParameter);
        return query
                .getResultStream()
                .collect(Collectors.groupingBy(RouteRepository::version, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(RouteRepository::route)
                .toList();
    }

    private static List<Object> version(Tuple row) {
        return List.of(row.get("route", String.class), row.get("version", Integer.class));
    }

    private static Route route(List<Tuple> rows) {
        Tuple first = rows.getFirst();
        return new Route(
                first.get("route", String.class),
                first.get("procedure", String.class),
                first.get("version", Integer.class),
                words(first, "route"),
                first.get("about", String.class),
                rows.stream().map(RouteRepository::step).toList());
    }

    private static Step step(Tuple row) {
        return new Step(
                row.get("code", String.class),
                words(row, "label"),
                Step.Mode.of(row.get("mode", String.class)),
                Stream.of(row.get("seats", String[].class)).map(Seat::of).toList(),
                row.get("days", Integer.class),
                statement(row));
    }

    private static @Nullable Words statement(Tuple row) {
        return row.get("statement_zh", String.class) == null ? null : words(row, "statement");
    }

    private static Words words(Tuple row, String column) {
        return new Words(row.get(column + "_zh", String.class), row.get(column + "_en", String.class));
    }
}
