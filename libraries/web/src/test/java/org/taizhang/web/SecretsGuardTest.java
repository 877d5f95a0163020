package org.taizhang.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SecretsGuardTest {

    private static final Map<String, String> WEAK = Map.of("A", "", "B", "taizhang-demonstration", "C", "short");

    @Test
    void aRealSystemDoesNotStartWithBlankShortOrDemonstrationSecrets() {
        assertThat(SecretsGuard.weak(false, WEAK)).containsExactly("A", "B", "C");
    }

    @Test
    void aRealSystemStartsWithSecretsOfItsOwn() {
        assertThat(SecretsGuard.weak(false, Map.of("A", "5f3c9a7be2d14860"))).isEmpty();
    }

    @Test
    void theDemonstrationMayHaveAnySecrets() {
        assertThat(SecretsGuard.weak(true, WEAK)).isEmpty();
    }
}
