package org.taizhang.gateway.route;

import io.vertx.core.MultiMap;
import java.util.Locale;
import java.util.Set;
import org.taizhang.faults.Correlation;

/// Which headers pass, each way. Requests pass by a list of what is known, so that no cookie and no header by which a
/// client would name itself, or its address, ever reaches a service.
final class ForwardedHeaders {

    private static final Set<String> PASS_IN = Set.of(
            "accept",
            "accept-encoding",
            "accept-language",
            "content-encoding",
            "content-length",
            "content-type",
            "idempotency-key",
            "if-match",
            "if-modified-since",
            "if-none-match",
            "if-range",
            "if-unmodified-since",
            "range",
            "traceparent",
            "tracestate",
            "transfer-encoding",
            "user-agent",
            Correlation.HEADER.toLowerCase(Locale.ROOT));

    private static final Set<String> STAY_INSIDE = Set.of("set-cookie", "server", "x-powered-by", "via", "alt-svc");

    private ForwardedHeaders() {}

    /// Leaves what passes and says who calls, in the token that the service checks for itself.
    static void prepare(MultiMap headers, String accessToken) {
        headers.names().stream()
                .filter(name -> !PASS_IN.contains(name.toLowerCase(Locale.ROOT)))
                .toList()
                .forEach(headers::remove);
        headers.set("Authorization", "Bearer " + accessToken);
    }

    /// @param inside origin of the service, which nobody outside can reach
    static void cleanAnswer(MultiMap headers, String inside) {
        headers.names().stream()
                .filter(name -> STAY_INSIDE.contains(name.toLowerCase(Locale.ROOT))
                        || name.toLowerCase(Locale.ROOT).startsWith("access-control-"))
                .toList()
                .forEach(headers::remove);
        String location = headers.get("Location");
        if (location != null && location.startsWith(inside + "/"))
            headers.set("Location", location.substring(inside.length()));
    }
}
