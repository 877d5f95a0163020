package org.taizhang.web.identity;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Systems change nothing, at whatever operation, and whatever else their client was given.
class IntegratorsOnlyRead {

    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final SecurityIdentity identity;

    IntegratorsOnlyRead(SecurityIdentity identity) {
        this.identity = identity;
    }

    @ServerRequestFilter
    public void refuse(ContainerRequestContext request) {
        // In this order: whoever only reads need not have been identified yet.
        if (!READING.contains(request.getMethod()) && identity.hasRole(Role.INTEGRATOR)) throw new ForbiddenException();
    }
}
