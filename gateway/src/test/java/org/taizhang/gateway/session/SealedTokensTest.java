package org.taizhang.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.oidc.AuthorizationCodeTokens;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SealedTokensTest {

    private static final AuthorizationCodeTokens TOKENS =
            new AuthorizationCodeTokens("id-token", "access-token", "refresh-token", 300L, "openid");

    @Test
    void theIdOpensWhatItSealed() {
        SessionId id = SessionId.random();
        SealedTokens sealed = SealedTokens.seal(TOKENS, id.key());

        SessionId fromCookie = SessionId.parse(id.cookie()).orElseThrow();
        AuthorizationCodeTokens opened = sealed.open(fromCookie.key());

        assertThat(fromCookie.lookup()).isEqualTo(id.lookup());
        assertThat(opened.getIdToken()).isEqualTo("id-token");
        assertThat(opened.getAccessToken()).isEqualTo("access-token");
        assertThat(opened.getRefreshToken()).isEqualTo("refresh-token");
        assertThat(opened.getAccessTokenExpiresIn()).isEqualTo(300L);
    }

    @Test
    void theDatabaseAloneShowsNothing() {
        SessionId id = SessionId.random();

        SealedTokens sealed = SealedTokens.seal(TOKENS, id.key());

        assertThat(new String(sealed.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("token");
        assertThat(id.lookup()).isNotEqualTo(id.key().getEncoded());
    }

    @Test
    void anotherSessionDoesNotOpenThem() {
        SealedTokens sealed = SealedTokens.seal(TOKENS, SessionId.random().key());

        assertThatThrownBy(() -> sealed.open(SessionId.random().key())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatIsNoIdIsNoSession() {
        assertThat(SessionId.parse("null")).isEmpty();
        assertThat(SessionId.parse("")).isEmpty();
        assertThat(SessionId.parse("not base64 !")).isEmpty();
        assertThat(SessionId.parse("c2hvcnQ")).isEmpty();
    }
}
