package org.taizhang.gateway.live;

import io.vertx.core.Context;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jspecify.annotations.Nullable;

/// `GET /api/events`: a stream for as long as the caller's token is good, at most for some minutes. The browser then
/// comes back by itself, with a session that was refreshed or is refused: so nobody hears more than they may.
@ApplicationScoped
class LiveRoute {

    private static final int AFTER_THE_DOOR = 2;

    private final LiveStreams streams;
    private final UnitsClient units;
    private final Listeners listeners;

    LiveRoute(LiveStreams streams, UnitsClient units, Listeners listeners) {
        this.streams = streams;
        this.units = units;
        this.listeners = listeners;
    }

    void open(@Observes Router router) {
        router.get("/api/events").order(AFTER_THE_DOOR).handler(this::listen);
    }

    private void listen(RoutingContext call) {
        call.request().resume();
        HttpServerResponse response = call.response();
        Context loop = call.vertx().getOrCreateContext();
        var stream = new LiveStream(listeners.of(call), loop, response);
        response.closeHandler(_ -> streams.remove(stream));
        response.endHandler(_ -> streams.remove(stream));
        String lastSeen = call.request().getHeader("Last-Event-ID");
        Thread.ofVirtual().name("units").start(() -> {
            units.refresh(stream);
            loop.runOnContext(_ -> begin(stream, response, lastSeen));
        });
    }

    /// Answers only now, so that whoever has the answer hears everything from then on.
    private void begin(LiveStream stream, HttpServerResponse response, @Nullable String lastSeen) {
        if (response.closed()) return;
        streams.add(stream, lastSeen);
        response.setChunked(true)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/event-stream;charset=UTF-8")
                .putHeader("X-Accel-Buffering", "no")
                .write("retry: 2000\n\n");
    }
}
