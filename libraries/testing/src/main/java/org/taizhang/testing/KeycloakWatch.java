package org.taizhang.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// Stands between a service and the two addresses of Keycloak at which tokens are checked, and counts who comes by.
public class KeycloakWatch implements QuarkusTestResourceLifecycleManager {

    private static final AtomicInteger ASKED_FOR_KEYS = new AtomicInteger();
    private static final AtomicInteger ASKED_ABOUT_TOKENS = new AtomicInteger();

    private HttpServer server;

    /// How often somebody wanted the keys that tokens are signed with.
    public static int askedForKeys() {
        return ASKED_FOR_KEYS.get();
    }

    /// How often somebody wanted to know whether a token is good.
    public static int askedAboutTokens() {
        return ASKED_ABOUT_TOKENS.get();
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/keys", KeycloakWatch::keys);
        server.createContext("/token", KeycloakWatch::token);
        server.start();
        String here = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.of("quarkus.oidc.jwks-path", here + "/keys", "quarkus.oidc.introspection-path", here + "/token");
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private static void keys(HttpExchange call) throws IOException {
        ASKED_FOR_KEYS.incrementAndGet();
        try (var keys = URI.create(People.issuer() + "/protocol/openid-connect/certs")
                .toURL()
                .openStream()) {
            answer(call, keys.readAllBytes());
        }
    }

    private static void token(HttpExchange call) throws IOException {
        ASKED_ABOUT_TOKENS.incrementAndGet();
        answer(call, "{\"active\": false}".getBytes(StandardCharsets.UTF_8));
    }

    private static void answer(HttpExchange call, byte[] json) throws IOException {
        call.getResponseHeaders().set("Content-Type", "application/json");
        call.sendResponseHeaders(200, json.length);
        try (var out = call.getResponseBody()) {
            out.write(json);
        }
    }
}
