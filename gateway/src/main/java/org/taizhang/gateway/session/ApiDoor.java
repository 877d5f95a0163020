package org.taizhang.gateway.session;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.taizhang.gateway.Answers;
import org.taizhang.gateway.PublicAddress;
import org.taizhang.gateway.limit.Limits;
import org.taizhang.web.problem.Invalid;

/// Lets a call to `/api` in when it is known who calls, and answers a problem otherwise; never a redirect, because
/// scripts cannot follow one to a login page.
@ApplicationScoped
class ApiDoor {

    /// Before every other route of `/api`.
    private static final int FIRST = 1;

    private static final Logger LOG = Logger.getLogger(ApiDoor.class);

    private final Authentication authentication;
    private final PublicAddress address;
    private final Limits limits;

    ApiDoor(Authentication authentication, PublicAddress address, Limits limits) {
        this.authentication = authentication;
        this.address = address;
        this.limits = limits;
    }

    void open(@Observes Router router) {
        router.route("/api").order(FIRST).handler(this::ask);
        router.route("/api/*").order(FIRST).handler(this::ask);
    }

    private void ask(RoutingContext call) {
        if (!limits.mayAsk(call, BearerOrSession.credentials(call))) return;
        authentication.of(call, identity -> admit(call, identity), failure -> refuse(call, failure));
    }

    private void admit(RoutingContext call, SecurityIdentity identity) {
        if (identity.isAnonymous()) {
            logInFirst(call);
        } else if (isCrossSite(call)) {
            Answers.problem(
                    call,
                    new Invalid(
                            "cross-site",
                            403,
                            "这个请求不是从本系统的页面发出的，已拒绝。请在本系统页面中操作。",
                            "This request did not come from a page of this system; work in its own pages."));
        } else if (limits.admits(call, BearerOrSession.credentials(call), personOf(identity), !isSafe(call))) {
            QuarkusHttpUser.setIdentity(identity, call);
            call.next();
        }
    }

    private static String personOf(SecurityIdentity identity) {
        return ((JsonWebToken) identity.getPrincipal()).getSubject();
    }

    private static boolean isSafe(RoutingContext call) {
        return CrossSite.isSafe(call.request().method().name());
    }

    private boolean isCrossSite(RoutingContext call) {
        HttpServerRequest request = call.request();
        if (BearerOrSession.isBearer(call) || isSafe(call)) return false;
        return !CrossSite.isOurs(
                request.getHeader("Sec-Fetch-Site"), request.getHeader(HttpHeaders.ORIGIN), address.origin());
    }

    private void refuse(RoutingContext call, Throwable failure) {
        if (Authentication.isRefusal(failure)) {
            LOG.debugf(failure, "session or token refused");
            logInFirst(call);
        } else {
            LOG.errorf(failure, "who calls can not be found out");
            LoginRoutes.keepSession(call);
            Answers.problem(call, LoginRoutes.unavailable(call));
        }
    }

    private void logInFirst(RoutingContext call) {
        if (limits.admitsStranger(call))
            Answers.problem(call, new Invalid("unauthorized", 401, "请先登录。", "Log in first."));
    }
}
