package org.taizhang.gateway.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// Stands in for the services: tells what reached it, and is slow or absent where a test needs that.
///
/// Ingest and review are this server; extract is an address where nobody listens.
public class FakeBackEnds implements QuarkusTestResourceLifecycleManager {

    public static final long LARGE = 400L * 1024 * 1024;

    private static final long SLOWER_THAN_ALLOWED_SECONDS = 6;

    /// How often each method was called where the first call breaks off.
    private final Map<String, Integer> calls = new ConcurrentHashMap<>();

    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", FakeBackEnds::tell);
        server.createContext("/api/units", FakeBackEnds::units);
        server.createContext("/api/queue", FakeBackEnds::slow);
        server.createContext("/api/uploads/large/content", FakeBackEnds::large);
        server.createContext("/api/reports/broken-off", this::breakOffAtFirst);
        server.start();
        String here = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.of(
                "gateway.back-ends.ingest", here,
                "gateway.back-ends.extract", "http://127.0.0.1:1",
                "gateway.back-ends.review", here,
                "gateway.back-ends.answer-within", "2s",
                "gateway.live.beat", "1s",
                // Tokens live for five minutes: with this every call that comes a second after the last refreshes them.
                "quarkus.oidc.token.refresh-token-time-skew", "299s");
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private static void tell(HttpExchange call) throws IOException {
        long bytes = call.getRequestBody().transferTo(OutputStream.nullOutputStream());
        var headers = new JsonObject();
        call.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
        String origin = "http://127.0.0.1:" + call.getLocalAddress().getPort();
        call.getResponseHeaders().set("Set-Cookie", "inside=1");
        call.getResponseHeaders().set("Location", origin + "/api/uploads/1");
        call.getResponseHeaders().set("Content-Security-Policy", "default-src *");
        answer(
                call,
                new JsonObject()
                        .put("method", call.getRequestMethod())
                        .put("uri", call.getRequestURI().toString())
                        .put("bytes", bytes)
                        .put("headers", headers)
                        .encode());
    }

    /// The units in the token, and for the reviewer all that the tests use.
    private static void units(HttpExchange call) throws IOException {
        String token = call.getRequestHeaders().getFirst("Authorization").substring("Bearer ".length());
        var claims = new JsonObject(
                new String(Base64.getUrlDecoder().decode(token.split("\\.", 3)[1]), StandardCharsets.UTF_8));
        var codes = claims.getJsonArray("unit_code").copy();
        if (claims.getString("preferred_username").equals("reviewer"))
            codes.add("archives").add("water-bureau");
        var units = new JsonArray();
        codes.forEach(code -> units.add(new JsonObject().put("code", code)));
        answer(call, new JsonObject().put("items", units).encode());
    }

    private static void slow(HttpExchange call) throws IOException {
        try {
            TimeUnit.SECONDS.sleep(SLOWER_THAN_ALLOWED_SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        answer(call, "{}");
    }

    /// Closes the connection without a word at the first call of each method, and tells at a later one how often it was
    /// called.
    private void breakOffAtFirst(HttpExchange call) throws IOException {
        int times = calls.merge(call.getRequestMethod(), 1, Integer::sum);
        if (times == 1) call.close();
        else answer(call, new JsonObject().put("calls", times).encode());
    }

    private static void large(HttpExchange call) throws IOException {
        call.sendResponseHeaders(200, LARGE);
        byte[] block = new byte[1024 * 1024];
        try (var out = call.getResponseBody()) {
            for (long sent = 0; sent < LARGE; sent += block.length) out.write(block);
        }
    }

    private static void answer(HttpExchange call, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", "application/json");
        call.sendResponseHeaders(200, body.length);
        try (var out = call.getResponseBody()) {
            out.write(body);
        }
    }
}
