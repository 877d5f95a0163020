package org.taizhang.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrossSiteTest {

    private static final String PUBLIC = "https://taizhang.example";

    @Test
    void aPageOfOursIsOurs() {
        assertThat(CrossSite.isOurs("same-origin", null, PUBLIC)).isTrue();
        assertThat(CrossSite.isOurs(null, PUBLIC, PUBLIC)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "none", ""})
    void theBrowsersWordCountsMoreThanTheOrigin(String secFetchSite) {
        assertThat(CrossSite.isOurs(secFetchSite, PUBLIC, PUBLIC)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "http://taizhang.example",
                "https://taizhang.example.evil.example",
                "https://taizhang.example:8443"
            })
    void otherOriginsAreForeign(String origin) {
        assertThat(CrossSite.isOurs(null, origin, PUBLIC)).isFalse();
    }

    @Test
    void silenceIsForeign() {
        assertThat(CrossSite.isOurs(null, null, PUBLIC)).isFalse();
    }

    @Test
    void onlyReadingIsSafe() {
        assertThat(CrossSite.isSafe("GET")).isTrue();
        assertThat(CrossSite.isSafe("POST")).isFalse();
        assertThat(CrossSite.isSafe("get")).isFalse();
        assertThat(CrossSite.isSafe("PROPFIND")).isFalse();
    }
}
