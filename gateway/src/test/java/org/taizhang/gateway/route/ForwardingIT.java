package org.taizhang.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taizhang.gateway.testing.Browser.GATEWAY;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
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
class ForwardingIT {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private String token;

    @BeforeEach
    void logIn() {
        token = People.tokenOf("archives-reporter");
    }

    @Test
    void aServiceSeesTheCallerAndNothingThatTheClientClaims() throws Exception {
        var answer = send(call("/api/items?unit=archives&q=%E6%B0%B4%2F")
                .header("Cookie", "q_session=x")
                .header("X-Forwarded-For", "10.0.0.1")
                .header("X-Forwarded-User", "administrator")
                .header("X-Correlation-Id", "story-1")
                .header("Accept-Language", "en"));

        var told = new JsonObject(answer.body());
        assertThat(told.getString("uri")).isEqualTo("/api/items?unit=archives&q=%E6%B0%B4%2F");
        var headers = told.getJsonObject("headers");
        assertThat(headers.getString("authorization")).isEqualTo("Bearer " + token);
        assertThat(headers.getString("x-correlation-id")).isEqualTo("story-1");
        assertThat(headers.getString("accept-language")).isEqualTo("en");
        assertThat(headers.fieldNames()).noneMatch(name -> name.startsWith("x-forwarded") || name.equals("cookie"));
        assertThat(answer.headers().firstValue("X-Correlation-Id")).contains("story-1");
        assertThat(answer.headers().firstValue("Location")).contains("/api/uploads/1");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void aLongAnswerIsCompressedForWhomItIs() throws Exception {
        String path = "/api/items?q=" + "a".repeat(2000);

        var packed = http.send(call(path).header("Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray());
        var plain = send(call(path));

        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(packed.headers().firstValue("Vary")).contains("accept-encoding");
        assertThat(packed.body().length).isLessThan(1500);
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
            var told = new JsonObject(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8));
            assertThat(told.getString("uri")).isEqualTo(path);
        }
        assertThat(plain.headers().firstValue("Content-Encoding").orElse("identity"))
                .isEqualTo("identity");
        assertThat(new JsonObject(plain.body()).getString("uri")).isEqualTo(path);
    }

    @Test
    void aDownloadIsNotCompressed() throws Exception {
        var asked = call("/api/uploads/large/content").header("Accept-Encoding", "gzip");

        var answer = http.send(asked.build(), BodyHandlers.ofInputStream());

        try (InputStream body = answer.body()) {
            assertThat(answer.headers().firstValue("Content-Encoding").orElse("identity"))
                    .isEqualTo("identity");
            assertThat(body.transferTo(OutputStream.nullOutputStream())).isEqualTo(FakeBackEnds.LARGE);
        }
    }

    @Test
    void documentsOfTheServicesAreReachable() throws Exception {
        assertThat(new JsonObject(send(call("/api/openapi/review")).body()).getString("uri"))
                .isEqualTo("/q/openapi");
    }

    @Test
    void aLargeUploadFlowsThrough() throws Exception {
        var whole = BodyPublishers.fromPublisher(zeros(), FakeBackEnds.LARGE);

        var answer = send(call("/api/uploads").POST(whole));

        assertThat(new JsonObject(answer.body()).getLong("bytes")).isEqualTo(FakeBackEnds.LARGE);
    }

    @Test
    void aLargeUploadOfUnknownLengthFlowsThrough() throws Exception {
        var answer = send(call("/api/uploads").expectContinue(true).POST(zeros()));

        assertThat(new JsonObject(answer.body()).getLong("bytes")).isEqualTo(FakeBackEnds.LARGE);
    }

    @Test
    void aLargeDownloadFlowsThrough() throws Exception {
        var answer = http.send(call("/api/uploads/large/content").build(), BodyHandlers.ofInputStream());

        try (InputStream body = answer.body()) {
            assertThat(body.transferTo(OutputStream.nullOutputStream())).isEqualTo(FakeBackEnds.LARGE);
        }
    }

    @Test
    void aServiceThatIsDownIsAProblemWithATimeToTryAgain() throws Exception {
        var answer = send(call("/api/readings/1"));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(new JsonObject(answer.body()).getString("type")).endsWith("/unavailable");
    }

    @Test
    void anUploadToAServiceThatIsDownIsAnsweredToo() throws Exception {
        var answer = send(call("/api/readings/1").POST(BodyPublishers.ofByteArray(new byte[1024 * 1024])));

        assertThat(answer.statusCode()).isEqualTo(503);
    }

    @Test
    void aServiceThatIsSlowIsAProblem() throws Exception {
        var answer = send(call("/api/queue").header("Accept-Language", "en"));

        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(new JsonObject(answer.body()).getString("detail")).contains("did not answer in time");
    }

    @Test
    void aCallThatAsksIsPutOnceMoreWhenTheConnectionBreaksOff() throws Exception {
        var answer = send(call("/api/reports/broken-off"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(new JsonObject(answer.body()).getInteger("calls")).isEqualTo(2);
    }

    @Test
    void aCallThatChangesIsNeverPutTwice() throws Exception {
        var brokenOff = send(call("/api/reports/broken-off").POST(BodyPublishers.ofString("{}")));
        var next = send(call("/api/reports/broken-off").POST(BodyPublishers.ofString("{}")));

        assertThat(brokenOff.statusCode()).isEqualTo(503);
        assertThat(new JsonObject(next.body()).getInteger("calls")).isEqualTo(2);
    }

    @Test
    void unknownAddressesAreProblems() throws Exception {
        var answer = send(call("/api/nothing"));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(new JsonObject(answer.body()).getString("type")).endsWith("/not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/me;x",
                "/api/me%3Bx",
                "/api%2Fme",
                "/api/%5Cme",
                "/api/\\me",
                "/api/../q/metrics",
                "/%2e%2e/api/me",
                "//api/me",
                "/%61pi/me",
                "/api/me%00",
                "http://evil.example/api//me"
            })
    void oddPathsAreRefusedBeforeAnythingElse(String target) throws Exception {
        String answer = raw("GET " + target + " HTTP/1.1");

        assertThat(answer).startsWith("HTTP/1.1 400");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/q", "/q/metrics", "/q/openapi", "/q/health", "/q/swagger-ui", "/q/arc", "/q/health/ready/x"})
    void whatIsForOperatorsIsNotHere(String path) throws Exception {
        assertThat(send(HttpRequest.newBuilder(URI.create(GATEWAY + path))).statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/q/health/ready",
                "/api/me",
                "/api/nothing",
                "/q/metrics",
                "/api/readings/1",
                "/api/items",
                "/login"
            })
    void everyAnswerIsDressed(String path) throws Exception {
        var headers = send(call(path)).headers();

        assertThat(headers.allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .startsWith("default-src 'self'; script-src 'self';")
                .contains("form-action 'self' http://localhost:%d;".formatted(8180 + TestPorts.offset()));
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Cache-Control")).contains("no-store");
        assertThat(headers.firstValue("X-Correlation-Id")).isPresent();
    }

    @Test
    void pagesAreLeftToThePortal() throws Exception {
        var answer = send(HttpRequest.newBuilder(URI.create(GATEWAY + "/reports/1")));

        // The portal is not built into tests; a resource that answered in its place would answer a problem.
        assertThat(answer.headers().firstValue("Content-Type")).isNotEqualTo(Optional.of("application/problem+json"));
    }

    @Test
    void readinessNeedsNobodyBehind() throws Exception {
        var answer = send(HttpRequest.newBuilder(URI.create(GATEWAY + "/q/health/ready")));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(new JsonObject(answer.body()).getString("status")).isEqualTo("UP");
    }

    private HttpRequest.Builder call(String path) {
        return HttpRequest.newBuilder(URI.create(GATEWAY + path)).header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static BodyPublisher zeros() {
        return BodyPublishers.ofInputStream(() -> new InputStream() {
            private long left = FakeBackEnds.LARGE;

            @Override
            public int read() {
                return left-- > 0 ? 0 : -1;
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                if (left <= 0) return -1;
                int now = (int) Math.min(left, length);
                left -= now;
                return now;
            }
        });
    }

    /// What no client library would send.
    private static String raw(String requestLine) throws IOException {
        try (var socket = new Socket("localhost", TestPorts.gateway())) {
            String request =
                    requestLine + "\r\nHost: localhost:" + TestPorts.gateway() + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
