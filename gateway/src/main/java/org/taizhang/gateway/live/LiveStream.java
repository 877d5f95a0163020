package org.taizhang.gateway.live;

import io.vertx.core.Context;
import io.vertx.core.http.HttpServerResponse;
import java.time.Instant;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.taizhang.web.identity.Caller;

/// One client that listens. Any thread may offer; everything is written on the event loop that owns the connection.
///
/// What a client has not taken yet waits in the write queue of its connection. When that is full the client is dropped:
/// it reconnects and reads anew, and the gateway's memory stays bounded.
final class LiveStream {

    private static final Logger LOG = Logger.getLogger(LiveStream.class);
    private static final int QUEUE_BYTES = 256 * 1024;
    private static final String BEAT = ":\n\n";

    /// @param login null for a bearer token
    /// @param endsAt when the token has to be shown anew
    record Listener(Caller caller, String token, @Nullable UUID login, Instant endsAt) {}

    private final Listener listener;
    private final Context context;
    private final HttpServerResponse response;
    private volatile Audience audience;
    private volatile boolean stale;

    LiveStream(Listener listener, Context context, HttpServerResponse response) {
        this.listener = listener;
        this.context = context;
        this.response = response.setWriteQueueMaxSize(QUEUE_BYTES);
        this.audience =
                new Audience(listener.caller().units(), listener.caller().seesBelow());
        this.stale = true;
    }

    Listener listener() {
        return listener;
    }

    void offer(LiveEvent event) {
        if (audience.hears(event)) send(event.frame());
    }

    void beat() {
        send(BEAT);
    }

    /// Whether the units have to be asked for again.
    boolean isStale() {
        return stale;
    }

    void makeStale() {
        stale = true;
    }

    void show(Audience current) {
        audience = current;
        stale = false;
    }

    void end() {
        context.runOnContext(_ -> {
            if (!response.ended()) response.end();
        });
    }

    private void send(String frame) {
        context.runOnContext(_ -> {
            if (response.ended() || response.closed()) return;
            if (response.writeQueueFull()) {
                LOG.warnf("slow listener dropped user=%s", listener.caller().username());
                response.reset();
            } else {
                response.write(frame);
            }
        });
    }
}
