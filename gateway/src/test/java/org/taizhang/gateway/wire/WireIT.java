package org.taizhang.gateway.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taizhang.gateway.testing.FakeBackEnds;
import org.taizhang.testing.LocalStackResource;
import org.taizhang.testing.People;
import org.taizhang.testing.TestPorts;

@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@QuarkusTestResource(FakeBackEnds.class)
@TestProfile(WireIT.ShortPatience.class)
class WireIT {

    private static final String HOST = "Host: localhost:" + TestPorts.gateway() + "\r\n";
    private static final long STEP_MILLIS = 200;

    public static class ShortPatience implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("gateway.wire.head-within", "1s");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n",
                "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n",
                "Transfer-Encoding: xchunked\r\nContent-Length: 5\r\n",
                "Transfer-Encoding: xchunked\r\n",
                "Transfer-Encoding: chunked, chunked\r\n",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n",
                "Transfer-Encoding:\u000bchunked\r\n",
                "Transfer-Encoding : chunked\r\n",
                "Content-Length: 5\r\nContent-Length: 6\r\n",
                "Content-Length: 5, 6\r\n",
                "Content-Length: +5\r\n",
                "Content-Length: -5\r\n",
                "Content-Length: 0x5\r\n",
                "X-One: a\nX-Two: b\r\n",
                "X-One: a\u0000b\r\n",
                "X One: a\r\n",
                ": a\r\n",
                "no colon\r\n",
                "Host: elsewhere.example\r\n"
            })
    void aHeadThatCanBeReadInTwoWaysIsRefusedAndTheConnectionClosed(String headers) throws IOException {
        String answer = talk("POST /api/uploads HTTP/1.1\r\n" + HOST + bearer() + headers + "\r\n0\r\n\r\n"
                + "GET /api/items HTTP/1.1\r\n" + HOST + bearer() + "\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").containsOnlyOnce("HTTP/1.1 ");
    }

    @Test
    void aHeadOfAnOldClientThatSendsChunksIsRefused() throws IOException {
        assertThat(talk("POST /api/uploads HTTP/1.0\r\n" + HOST + bearer()
                        + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n"))
                .startsWith("HTTP/1.")
                .contains(" 400 ");
    }

    @Test
    void aHeadThatIsTooLongIsRefused() throws IOException {
        assertThat(talk("GET / HTTP/1.1\r\n" + HOST + "X-Long: " + "x".repeat(70_000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 431");
    }

    @Test
    void nobodyChangesToAnotherProtocolHere() throws IOException {
        try (var socket = connect()) {
            send(
                    socket,
                    "GET /q/health/live HTTP/1.1\r\n" + HOST + "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n"
                            + "HTTP2-Settings: AAMAAABkAAQAAP__\r\n\r\n");
            assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.UTF_8))
                    .isEqualTo("HTTP/1.1 200");
        }
        assertThat(talk("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")).doesNotStartWith("HTTP/1.1 2");
    }

    @Test
    void aClientThatTricklesItsHeadIsCutOff() throws IOException {
        try (var socket = connect()) {
            assertThat(tricklesUntilCutOff(socket, "GET / HTTP/1.1\r\n" + HOST)).isTrue();
        }
    }

    @Test
    void soIsOneThatTricklesItsSecondHead() throws IOException {
        try (var socket = connect()) {
            send(socket, "GET /q/health/live HTTP/1.1\r\n" + HOST + "\r\n");
            assertThat(socket.getInputStream().read()).isEqualTo('H');

            assertThat(tricklesUntilCutOff(socket, "GET / HTTP/1.1\r\n" + HOST)).isTrue();
        }
    }

    @Test
    void soIsOneThatSaysNothing() throws IOException {
        try (var socket = connect()) {
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void aSlowBodyTakesTheTimeThatItTakes() throws Exception {
        try (var socket = connect()) {
            send(
                    socket,
                    "POST /api/uploads HTTP/1.1\r\n" + HOST + bearer()
                            + "Connection: close\r\nContent-Length: 10\r\n\r\n");
            for (int i = 0; i < 10; i++) {
                pause();
                send(socket, "x");
            }

            assertThat(rest(socket)).startsWith("HTTP/1.1 200").contains("\"bytes\":10");
        }
    }

    @Test
    void aStreamLastsLongerThanAHead() throws Exception {
        try (var socket = connect()) {
            send(socket, "GET /api/events HTTP/1.1\r\n" + HOST + bearer() + "\r\n");

            // Beats come once a second in tests.
            var heard = new StringBuilder();
            while (heard.toString().split(":\n\n", -1).length < 4) {
                int next = socket.getInputStream().read();
                assertThat(next).as("after %s", heard).isNotEqualTo(-1);
                heard.append((char) next);
            }
        }
    }

    private static boolean tricklesUntilCutOff(Socket socket, String start) throws IOException {
        socket.setSoTimeout((int) STEP_MILLIS);
        try {
            send(socket, start);
            // Far longer than the patience: ten seconds.
            for (int i = 0; i < 50; i++) {
                send(socket, "X-%d: a\r\n".formatted(i));
                if (isClosed(socket)) return true;
            }
            return false;
        } catch (SocketException _) {
            return true;
        }
    }

    /// Takes a step's time if it is not.
    private static boolean isClosed(Socket socket) throws IOException {
        try {
            while (socket.getInputStream().read() != -1) {}
            return true;
        } catch (SocketTimeoutException _) {
            return false;
        }
    }

    private static void pause() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(STEP_MILLIS);
    }

    private static String bearer() {
        return "Authorization: Bearer " + People.tokenOf("archives-reporter") + "\r\n";
    }

    private static Socket connect() throws IOException {
        var socket = new Socket("localhost", TestPorts.gateway());
        socket.setSoTimeout(20_000);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    private static String rest(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /// All that is answered until the server closes; if it does not, the test fails for the time.
    private static String talk(String text) throws IOException {
        try (var socket = connect()) {
            send(socket, text);
            return rest(socket);
        }
    }
}
