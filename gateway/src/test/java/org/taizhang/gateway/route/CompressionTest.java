package org.taizhang.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompressionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html;charset=utf-8",
                "text/css",
                "text/javascript",
                "Application/JSON",
                "application/problem+json",
                "image/svg+xml"
            })
    void longTextIsCompressed(String type) {
        assertThat(Compression.isFor(200, type, "4096")).isTrue();
        assertThat(Compression.isFor(404, type, null)).isTrue();
        assertThat(Compression.isFor(200, type, "1023")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/event-stream", "application/octet-stream", "application/pdf", "image/png", "font/woff2"})
    void streamsAndWhatIsCompressedAsItIsAreNot(String type) {
        assertThat(Compression.isFor(200, type, "4096")).isFalse();
    }

    @Test
    void aPartOfSomethingIsNot() {
        assertThat(Compression.isFor(206, "application/json", "4096")).isFalse();
        assertThat(Compression.isFor(304, "application/json", null)).isFalse();
        assertThat(Compression.isFor(200, null, null)).isFalse();
    }
}
