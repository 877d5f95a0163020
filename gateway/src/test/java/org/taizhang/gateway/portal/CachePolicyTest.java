package org.taizhang.gateway.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CachePolicyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/assets/index-BkT2x.js | 200 | public, max-age=31536000, immutable",
                "/assets/index-old.js   | 404 | no-store",
                "/                      | 200 | no-cache",
                "/reports/1             | 200 | no-cache",
                "/icon.svg              | 304 | no-cache",
                "/api/me                | 200 | no-store",
                "/api/uploads/1/content | 200 | no-store",
                "/login                 | 302 | no-store",
                "/logout                | 303 | no-store",
                "/q/health/ready        | 200 | no-store"
            })
    void onlyWhatNeverChangesIsKept(String path, int status, String policy) {
        assertThat(CachePolicy.of(path, status)).isEqualTo(policy);
    }
}
