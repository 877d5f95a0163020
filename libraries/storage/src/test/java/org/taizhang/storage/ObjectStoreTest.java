package org.taizhang.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.minio.MinioClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taizhang.web.Digest;

/// Against a store that keeps one object and may garble it.
class ObjectStoreTest {

    @TempDir
    Path folder;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private ObjectStore store;
    private byte[] kept = {};
    private boolean garbles;

    @BeforeEach
    void startStore() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        store = new ObjectStore(MinioClient.builder()
                .endpoint("http://127.0.0.1:" + server.getAddress().getPort())
                .region("us-east-1")
                .credentials("access", "secret-of-the-test")
                .build());
    }

    @AfterEach
    void stopStore() {
        server.stop(0);
    }

    @Test
    void whatWasReceivedIsSentOnceAndReadBackOnce() throws IOException {
        var file = ReceivedFile.of(file("正文"));

        var stored = store.put("originals", "key", file);

        assertThat(asked).containsExactly("PUT", "GET");
        assertThat(stored.sha256()).isEqualTo(file.sha256());
        assertThat(stored.size()).isEqualTo(6);
    }

    @Test
    void aFileThatChangedAfterItArrivedIsNotStoredAsWhatArrived() throws IOException {
        Path path = file("正文");
        var file = ReceivedFile.of(path);
        Files.writeString(path, "别的");

        assertThatThrownBy(() -> store.put("originals", "key", file)).isInstanceOf(CorruptObject.class);
    }

    @Test
    void anObjectThatTheStoreGarbledIsNotTakenForStored() throws IOException {
        garbles = true;
        var file = ReceivedFile.of(file("正文"));

        assertThatThrownBy(() -> store.put("originals", "key", file)).isInstanceOf(CorruptObject.class);
    }

    @Test
    void whatIsInMemoryIsProvenToo() {
        byte[] content = "正文".getBytes(StandardCharsets.UTF_8);

        assertThat(store.put("analyses", "key", content).sha256()).isEqualTo(Digest.of(content));
        assertThat(asked).containsExactly("PUT", "GET");
    }

    @Test
    void contentThatTheStoreGarbledIsNotTakenForStored() {
        garbles = true;
        byte[] longer = "garbled".getBytes(StandardCharsets.UTF_8);
        byte[] beginning = "garb".getBytes(StandardCharsets.UTF_8);

        assertThat(store.put("analyses", "key", longer).size()).isEqualTo(7);
        assertThatThrownBy(() -> store.put("analyses", "key", beginning)).isInstanceOf(CorruptObject.class);
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("file"), content);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.add(exchange.getRequestMethod());
            byte[] sent = exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().add("ETag", "\"any\"");
            exchange.getResponseHeaders().add("Last-Modified", "Thu, 01 Jan 2026 00:00:00 GMT");
            if (exchange.getRequestMethod().equals("PUT")) {
                kept = garbles ? "garbled".getBytes(StandardCharsets.UTF_8) : sent;
                exchange.sendResponseHeaders(200, -1);
            } else {
                exchange.sendResponseHeaders(200, kept.length);
                exchange.getResponseBody().write(kept);
            }
        }
    }
}
