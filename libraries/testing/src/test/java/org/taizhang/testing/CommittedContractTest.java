package org.taizhang.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommittedContractTest {

    @Test
    void aServiceDiffersNowhereFromItsOwn() {
        String committed = CommittedContract.of("gateway").toString();

        assertThat(CommittedContract.differences("gateway", committed)).isEmpty();
    }

    @Test
    void whatIsOtherwiseIsNamed() {
        String committed = CommittedContract.of("gateway").toString();
        String other = committed.replace("\"/api/me\"", "\"/api/them\"").replace("\"Me\":", "\"Them\":");

        assertThat(CommittedContract.differences("gateway", other))
                .containsExactlyInAnyOrder(
                        "/paths/~1api~1me", "/paths/~1api~1them", "/components/schemas/Me", "/components/schemas/Them");
        assertThat(CommittedContract.differences("gateway", "---")).isNotEmpty();
    }
}
