package org.taizhang.review.procedure;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Finds the room whose procedure it is.
@ApplicationScoped
class Tenants {

    private final List<Tenant> tenants;

    Tenants(@All List<Tenant> tenants) {
        this.tenants = tenants;
    }

    /// @param procedure its code
    Tenant of(String procedure) {
        return tenants.stream()
                .filter(tenant -> tenant.procedure().equals(procedure))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no room for the procedure " + procedure));
    }
}
