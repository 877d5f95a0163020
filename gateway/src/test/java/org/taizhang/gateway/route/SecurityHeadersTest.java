package org.taizhang.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecurityHeadersTest {

    @Test
    void onlyKeycloakIsNamedBesidesOurselves() {
        String policy = SecurityHeaders.of("http://localhost:8180", false).get("Content-Security-Policy");

        assertThat(policy)
                .isEqualTo("default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                        + "connect-src 'self'; form-action 'self' http://localhost:8180; frame-ancestors 'none'; "
                        + "base-uri 'none'; object-src 'none'");
    }

    @Test
    void browsersAreBoundToHttpsOnlyWhereThereIsHttps() {
        assertThat(SecurityHeaders.of("https://id.example", true)).containsKey("Strict-Transport-Security");
        assertThat(SecurityHeaders.of("http://localhost:8180", false)).doesNotContainKey("Strict-Transport-Security");
    }
}
