package org.taizhang.gateway.live;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.taizhang.gateway.session.Admitted;
import org.taizhang.gateway.session.DatabaseTokens;
import org.taizhang.web.identity.Callers;

/// Reads who listens, and until when, out of a call that the door let in.
@ApplicationScoped
class Listeners {

    private final CurrentIdentityAssociation association;
    private final Callers callers;
    private final JsonWebToken token;
    private final Clock clock;
    private final Duration longest;

    Listeners(
            CurrentIdentityAssociation association,
            Callers callers,
            JsonWebToken token,
            Clock clock,
            @ConfigProperty(name = "gateway.live.longest") Duration longest) {
        this.association = association;
        this.callers = callers;
        this.token = token;
        this.clock = clock;
        this.longest = longest;
    }

    /// With a request context of its own: outside of resources nobody has set up the caller.
    @ActivateRequestContext
    LiveStream.Listener of(RoutingContext call) {
        association.setIdentity(Admitted.identity(call));
        Instant expiry = Instant.ofEpochSecond(token.getExpirationTime());
        Instant latest = clock.instant().plus(longest);
        return new LiveStream.Listener(
                callers.current(),
                Admitted.accessToken(call),
                DatabaseTokens.loginOf(call).orElse(null),
                expiry.isBefore(latest) ? expiry : latest);
    }
}
