package org.taizhang.gateway.wire;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ServerChannel;
import io.netty.channel.SingleThreadEventLoop;
import io.netty.util.concurrent.EventExecutor;
import io.quarkus.vertx.http.HttpServerStart;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.impl.VertxInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.net.InetSocketAddress;

/// Watches every connection that the server takes. Vert.x tells of a call when its head is complete and offers nothing
/// before that, so this reaches below it: to the listening channel, and through it to each new connection.
@ApplicationScoped
class Connections {

    private static final String DECODER = "httpDecoder";

    private final VertxInternal vertx;
    private final WireConfig config;

    Connections(Vertx vertx, WireConfig config) {
        this.vertx = (VertxInternal) vertx;
        this.config = config;
    }

    void watch(@ObservesAsync HttpServerStart start) {
        for (EventExecutor loop : vertx.getAcceptorEventLoopGroup()) {
            loop.submit(() -> watch((SingleThreadEventLoop) loop, start.options()))
                    .syncUninterruptibly();
        }
    }

    private void watch(SingleThreadEventLoop loop, HttpServerOptions options) {
        loop.registeredChannelsIterator().forEachRemaining(channel -> {
            if (channel instanceof ServerChannel && port(channel) == options.getPort())
                channel.pipeline().addFirst(new Welcome(options));
        });
    }

    private static int port(Channel channel) {
        return channel.localAddress() instanceof InetSocketAddress address ? address.getPort() : -1;
    }

    /// Sits on the listening channel, where the messages are new connections.
    @Sharable
    private final class Welcome extends ChannelInboundHandlerAdapter {

        private final HttpServerOptions options;

        Welcome(HttpServerOptions options) {
            this.options = options;
        }

        @Override
        public void channelRead(ChannelHandlerContext listening, Object connection) {
            ((Channel) connection).pipeline().addFirst(new Furnishing(options));
            listening.fireChannelRead(connection);
        }
    }

    /// Waits until Vert.x has furnished the connection, and changes what is there.
    private final class Furnishing extends ChannelInboundHandlerAdapter {

        private final HttpServerOptions options;

        Furnishing(HttpServerOptions options) {
            this.options = options;
        }

        @Override
        public void channelActive(ChannelHandlerContext connection) {
            var pipeline = connection.pipeline();
            pipeline.replace(DECODER, DECODER, new StrictDecoder(options));
            pipeline.addAfter(DECODER, "headTimeout", new HeadTimeout(config.headWithin()));
            connection.fireChannelActive();
            pipeline.remove(this);
        }
    }
}
