package org.taizhang.gateway.route;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which answers go out compressed, whoever answers: text that is long enough to be worth it. Never a stream of
/// events, which would wait in the compressor; never a part of something; never what is compressed as it is.
final class Compression {

    private static final Set<String> TEXT = Set.of(
            "text/html",
            "text/css",
            "text/javascript",
            "text/plain",
            "application/javascript",
            "application/json",
            "application/problem+json",
            "application/cloudevents+json",
            "application/schema+json",
            "application/manifest+json",
            "application/yaml",
            "image/svg+xml");

    /// Below it an answer fits into one packet as it is.
    private static final int WORTH_IT = 1024;

    private Compression() {}

    /// The server compresses what does not say that it is `identity`, which Quarkus writes on every answer at first.
    static void choose(RoutingContext call) {
        HttpServerResponse response = call.response();
        var headers = response.headers();
        String encoding = headers.get(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equals("identity")) return;
        String type = headers.get(HttpHeaders.CONTENT_TYPE);
        String length = headers.get(HttpHeaders.CONTENT_LENGTH);
        if (HttpMethod.HEAD.equals(call.request().method()) || !isFor(response.getStatusCode(), type, length)) {
            headers.set(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY);
            return;
        }
        headers.remove(HttpHeaders.CONTENT_ENCODING);
        headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        String tag = headers.get(HttpHeaders.ETAG);
        // The bytes on the wire are not those that the tag was made of.
        if (tag != null && !tag.startsWith("W/") && accepts(call)) headers.set(HttpHeaders.ETAG, "W/" + tag);
    }

    static boolean isFor(int status, @Nullable String type, @Nullable String length) {
        if (status == 204 || status == 206 || status == 304 || type == null) return false;
        String media = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return TEXT.contains(media) && (length == null || Long.parseLong(length) >= WORTH_IT);
    }

    private static boolean accepts(RoutingContext call) {
        return Objects.requireNonNullElse(call.request().getHeader(HttpHeaders.ACCEPT_ENCODING), "")
                .contains("gzip");
    }
}
