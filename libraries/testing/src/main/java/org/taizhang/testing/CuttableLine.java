package org.taizhang.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A line between a service and what it needs, which a test can cut, freeze and mend.
public final class CuttableLine implements AutoCloseable {

    private enum State {
        WHOLE,
        FROZEN,
        CUT
    }

    private final InetSocketAddress end;
    private final ServerSocket beginning;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private State state = State.WHOLE;

    public CuttableLine(String host, int port) {
        this.end = new InetSocketAddress(host, port);
        try {
            this.beginning = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /// Where it begins, on the loopback address.
    public int port() {
        return beginning.getLocalPort();
    }

    /// Ends all connections, and every new one at once.
    public void cut() {
        become(State.CUT);
        open.forEach(CuttableLine::close);
    }

    /// Takes connections and bytes, and passes nothing on.
    public void freeze() {
        become(State.FROZEN);
    }

    public void mend() {
        become(State.WHOLE);
    }

    @Override
    public void close() throws IOException {
        cut();
        beginning.close();
    }

    private synchronized void become(State next) {
        state = next;
        notifyAll();
    }

    private void accept() {
        while (!beginning.isClosed()) {
            try {
                Socket near = beginning.accept();
                open.add(near);
                Thread.ofVirtual().start(() -> connect(near));
            } catch (IOException _) {
                // The line is closed, or this one caller has gone.
            }
        }
    }

    private void connect(Socket near) {
        try (near;
                var far = new Socket()) {
            awaitThaw();
            open.add(far);
            far.connect(end);
            Thread back = Thread.ofVirtual().start(() -> pass(far, near));
            pass(near, far);
            back.join();
        } catch (IOException _) {
            // Cut, or one of the ends has gone: to the other it looks the same.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            open.removeIf(Socket::isClosed);
        }
    }

    private void pass(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] some = new byte[8192];
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                awaitThaw();
                out.write(some, 0, read);
            }
            to.shutdownOutput();
        } catch (IOException _) {
            close(from);
            close(to);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void awaitThaw() throws IOException, InterruptedException {
        while (state == State.FROZEN) wait();
        if (state == State.CUT) throw new IOException("cut");
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException _) {
            // It is not used any more either way.
        }
    }
}
