package org.taizhang.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/reports/3f0c0a52-5c52-4f5b-9f3c-1f6f7d0f0a11/versions/2/analysis",
                "/assets/index-BkT2x_9-.js",
                "/api/reports?q=%E6%B0%B4%2F%3B%5C..//&year=2023",
                "/login?then=%2Freports%2F1",
                "/%E6%8A%A5%E5%91%8A/a%20b",
                "/api/x.tar.gz"
            })
    void onePlainReadingPasses(String target) {
        assertThat(PathGuard.isPlain(target)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/reports;x=1",
                "/api;/reports",
                "/api/reports%3Bx",
                "/api/reports%3bx",
                "/api%2Freports",
                "/api%2freports",
                "/api%5Creports",
                "/api%5creports",
                "/api\\reports",
                "/api/../q/metrics",
                "/api/..",
                "/api/.../x",
                "/api/./me",
                "/api/.",
                "/%2e%2e/q",
                "/api/%2E/me",
                "//evil.example/api",
                "/api//me",
                "/%61pi/me",
                "/api/me%00",
                "/api/me%0d%0aX:y",
                "/api/me%7f",
                "/api/me\u0000",
                "/api/me\t",
                "/api/me?x=\r\n",
                "/api/报告",
                "/api/me%",
                "/api/me%4",
                "/api/me%zz",
                "/api/%252e",
                "/api/%c0%ae%c0%ae/q",
                "/api/%ff",
                "/api/me#x",
                "http://evil.example/api/me",
                "api/me",
                "*",
                ""
            })
    void whatCanBeReadTwoWaysIsRefused(String target) {
        assertThat(PathGuard.isPlain(target)).isFalse();
    }
}
