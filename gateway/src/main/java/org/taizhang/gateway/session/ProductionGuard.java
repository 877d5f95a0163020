package org.taizhang.gateway.session;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Refuses to start a real system with the secrets, or the plain http, of the demonstration.
@ApplicationScoped
class ProductionGuard {

    private static final int SHORTEST_SECRET = 24;

    private final boolean demonstration;
    private final String secret;
    private final String publicUrl;

    ProductionGuard(
            @ConfigProperty(name = "gateway.demonstration") String demonstration,
            @ConfigProperty(name = "quarkus.oidc.credentials.secret", defaultValue = "") String secret,
            @ConfigProperty(name = "gateway.public-url") String publicUrl) {
        this.demonstration = demonstration.equals("true");
        this.secret = secret;
        this.publicUrl = publicUrl;
    }

    void check(@Observes @Priority(1) StartupEvent start) {
        List<String> objections = objections(demonstration, secret, publicUrl);
        if (!objections.isEmpty()) {
            throw new IllegalStateException(
                    "not started, because this is not the demonstration (TAIZHANG_DEMONSTRATION is not \"true\") and "
                            + String.join("; ", objections));
        }
    }

    static List<String> objections(boolean demonstration, String secret, String publicUrl) {
        if (demonstration) return List.of();
        var objections = new ArrayList<String>();
        if (secret.length() < SHORTEST_SECRET)
            objections.add("TAIZHANG_PORTAL_CLIENT_SECRET has fewer than " + SHORTEST_SECRET + " characters");
        if (secret.toLowerCase(Locale.ROOT).contains("demo"))
            objections.add("TAIZHANG_PORTAL_CLIENT_SECRET is one of the demonstration");
        if (!publicUrl.startsWith("https://")) objections.add("TAIZHANG_PUBLIC_URL is not https: " + publicUrl);
        return objections;
    }
}
