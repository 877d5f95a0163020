package org.taizhang.local.kafka;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.security.auth.login.AppConfigurationEntry;
import org.apache.kafka.common.security.oauthbearer.DefaultJwtValidator;
import org.apache.kafka.common.security.oauthbearer.JwtValidator;
import org.apache.kafka.common.security.oauthbearer.JwtValidatorException;
import org.apache.kafka.common.security.oauthbearer.OAuthBearerToken;
import org.jspecify.annotations.Nullable;

/// Kafka's own validator, made at the first token.
///
/// Kafka fetches Keycloak's keys while the broker starts and ends when it cannot; here Keycloak may come up later, or
/// be down for a while, without taking the broker with it.
public final class LazyJwtValidator implements JwtValidator {
    private Map<String, ?> configuration = Map.of();
    private String mechanism = "";
    private List<AppConfigurationEntry> jaas = List.of();
    private @Nullable DefaultJwtValidator validator;

    @Override
    public void configure(Map<String, ?> configs, String saslMechanism, List<AppConfigurationEntry> jaasConfigEntries) {
        configuration = configs;
        mechanism = saslMechanism;
        jaas = jaasConfigEntries;
    }

    @Override
    public OAuthBearerToken validate(String accessToken) {
        return validator().validate(accessToken);
    }

    private synchronized DefaultJwtValidator validator() {
        if (validator != null) return validator;
        var made = new DefaultJwtValidator();
        try {
            made.configure(configuration, mechanism, jaas);
        } catch (RuntimeException e) {
            throw new JwtValidatorException("Keycloak's keys cannot be fetched", e);
        }
        validator = made;
        return made;
    }

    @Override
    public synchronized void close() throws IOException {
        if (validator != null) validator.close();
    }
}
