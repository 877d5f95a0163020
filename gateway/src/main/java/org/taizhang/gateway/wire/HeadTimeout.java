package org.taizhang.gateway.wire;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Closes a connection whose next request head takes too long. It stands behind the decoder: what arrives without
/// anything being decoded, while no request is under way, belongs to a head that is not complete.
///
/// One for each connection; runs on its event loop only.
final class HeadTimeout extends ChannelInboundHandlerAdapter {

    private final Duration headWithin;
    private boolean underWay;
    private boolean decoded;
    private @Nullable Future<?> end;

    HeadTimeout(Duration headWithin) {
        this.headWithin = headWithin;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext connection) {
        begin(connection);
    }

    @Override
    public void channelRead(ChannelHandlerContext connection, Object message) {
        decoded = true;
        if (message instanceof HttpRequest) {
            underWay = true;
            cancel();
        }
        if (message instanceof LastHttpContent) underWay = false;
        connection.fireChannelRead(message);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext connection) {
        if (!decoded && !underWay && end == null) begin(connection);
        decoded = false;
        connection.fireChannelReadComplete();
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext connection) {
        cancel();
    }

    private void begin(ChannelHandlerContext connection) {
        Runnable close = () -> {
            var _ = connection.close();
        };
        end = connection.executor().schedule(close, headWithin.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void cancel() {
        if (end != null) end.cancel(false);
        end = null;
    }
}
