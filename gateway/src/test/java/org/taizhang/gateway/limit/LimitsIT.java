package org.taizhang.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taizhang.gateway.testing.Browser.GATEWAY;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.taizhang.gateway.testing.FakeBackEnds;
import org.taizhang.testing.LocalStackResource;
import org.taizhang.testing.People;

@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@QuarkusTestResource(FakeBackEnds.class)
@TestProfile(LimitsIT.SmallLimits.class)
class LimitsIT {

    private static final int CALLS = 12;
    private static final int CHANGES = 4;
    private static final int STRANGERS = 8;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /// Nothing comes back for as long as a test takes: one a second is the slowest, so the tests take from much.
    public static class SmallLimits implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "gateway.limits.calls", Integer.toString(CALLS),
                    "gateway.limits.calls-per-second", "1",
                    "gateway.limits.changes", Integer.toString(CHANGES),
                    "gateway.limits.changes-per-second", "1",
                    "gateway.limits.strangers", Integer.toString(STRANGERS),
                    "gateway.limits.strangers-per-second", "1",
                    // The test itself, as a proxy.
                    "gateway.trusted-proxies", "127.0.0.1,::1");
        }
    }

    @Test
    void whoAsksForTooMuchHearsWhenToComeBack() throws Exception {
        HttpResponse<String> refused = until429(by("archives-reporter", "/api/items"));

        assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow()))
                .isPositive();
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        var problem = new JsonObject(refused.body());
        assertThat(problem.getString("type")).endsWith("/too-many-requests");
        assertThat(problem.getString("detail")).contains("秒后再试");
    }

    @Test
    void oneWhoAsksForTooMuchKeepsNobodyElseOut() throws Exception {
        until429(by("water-bureau-reporter", "/api/items"));

        assertThat(send(by("water-bureau-leader", "/api/items")).statusCode()).isEqualTo(200);
    }

    @Test
    void changesAreCountedForThemselves() throws Exception {
        until429(by("reviewer", "/api/items").POST(BodyPublishers.noBody()));

        assertThat(send(by("reviewer", "/api/items")).statusCode()).isEqualTo(200);
    }

    @Test
    void strangersAreCountedByAddress() throws Exception {
        until429(from("203.0.113.1", "/api/items"));

        assertThat(send(from("203.0.113.2", "/api/items")).statusCode()).isEqualTo(401);
    }

    @Test
    void tokensThatAreNoneAreCountedToo() throws Exception {
        until429(from("203.0.113.3", "/api/items").header("Authorization", "Bearer none"));
    }

    @Test
    void soAreLogins() throws Exception {
        until429(from("203.0.113.4", "/login"));
    }

    @Test
    void strangersKeepNobodyAtTheirAddressFromWork() throws Exception {
        assertThat(send(by("approver", "/api/items").header("X-Forwarded-For", "203.0.113.5"))
                        .statusCode())
                .isEqualTo(200);
        until429(from("203.0.113.5", "/api/items"));

        assertThat(send(by("approver", "/api/items").header("X-Forwarded-For", "203.0.113.5"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void pagesAndHealthAreNotCounted() throws Exception {
        for (int i = 0; i < 5 * CALLS; i++) {
            assertThat(send(from("203.0.113.6", "/q/health/live")).statusCode()).isEqualTo(200);
            assertThat(send(from("203.0.113.6", "/reports/1")).statusCode()).isNotEqualTo(429);
        }
    }

    /// Refused at the latest when all that the limits give, and some seconds' worth more, is used up.
    private HttpResponse<String> until429(HttpRequest.Builder request) throws Exception {
        for (int i = 0; i < 100; i++) {
            HttpResponse<String> answer = send(request);
            if (answer.statusCode() == 429) return answer;
        }
        throw new AssertionError("never refused");
    }

    private static HttpRequest.Builder by(String username, String path) {
        return HttpRequest.newBuilder(URI.create(GATEWAY + path))
                .header("Authorization", "Bearer " + People.tokenOf(username));
    }

    private static HttpRequest.Builder from(String address, String path) {
        return HttpRequest.newBuilder(URI.create(GATEWAY + path)).header("X-Forwarded-For", address);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
