package org.taizhang.gateway.contract;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.taizhang.events.EventType;

/// `GET /asyncapi.yaml` and `GET /schemas/…`, as they are in the jar that the services were built with.
@ApplicationScoped
class ContractRoute {

    private static final int BEFORE_THE_PORTAL = 20;

    void open(@Observes Router router) {
        for (PublishedFile file : files()) {
            router.route(file.path())
                    .method(HttpMethod.GET)
                    .method(HttpMethod.HEAD)
                    .order(BEFORE_THE_PORTAL)
                    .handler(call -> answer(call, file));
        }
    }

    private static List<PublishedFile> files() {
        Stream<PublishedFile> schemas = Stream.concat(
                        Stream.of("envelope.json"),
                        Arrays.stream(EventType.values()).map(type -> type.fact() + ".v1.json"))
                .map(name -> PublishedFile.read("/schemas/" + name, "application/schema+json"));
        return Stream.concat(Stream.of(PublishedFile.read("/asyncapi.yaml", "application/yaml")), schemas)
                .toList();
    }

    private static void answer(RoutingContext call, PublishedFile file) {
        HttpServerResponse response = call.response().putHeader(HttpHeaders.ETAG, file.tag());
        if (file.tag().equals(call.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(304).end();
        } else {
            response.putHeader(HttpHeaders.CONTENT_TYPE, file.mediaType()).end(file.content());
        }
    }
}
