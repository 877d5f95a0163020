package org.taizhang.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class SessionIdTest {

    private static final SessionId ID = SessionId.parse(
                    Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[32]))
            .orElseThrow();

    /// Sessions that are open when the gateway is replaced stay open only as long as this holds.
    @Test
    void whatTheDatabaseKnowsOfASessionNeverChanges() {
        assertThat(HexFormat.of().formatHex(ID.lookup()))
                .isEqualTo("1a7dfdeaffeedac489287e85be5e9c049a2ff6470f55cf30260f55395ac1b159");
    }

    @Test
    void theKeyIsAnotherThanWhatTheDatabaseKnows() {
        assertThat(ID.key().getEncoded()).hasSize(32).isNotEqualTo(ID.lookup());
    }

    @Test
    void aCookieIsTheWholeIdAndNothingShorterIsOne() {
        SessionId random = SessionId.random();

        assertThat(SessionId.parse(random.cookie()).orElseThrow().lookup()).isEqualTo(random.lookup());
        assertThat(SessionId.parse("short")).isEmpty();
        assertThat(SessionId.parse("not*base64")).isEmpty();
    }
}
