package org.taizhang.gateway.session;

import io.quarkus.oidc.TenantResolver;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/// A call with an `Authorization` header is an API client's: its token must be meant for the API, and a cookie that
/// comes along counts for nothing. Every other call is a browser's.
@ApplicationScoped
class BearerOrSession implements TenantResolver {

    private static final String API_CLIENT = "bearer-token";

    static boolean isBearer(RoutingContext call) {
        return call.request().headers().contains(HttpHeaders.AUTHORIZATION);
    }

    @Override
    public @Nullable String resolve(RoutingContext call) {
        return isBearer(call) ? API_CLIENT : null;
    }
}
