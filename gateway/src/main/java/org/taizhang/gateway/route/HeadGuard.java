package org.taizhang.gateway.route;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.List;

/// Lets only heads through by which every program finds the same end of the request and the same host; what came in
/// pieces that the decoder refuses does not get here.
final class HeadGuard {

    private HeadGuard() {}

    static boolean isPlain(HttpServerRequest request) {
        var headers = request.headers();
        List<String> codings = headers.getAll(HttpHeaders.TRANSFER_ENCODING);
        boolean plainBody = codings.isEmpty() || isChunkedOnly(request, codings);
        return plainBody && headers.getAll(HttpHeaders.HOST).size() <= 1 && !headers.contains("");
    }

    private static boolean isChunkedOnly(HttpServerRequest request, List<String> codings) {
        return request.version() == HttpVersion.HTTP_1_1
                && codings.size() == 1
                && codings.getFirst().equalsIgnoreCase("chunked")
                && !request.headers().contains(HttpHeaders.CONTENT_LENGTH);
    }
}
