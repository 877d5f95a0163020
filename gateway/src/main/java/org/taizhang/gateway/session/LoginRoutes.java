package org.taizhang.gateway.session;

import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.vertx.core.Context;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.taizhang.gateway.Answers;
import org.taizhang.gateway.PublicAddress;
import org.taizhang.gateway.limit.Limits;
import org.taizhang.web.problem.Invalid;

/// The two addresses at which a session begins and ends; only here does the browser travel to Keycloak and back.
@ApplicationScoped
class LoginRoutes {

    static final String LOGIN = "/login";
    static final String LOGOUT = "/logout";

    /// A page of the portal that needs no session.
    static final String LOGGED_OUT = "/logged-out";

    private static final Logger LOG = Logger.getLogger(LoginRoutes.class);
    private static final int SEE_OTHER = 303;

    private final Authentication authentication;
    private final HttpAuthenticator authenticator;
    private final PublicAddress address;
    private final Limits limits;

    LoginRoutes(Authentication authentication, HttpAuthenticator authenticator, PublicAddress address, Limits limits) {
        this.limits = limits;
        this.authentication = authentication;
        this.authenticator = authenticator;
        this.address = address;
    }

    void open(@Observes Router router) {
        router.get(LOGIN).order(1).handler(this::login);
        router.get(LOGOUT).order(1).handler(this::logout);
    }

    private void login(RoutingContext call) {
        if (!limits.admitsStranger(call)) return;
        String host = Objects.requireNonNullElse(call.request().getHeader(HttpHeaders.HOST), "");
        if (!address.isAuthority(host)) {
            // The cookie belongs to one host; Keycloak sends people back to that one only.
            Answers.redirect(call, SEE_OTHER, address.origin() + call.request().uri());
            return;
        }
        authentication.of(call, identity -> goOn(call, identity), failure -> notYet(call, failure));
    }

    private void goOn(RoutingContext call, SecurityIdentity identity) {
        if (identity.isAnonymous() && LoginAgain.isInVain(call)) {
            Answers.redirect(call, SEE_OTHER, LoginAgain.FAILED);
        } else if (identity.isAnonymous()) {
            challenge(call);
        } else {
            Answers.redirect(call, SEE_OTHER, LocalPath.orHome(call.request().getParam("then")));
        }
    }

    private void notYet(RoutingContext call, Throwable failure) {
        switch (failure) {
            case AuthenticationRedirectException travel ->
                Answers.redirect(call, travel.getCode(), travel.getRedirectUri());
            case AuthenticationCompletionException _ ->
                Answers.redirect(call, SEE_OTHER, LoginAgain.next(call, address.isHttps()));
            case Throwable refusal when Authentication.isRefusal(refusal) -> challenge(call);
            default -> fail(call, failure);
        }
    }

    private void challenge(RoutingContext call) {
        Context context = call.vertx().getOrCreateContext();
        authenticator
                .getChallenge(call)
                .subscribe()
                .with(
                        challenge -> context.runOnContext(_ -> travel(call, challenge)),
                        failure -> context.runOnContext(_ -> fail(call, failure)));
    }

    private static void travel(RoutingContext call, ChallengeData challenge) {
        String location = challenge.getHeaders().entrySet().stream()
                .filter(header -> header.getKey().toString().equalsIgnoreCase("location"))
                .map(header -> String.valueOf(header.getValue()))
                .findFirst()
                .orElse("/");
        Answers.redirect(call, challenge.status == 302 ? 302 : SEE_OTHER, location);
    }

    private void logout(RoutingContext call) {
        if (!limits.admitsStranger(call)) return;
        authentication.of(call, _ -> Answers.redirect(call, SEE_OTHER, LOGGED_OUT), failure -> {
            if (failure instanceof AuthenticationRedirectException travel) {
                Answers.redirect(call, travel.getCode(), travel.getRedirectUri());
            } else if (Authentication.isRefusal(failure)) {
                Answers.redirect(call, SEE_OTHER, LOGGED_OUT);
            } else {
                fail(call, failure);
            }
        });
    }

    private static void fail(RoutingContext call, Throwable failure) {
        LOG.errorf(failure, "login or logout failed");
        keepSession(call);
        String accepted = Objects.requireNonNullElse(call.request().getHeader(HttpHeaders.ACCEPT), "");
        if (accepted.contains("text/html")) Answers.redirect(call, SEE_OTHER, LOGGED_OUT + "?because=unavailable");
        else Answers.problem(call, unavailable(call));
    }

    /// Quarkus takes the cookie away whenever it cannot read a session, also when only the database is away.
    static void keepSession(RoutingContext call) {
        call.response().removeCookies(OidcUtils.SESSION_COOKIE_NAME, false);
    }

    static Invalid unavailable(RoutingContext call) {
        call.response().putHeader(HttpHeaders.RETRY_AFTER, "5");
        return new Invalid(
                "unavailable", 503, "登录服务暂时不可用，请稍后再试。", "Logging in is not possible at the moment; try again soon.");
    }
}
