package org.taizhang.review.procedure;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.taizhang.review.route.Route;
import org.taizhang.review.route.RouteRepository;

/// Finds the room whose procedure it is.
@ApplicationScoped
class Tenants {

    private final List<Tenant> tenants;
    private final RouteRepository routes;

    Tenants(@All List<Tenant> tenants, RouteRepository routes) {
        this.tenants =
                tenants.stream().sorted(Comparator.comparing(Tenant::procedure)).toList();
        this.routes = routes;
    }

    /// @param procedure its code
    Tenant of(String procedure) {
        return tenants.stream()
                .filter(tenant -> tenant.procedure().equals(procedure))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no room for the procedure " + procedure));
    }

    List<Tenant> all() {
        return tenants;
    }

    /// The version of the route by which the next round of a subject begins.
    Route nextRoute(Tenant tenant, UUID subject) {
        return tenant.chosenRoute(subject).flatMap(routes::published).orElseGet(() -> routes.usual(tenant.procedure()));
    }
}
