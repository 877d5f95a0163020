package org.taizhang.gateway.portal;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Objects;
import java.util.Set;
import org.taizhang.gateway.Answers;
import org.taizhang.web.problem.NotFound;

/// Answers where nothing else did: with the portal where it has a page, else 404. People see that as the portal's own
/// page; programs, and everybody where there are only files, get a problem.
@ApplicationScoped
class PageRoute {

    /// After the files of the portal.
    private static final int LAST = 50_000;

    private static final String HOME = "/";
    private static final Set<HttpMethod> LOOKS = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final Set<String> ONLY_FILES = Set.of("assets", "schemas", ".well-known");

    void open(@Observes Router router) {
        router.route().order(LAST).handler(PageRoute::answer);
    }

    private static void answer(RoutingContext call) {
        HttpServerRequest request = call.request();
        String path = Objects.requireNonNullElse(request.path(), HOME);
        boolean looks = LOOKS.contains(request.method());
        if (looks && Pages.isAt(path) && !path.equals(HOME)) {
            call.reroute(HOME);
        } else if (looks && isForPeople(request, path)) {
            call.response().setStatusCode(404);
            call.reroute(HOME);
        } else {
            Answers.problem(call, new NotFound("没有这个地址。", "There is nothing at this address."));
        }
    }

    private static boolean isForPeople(HttpServerRequest request, String path) {
        String accepted = Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT), "");
        return accepted.contains("text/html") && !path.equals(HOME) && !ONLY_FILES.contains(path.split("/", 3)[1]);
    }
}
