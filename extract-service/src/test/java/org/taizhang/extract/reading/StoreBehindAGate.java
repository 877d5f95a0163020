package org.taizhang.extract.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.taizhang.testing.LocalStackResource;

/// The stack of the tests, whose store can be made unreachable.
public class StoreBehindAGate extends LocalStackResource {

    private static final String URL = "TAIZHANG_S3_URL";
    private static final Set<Socket> PASSING = ConcurrentHashMap.newKeySet();

    private static volatile boolean open;

    @Override
    public Map<String, String> start() {
        var environment = new HashMap<>(super.start());
        URI store = URI.create(environment.get(URL));
        try {
            var gate = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            open();
            Thread.ofVirtual().start(() -> admit(gate, store));
            environment.put(URL, "http://%s:%d".formatted(store.getHost(), gate.getLocalPort()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return environment;
    }

    static void open() {
        open = true;
    }

    static void close() {
        open = false;
        PASSING.forEach(StoreBehindAGate::close);
    }

    private static void admit(ServerSocket gate, URI store) {
        while (true) {
            try {
                Socket client = gate.accept();
                PASSING.add(client);
                if (open) pass(client, new Socket(store.getHost(), store.getPort()));
                else close(client);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void pass(Socket client, Socket store) {
        PASSING.add(store);
        Thread.ofVirtual().start(() -> copy(client, store));
        Thread.ofVirtual().start(() -> copy(store, client));
    }

    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException _) {
            // The one end closes the other.
        } finally {
            close(from);
            close(to);
        }
    }

    private static void close(Socket socket) {
        PASSING.remove(socket);
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
