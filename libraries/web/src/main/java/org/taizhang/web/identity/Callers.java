package org.taizhang.web.identity;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonString;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/// Reads the [Caller] out of the verified token of the current request.
@ApplicationScoped
public class Callers {

    private final SecurityIdentity identity;
    private final JsonWebToken token;
    private final HttpHeaders headers;

    Callers(SecurityIdentity identity, JsonWebToken token, HttpHeaders headers) {
        this.identity = identity;
        this.token = token;
        this.headers = headers;
    }

    /// @throws UnauthorizedException without a valid token
    public Caller current() {
        if (identity.isAnonymous()) throw new UnauthorizedException();
        String username = Objects.requireNonNullElse(token.getClaim("preferred_username"), token.getSubject());
        return new Caller(token.getSubject(), username, name(username), identity.getRoles(), units());
    }

    /// What the request accepts, the best first; only in a request.
    public List<Locale> languages() {
        return headers.getAcceptableLanguages();
    }

    private String name(String username) {
        String family = token.getClaim("family_name");
        String given = token.getClaim("given_name");
        if (family != null && given != null) return FullName.of(family, given);
        return Objects.requireNonNullElse(token.getClaim("name"), username);
    }

    private Set<String> units() {
        Object claim = token.getClaim("unit_code");
        return switch (claim) {
            case Collection<?> codes -> codes.stream().map(Callers::text).collect(Collectors.toUnmodifiableSet());
            case null -> Set.of();
            default -> Set.of(text(claim));
        };
    }

    private static String text(Object claim) {
        return claim instanceof JsonString json ? json.getString() : claim.toString();
    }
}
