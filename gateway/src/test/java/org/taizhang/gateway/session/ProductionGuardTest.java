package org.taizhang.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProductionGuardTest {

    private static final String SECRET = "Jm3x9vQ2tY7pL5rW8sK1nB4c";
    private static final String HTTPS = "https://taizhang.example";

    @Test
    void aRealSystemWithRealSecretsStarts() {
        assertThat(ProductionGuard.objections(false, SECRET, HTTPS)).isEmpty();
    }

    @Test
    void theDemonstrationStartsWithAnything() {
        assertThat(ProductionGuard.objections(true, "", "http://localhost:8080"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "taizhang-Demo-secret-of-a-good-length"})
    void weakSecretsAreRefused(String secret) {
        assertThat(ProductionGuard.objections(false, secret, HTTPS))
                .singleElement()
                .asString()
                .contains("TAIZHANG_PORTAL_CLIENT_SECRET");
    }

    @Test
    void plainHttpIsRefused() {
        assertThat(ProductionGuard.objections(false, SECRET, "http://taizhang.example"))
                .singleElement()
                .asString()
                .contains("TAIZHANG_PUBLIC_URL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "", "True", "yes"})
    void onlyTheExactWordMakesADemonstration(String demonstration) {
        var guard = new ProductionGuard(demonstration, "", HTTPS);

        assertThatThrownBy(() -> guard.check(new StartupEvent()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not started");
    }
}
