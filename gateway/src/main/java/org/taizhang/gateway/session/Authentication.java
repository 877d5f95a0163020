package org.taizhang.gateway.session;

import io.quarkus.security.AuthenticationException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Context;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Asks who is calling, at the moment when somebody needs to know: pages and files of the portal are for everybody, and
/// a session that has ended must not keep anyone from them.
@ApplicationScoped
class Authentication {

    private final IdentityProviderManager identityProviders;

    Authentication(IdentityProviderManager identityProviders) {
        this.identityProviders = identityProviders;
    }

    /// Calls back on the call's own context, with the identity (perhaps anonymous) or with what went wrong.
    void of(RoutingContext call, Consumer<SecurityIdentity> known, Consumer<Throwable> failed) {
        // Nobody reads the body yet; what arrives meanwhile must stay in the socket.
        call.request().pause();
        // Quarkus would answer failures itself, with a redirect or an empty 401.
        BiConsumer<RoutingContext, Throwable> leaveItToUs = (_, _) -> {};
        call.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, leaveItToUs);
        Context context = call.vertx().getOrCreateContext();
        QuarkusHttpUser.getSecurityIdentity(call, identityProviders)
                .subscribe()
                .with(
                        identity -> context.runOnContext(_ -> known.accept(identity)),
                        failure -> context.runOnContext(_ -> failed.accept(failure)));
    }

    /// A session or token that is not, or no longer, good; as against a database or Keycloak that does not answer.
    static boolean isRefusal(Throwable failure) {
        if (!(failure instanceof AuthenticationException)) return false;
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof SessionsUnavailable) return false;
        }
        return true;
    }
}
