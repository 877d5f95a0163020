package org.taizhang.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import org.junit.jupiter.api.Test;

class ForwardedHeadersTest {

    @Test
    void nothingByWhichAClientNamesItselfReachesAService() {
        var headers = MultiMap.caseInsensitiveMultiMap()
                .add("Cookie", "q_session=secret")
                .add("X-Forwarded-For", "10.0.0.1")
                .add("X-Forwarded-User", "administrator")
                .add("Forwarded", "for=10.0.0.1")
                .add("X-Real-IP", "10.0.0.1")
                .add("Remote-User", "administrator")
                .add("Host", "evil.example")
                .add("Authorization", "Basic eDp5")
                .add("content-type", "text/plain")
                .add("Idempotency-Key", "k");

        ForwardedHeaders.prepare(headers, "token");

        assertThat(headers.names()).containsExactlyInAnyOrder("content-type", "Idempotency-Key", "Authorization");
        assertThat(headers.getAll("Authorization")).containsExactly("Bearer token");
    }

    @Test
    void answersDoNotShowTheInside() {
        var headers = MultiMap.caseInsensitiveMultiMap()
                .add("Location", "http://127.0.0.1:8181/api/uploads/1")
                .add("Set-Cookie", "a=b")
                .add("Access-Control-Allow-Origin", "*")
                .add("ETag", "\"1\"");

        ForwardedHeaders.cleanAnswer(headers, "http://127.0.0.1:8181");

        assertThat(headers.get("Location")).isEqualTo("/api/uploads/1");
        assertThat(headers.names()).containsExactlyInAnyOrder("Location", "ETag");
    }
}
