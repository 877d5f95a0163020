package org.taizhang.gateway.session;

import io.quarkus.oidc.TenantResolver;
import io.quarkus.oidc.runtime.OidcUtils;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A call with an `Authorization` header is an API client's: its token must be meant for the API, and a cookie that
/// comes along counts for nothing. Every other call is a browser's.
@ApplicationScoped
class BearerOrSession implements TenantResolver {

    private static final String API_CLIENT = "bearer-token";

    static boolean isBearer(RoutingContext call) {
        return call.request().headers().contains(HttpHeaders.AUTHORIZATION);
    }

    /// What tells the caller apart from others before anybody has looked at it: token, or session ids. A session that
    /// was replaced during the call counts under both its ids.
    static Set<String> credentials(RoutingContext call) {
        String token = call.request().getHeader(HttpHeaders.AUTHORIZATION);
        return token != null
                ? Set.of(token)
                : call.request().cookies(OidcUtils.SESSION_COOKIE_NAME).stream()
                        .map(Cookie::getValue)
                        .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public @Nullable String resolve(RoutingContext call) {
        return isBearer(call) ? API_CLIENT : null;
    }
}
