package org.taizhang.gateway.route;

import java.util.LinkedHashMap;
import java.util.Map;

/// What every answer tells the browser to forbid.
final class SecurityHeaders {

    private SecurityHeaders() {}

    /// @param keycloak origin to which a form may lead, because the login form does
    /// @param https whether browsers may be told never to come by plain http again
    static Map<String, String> of(String keycloak, boolean https) {
        var headers = new LinkedHashMap<String, String>();
        headers.put(
                "Content-Security-Policy",
                String.join(
                        "; ",
                        "default-src 'self'",
                        "script-src 'self'",
                        "style-src 'self'",
                        "img-src 'self' data:",
                        "connect-src 'self'",
                        "form-action 'self' " + keycloak,
                        "frame-ancestors 'none'",
                        "base-uri 'none'",
                        "object-src 'none'"));
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Referrer-Policy", "same-origin");
        headers.put(
                "Permissions-Policy",
                "camera=(), microphone=(), geolocation=(), payment=(), usb=(), display-capture=(), browsing-topics=()");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        if (https) headers.put("Strict-Transport-Security", "max-age=31536000");
        return headers;
    }
}
