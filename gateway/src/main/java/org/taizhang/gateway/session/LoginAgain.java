package org.taizhang.gateway.session;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/// A login that came back without what it began with: its page stood open for too long, was answered twice, or was kept
/// as a bookmark. Keycloak mostly knows the person by then, and beginning again asks for nothing.
///
/// It begins again once a minute, and only where the browser keeps cookies: a login that can never end would go round
/// for ever.
final class LoginAgain {

    /// A page of the portal, which says so and offers another try.
    static final String FAILED = LoginRoutes.LOGGED_OUT + "?because=failed";

    private static final String COOKIE = "login_again";
    private static final String PARAMETER = "again";
    private static final Duration TRIED_LATELY = Duration.ofMinutes(1);

    private LoginAgain() {}

    /// Where to go on after a login that came back in vain.
    static String next(RoutingContext call, boolean https) {
        Cookie cookie = Cookie.cookie(COOKIE, PARAMETER)
                .setPath(LoginRoutes.LOGIN)
                .setHttpOnly(true)
                .setSecure(https)
                .setSameSite(CookieSameSite.LAX);
        if (hasTried(call)) {
            call.response().addCookie(cookie.setMaxAge(0));
            return FAILED;
        }
        call.response().addCookie(cookie.setMaxAge(TRIED_LATELY.toSeconds()));
        return LoginRoutes.LOGIN + "?" + PARAMETER + "=yes";
    }

    /// Whether it began again in a browser that kept nothing of it.
    static boolean isInVain(RoutingContext call) {
        return call.request().getParam(PARAMETER) != null && !hasTried(call);
    }

    private static boolean hasTried(RoutingContext call) {
        return !call.request().cookies(COOKIE).isEmpty();
    }
}
