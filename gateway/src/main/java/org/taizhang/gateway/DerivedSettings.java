package org.taizhang.gateway;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;

/// Settings that follow from others, so that nobody has to keep them in step.
///
/// Cookies are `Secure`, and Keycloak sends people back to `https`, exactly when the public address is https: TLS ends
/// in front of the gateway, which therefore cannot see it in the request.
public class DerivedSettings implements ConfigSourceFactory {

    private static final int BELOW_APPLICATION_PROPERTIES = 200;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        String https = Boolean.toString(value(context, "gateway.public-url").startsWith("https:"));
        return List.of(new PropertiesConfigSource(
                Map.of(
                        "quarkus.oidc.authentication.cookie-force-secure", https,
                        "quarkus.oidc.authentication.force-redirect-https-scheme", https),
                "derived",
                BELOW_APPLICATION_PROPERTIES));
    }

    private static String value(ConfigSourceContext context, String name) {
        ConfigValue value = context.getValue(name);
        return value == null || value.getValue() == null ? "" : value.getValue();
    }
}
