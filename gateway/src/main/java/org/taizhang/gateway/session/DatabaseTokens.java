package org.taizhang.gateway.session;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TokenStateManager;
import io.quarkus.oidc.runtime.CodeAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Keeps the tokens of browsers in PostgreSQL and gives the browser a random id.
///
/// Quarkus replaces a session when it refreshes the tokens: it deletes the old state, then creates a new one. Other
/// requests of the same page are on their way with the old cookie then, perhaps to another replica. So a replaced row
/// lives on for a minute instead of being deleted: those requests pass, and if two of them refresh at once, both new
/// sessions are good and the browser keeps the later. All rows of one login share its id; a logout deletes them all.
@Alternative
@Priority(1)
@ApplicationScoped
public class DatabaseTokens implements TokenStateManager {

    private static final Duration OVERLAP = Duration.ofMinutes(1);
    private static final String LOGIN = "taizhang.login";

    private final SessionRepository sessions;
    private final Clock clock;

    DatabaseTokens(SessionRepository sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /// The login behind a call that came with a session; empty for bearer tokens.
    public static Optional<UUID> loginOf(RoutingContext call) {
        return Optional.ofNullable(call.get(LOGIN));
    }

    /// Those of the logins that nobody has ended.
    public Set<UUID> alive(Set<UUID> logins) {
        return logins.isEmpty() ? Set.of() : sessions.alive(logins, clock.instant());
    }

    @Override
    public Uni<String> createTokenState(
            RoutingContext call,
            OidcTenantConfig tenant,
            AuthorizationCodeTokens tokens,
            OidcRequestContext<String> blocking) {
        long seconds = Objects.requireNonNull(call.<Long>get(CodeAuthenticationMechanism.SESSION_MAX_AGE_PARAM));
        Instant expiresAt = clock.instant().plusSeconds(seconds);
        UUID login = loginOf(call).orElseGet(UUID::randomUUID);
        call.put(LOGIN, login);
        return blocking.runBlocking(() -> {
            SessionId id = SessionId.random();
            sessions.add(id.lookup(), login, SealedTokens.seal(tokens, id.key()), expiresAt);
            return id.cookie();
        });
    }

    @Override
    public Uni<AuthorizationCodeTokens> getTokens(
            RoutingContext call,
            OidcTenantConfig tenant,
            String cookie,
            OidcRequestContext<AuthorizationCodeTokens> blocking) {
        return blocking.runBlocking(() -> {
            SessionId id = SessionId.parse(cookie).orElseThrow(AuthenticationFailedException::new);
            SessionRepository.Stored stored =
                    sessions.find(id.lookup(), clock.instant()).orElseThrow(AuthenticationFailedException::new);
            call.put(LOGIN, stored.login());
            return stored.tokens().open(id.key());
        });
    }

    @Override
    public Uni<Void> deleteTokens(
            RoutingContext call, OidcTenantConfig tenant, String cookie, OidcRequestContext<Void> blocking) {
        boolean leaving = call.normalizedPath().equals(LoginRoutes.LOGOUT);
        return blocking.runBlocking(() -> {
            SessionId.parse(cookie).map(SessionId::lookup).ifPresent(lookup -> {
                if (leaving) sessions.endLogin(lookup);
                else sessions.endBy(lookup, clock.instant().plus(OVERLAP));
            });
            return null;
        });
    }
}
