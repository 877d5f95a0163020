package org.taizhang.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.Objects;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.taizhang.faults.Correlation;

/// Ties what a request sets off to the id that came with it, and tells the caller that id.
class CorrelationFilter {

    @ServerRequestFilter(preMatching = true)
    public void begin(ContainerRequestContext request) {
        Correlation.begin(Objects.requireNonNullElse(request.getHeaderString(Correlation.HEADER), ""));
    }

    @ServerResponseFilter
    public void tell(ContainerResponseContext response) {
        Correlation.current().ifPresent(id -> response.getHeaders().putSingle(Correlation.HEADER, id));
    }
}
