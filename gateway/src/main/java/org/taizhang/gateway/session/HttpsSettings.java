package org.taizhang.gateway.session;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;

/// Cookies are `Secure`, and Keycloak sends people back to `https`, exactly when the public address is https: TLS ends
/// in front of the gateway, which therefore cannot see it in the request.
public class HttpsSettings implements ConfigSourceFactory {

    private static final int ABOVE_APPLICATION_PROPERTIES = 260;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        ConfigValue address = context.getValue("gateway.public-url");
        String https = Boolean.toString(address != null
                && address.getValue() != null
                && address.getValue().startsWith("https:"));
        return List.of(new PropertiesConfigSource(
                Map.of(
                        "quarkus.oidc.authentication.cookie-force-secure", https,
                        "quarkus.oidc.authentication.force-redirect-https-scheme", https),
                "public address",
                ABOVE_APPLICATION_PROPERTIES));
    }
}
