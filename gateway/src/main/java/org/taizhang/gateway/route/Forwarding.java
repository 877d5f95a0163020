package org.taizhang.gateway.route;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.taizhang.gateway.Answers;
import org.taizhang.gateway.PublicAddress;
import org.taizhang.gateway.session.Admitted;
import org.taizhang.web.problem.NotFound;

/// Passes calls that were let in on to their services. Bodies flow through in both directions as fast as the slower
/// side takes them; nothing is gathered in memory.
@ApplicationScoped
class Forwarding {

    /// After the door of the session and the gateway's own addresses.
    private static final int ORDER = 10;

    private static final int CONNECTIONS = 200;

    private static final ProxyOptions PLAIN = new ProxyOptions().setSupportWebSocket(false);

    private final HttpClient client;
    private final BackEnds backEnds;

    Forwarding(Vertx vertx, BackEnds backEnds) {
        this.backEnds = backEnds;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(CONNECTIONS)
                .setConnectTimeout((int) backEnds.connectWithin().toMillis())
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setIdleTimeout((int) backEnds.answerWithin().toMillis()));
    }

    void open(@Observes Router router) {
        router.route("/api").order(ORDER).handler(this::forward);
        router.route("/api/*").order(ORDER).handler(this::forward);
    }

    private URI address(BackEnd backEnd) {
        return switch (backEnd) {
            case INGEST -> backEnds.ingest();
            case EXTRACT -> backEnds.extract();
            case REVIEW -> backEnds.review();
        };
    }

    private static int port(URI address) {
        if (address.getPort() != -1) return address.getPort();
        return address.getScheme().equals("https") ? 443 : 80;
    }

    private void forward(RoutingContext call) {
        String path = FrontDoor.path(call);
        if (RouteTable.isOwn(path)) {
            call.next();
            return;
        }
        Optional<RouteTable.Target> target = RouteTable.target(path);
        if (target.isEmpty()) {
            Answers.problem(call, new NotFound("没有这个地址：" + path, "There is nothing at " + path));
            return;
        }
        ForwardedHeaders.prepare(call.request().headers(), Admitted.accessToken(call));
        URI address = address(target.get().backEnd());
        HttpProxy.reverseProxy(PLAIN, client)
                .origin(port(address), address.getHost())
                .addInterceptor(
                        new Passage(call, target.get(), PublicAddress.originOf(address), backEnds.answerWithin()))
                .handle(call.request());
    }
}
