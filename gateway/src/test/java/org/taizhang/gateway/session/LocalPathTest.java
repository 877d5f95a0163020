package org.taizhang.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/reports/1?tab=warnings#w3", "/queue", "/items?q=%E6%B0%B4", "/apiary"})
    void pagesOfThePortalAreFollowed(String then) {
        assertThat(LocalPath.orHome(then)).isEqualTo(then);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/\t/evil.example",
                "/\n/evil.example",
                "https://evil.example",
                "javascript:alert(1)",
                "evil.example",
                "",
                " /reports",
                "/reports\r\nSet-Cookie: a=b",
                "/报告",
                "/logout",
                "/login?then=/",
                "/api/uploads/1/content",
                "/%"
            })
    void anythingElseLeadsHome(String then) {
        assertThat(LocalPath.orHome(then)).isEqualTo("/");
    }

    @Test
    void nothingAskedLeadsHome() {
        assertThat(LocalPath.orHome(null)).isEqualTo("/");
        assertThat(LocalPath.orHome("/" + "x".repeat(3000))).isEqualTo("/");
    }
}
