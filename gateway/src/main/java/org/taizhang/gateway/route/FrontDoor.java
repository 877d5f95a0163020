package org.taizhang.gateway.route;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.taizhang.faults.Correlation;
import org.taizhang.gateway.Answers;
import org.taizhang.gateway.PublicAddress;
import org.taizhang.gateway.portal.CachePolicy;
import org.taizhang.web.problem.Invalid;
import org.taizhang.web.problem.NotFound;

/// Sees every request before anything else does.
@ApplicationScoped
class FrontDoor {

    /// Before authentication, which has 200.
    private static final int PRIORITY = 1000;

    /// The rest of `/q` is for operators, on the management port.
    private static final Set<String> OPEN_TO_ALL = Set.of("/q/health/live", "/q/health/ready");

    private final Map<String, String> headers;

    FrontDoor(@ConfigProperty(name = "quarkus.oidc.auth-server-url") String issuer, PublicAddress address) {
        this.headers = SecurityHeaders.of(PublicAddress.originOf(URI.create(issuer)), address.isHttps());
    }

    void open(@Observes Filters filters) {
        filters.register(this::receive, PRIORITY);
    }

    private void receive(RoutingContext call) {
        HttpServerRequest request = call.request();
        String correlationId = Correlation.begin(Objects.requireNonNullElse(request.getHeader(Correlation.HEADER), ""));
        request.headers().set(Correlation.HEADER, correlationId);
        call.addHeadersEndHandler(_ -> dress(call, correlationId));

        if (!HeadGuard.isPlain(request)) {
            call.addEndHandler(_ -> request.connection().close());
            Answers.problem(
                    call,
                    new Invalid(
                            "odd-head",
                            400,
                            "请求头的写法不明确，已拒绝。",
                            "The head of the request can be read in more than one way; send it plainly."));
        } else if (!PathGuard.isPlain(request.uri())) {
            Answers.problem(
                    call,
                    new Invalid(
                            "odd-path",
                            400,
                            "网址中有不允许的字符，已拒绝。",
                            "The path has characters, or an encoding, that are not accepted here."));
        } else if (isForOperators(path(call))) {
            Answers.problem(call, new NotFound("没有这个地址。", "There is nothing at this address."));
        } else {
            call.next();
        }
    }

    static String path(RoutingContext call) {
        return Objects.requireNonNullElse(call.request().path(), "");
    }

    private static boolean isForOperators(String path) {
        return (path.equals("/q") || path.startsWith("/q/")) && !OPEN_TO_ALL.contains(path);
    }

    /// Last of all, so that no service behind can loosen them.
    private void dress(RoutingContext call, String correlationId) {
        var response = call.response().headers();
        headers.forEach(response::set);
        response.set(Correlation.HEADER, correlationId);
        response.set(
                HttpHeaders.CACHE_CONTROL,
                CachePolicy.of(path(call), call.response().getStatusCode()));
        Compression.choose(call);
    }
}
