package org.taizhang.gateway.portal;

import java.util.List;
import java.util.regex.Pattern;

/// The addresses at which the portal has a page: those of `web-ui/src/app/routes.ts`, as a test sees to.
final class Pages {

    static final List<String> ROUTES = List.of(
            "/",
            "/uploads",
            "/uploads/:id/receipt",
            "/uploads/:id/split",
            "/reports",
            "/reports/:id",
            "/reports/:id/compare",
            "/reports/:id/candidates",
            "/reports/:id/last-year",
            "/reports/:id/near-copies/:other",
            "/queue",
            "/queue/report/:id",
            "/queue/item/:id",
            "/ledger",
            "/ledger/:id",
            "/ledger/:id/slip",
            "/lists",
            "/lists/:id",
            "/look-backs",
            "/look-backs/:id",
            "/campaigns",
            "/campaigns/:id",
            "/notices",
            "/absences",
            "/search",
            "/system",
            "/units",
            "/routes",
            "/trail",
            "/logged-out");

    private static final List<Pattern> PATTERNS = ROUTES.stream()
            .map(route -> Pattern.compile(route.replaceAll(":[a-z]+", "[^/]+") + "/?"))
            .toList();

    private Pages() {}

    static boolean isAt(String path) {
        return PATTERNS.stream().anyMatch(page -> page.matcher(path).matches());
    }
}
