package org.taizhang.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The one address under which people open the portal. Cookies, logins and the check for foreign sites hold for it
/// alone.
@ApplicationScoped
public class PublicAddress {

    private final String origin;

    public PublicAddress(@ConfigProperty(name = "gateway.public-url") String url) {
        this.origin = originOf(URI.create(url));
    }

    /// Scheme, host and port as a browser writes them in `Origin`.
    public String origin() {
        return origin;
    }

    public boolean isHttps() {
        return origin.startsWith("https:");
    }

    public boolean isAuthority(String host) {
        return origin.endsWith("://" + host.toLowerCase(Locale.ROOT));
    }

    public static String originOf(URI address) {
        if (address.getScheme() == null || address.getHost() == null)
            throw new IllegalArgumentException("not an address with scheme and host: " + address);
        String scheme = address.getScheme().toLowerCase(Locale.ROOT);
        boolean usual = address.getPort() == -1
                || (scheme.equals("https") && address.getPort() == 443)
                || (scheme.equals("http") && address.getPort() == 80);
        return scheme + "://" + address.getHost().toLowerCase(Locale.ROOT) + (usual ? "" : ":" + address.getPort());
    }
}
