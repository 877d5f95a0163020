package org.taizhang.web;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Refuses to start a real system with the secrets of a demonstration.
@ApplicationScoped
class SecretsGuard {

    private static final int SHORTEST = 16;

    private final boolean demonstration;
    private final Map<String, String> secrets;

    SecretsGuard(
            @ConfigProperty(name = "taizhang.demonstration") boolean demonstration,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> database,
            @ConfigProperty(name = "taizhang.s3.secret-key") Optional<String> objects) {
        this.demonstration = demonstration;
        var known = new HashMap<>(Map.of("TAIZHANG_DATABASE_PASSWORD", database.orElse("")));
        // Who stores no files, as the gateway, is given none; who does store some does not start without.
        objects.ifPresent(secret -> known.put("TAIZHANG_S3_SECRET_KEY", secret));
        this.secrets = Map.copyOf(known);
    }

    void check(@Observes @Priority(1) StartupEvent start) {
        List<String> weak = weak(demonstration, secrets);
        if (!weak.isEmpty()) {
            throw new IllegalStateException(("not started, because this is not the demonstration"
                            + " (TAIZHANG_DEMONSTRATION is not \"true\") and these secrets are short or of the demonstration: %s;"
                            + " give each at least %d random characters")
                    .formatted(weak, SHORTEST));
        }
    }

    /// Names of the secrets that a real system must not have.
    static List<String> weak(boolean demonstration, Map<String, String> secrets) {
        if (demonstration) return List.of();
        return secrets.entrySet().stream()
                .filter(secret -> isWeak(secret.getValue().toLowerCase(Locale.ROOT)))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static boolean isWeak(String secret) {
        return secret.length() < SHORTEST || secret.contains("demo") || secret.contains("minioadmin");
    }
}
