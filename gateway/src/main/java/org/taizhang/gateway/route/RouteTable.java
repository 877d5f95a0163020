package org.taizhang.gateway.route;

import static org.taizhang.gateway.route.BackEnd.EXTRACT;
import static org.taizhang.gateway.route.BackEnd.INGEST;
import static org.taizhang.gateway.route.BackEnd.REVIEW;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which service answers which path. A row holds for its path and everything below it.
final class RouteTable {

    record Route(String path, BackEnd backEnd) {
        boolean covers(String requested) {
            return requested.equals(path) || requested.startsWith(path + "/");
        }
    }

    /// Where a call goes on.
    record Target(BackEnd backEnd, String path) {}

    static final List<Route> ROUTES = List.of(
            new Route("/api/uploads", INGEST),
            new Route("/api/evidence", INGEST),
            new Route("/api/readings", EXTRACT),
            new Route("/api/units", REVIEW),
            new Route("/api/people", REVIEW),
            new Route("/api/reports", REVIEW),
            new Route("/api/upload-parts", REVIEW),
            new Route("/api/upload-splits", REVIEW),
            new Route("/api/years", REVIEW),
            new Route("/api/search", REVIEW),
            new Route("/api/queue", REVIEW),
            new Route("/api/tasks", REVIEW),
            new Route("/api/candidates", REVIEW),
            new Route("/api/judgements", REVIEW),
            new Route("/api/items", REVIEW),
            new Route("/api/lists", REVIEW),
            new Route("/api/look-backs", REVIEW),
            new Route("/api/campaigns", REVIEW),
            new Route("/api/absences", REVIEW),
            new Route("/api/copies", REVIEW),
            new Route("/api/notices", REVIEW),
            new Route("/api/digests", REVIEW),
            new Route("/api/routes", REVIEW),
            new Route("/api/views", REVIEW),
            new Route("/api/services/ingest", INGEST),
            new Route("/api/services/extract", EXTRACT),
            new Route("/api/services/review", REVIEW),
            new Route("/api/trail", REVIEW));

    /// Documents of the services, at one place each; the path there is not the path here.
    static final List<Route> DOCUMENTS = List.of(
            new Route("/api/openapi/ingest", INGEST),
            new Route("/api/openapi/extract", EXTRACT),
            new Route("/api/openapi/review", REVIEW));

    private static final String DOCUMENT = "/q/openapi";

    /// What the gateway answers itself.
    private static final Set<String> OWN = Set.of("/api/me", "/api/events", "/api/openapi/gateway");

    private RouteTable() {}

    static Optional<Target> target(String path) {
        Optional<Target> document = DOCUMENTS.stream()
                .filter(route -> route.path().equals(path))
                .findFirst()
                .map(route -> new Target(route.backEnd(), DOCUMENT));
        return document.or(() -> ROUTES.stream()
                .filter(route -> route.covers(path))
                .findFirst()
                .map(route -> new Target(route.backEnd(), path)));
    }

    static boolean isOwn(String path) {
        return OWN.contains(path);
    }
}
