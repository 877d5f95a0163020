package org.taizhang.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.taizhang.testing.KeycloakWatch;
import org.taizhang.testing.LocalStackResource;
import org.taizhang.testing.People;

/// What every service promises, in one of them: the settings are those of the web library.
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@QuarkusTestResource(KeycloakWatch.class)
class StrangeTokensIT {

    private static final PrivateKey ANOTHER = key();

    @Test
    void aTokenThatCannotBeVerifiedIsRefusedWithoutAQuestionToKeycloak() throws Exception {
        String good = People.tokenOf("water-bureau-reporter");
        assertThat(answerTo(good)).isEqualTo(200);

        assertThat(answerTo("garbage")).isEqualTo(401);
        assertThat(answerTo(UUID.randomUUID().toString())).isEqualTo(401);
        assertThat(answerTo("a.b.c")).isEqualTo(401);
        assertThat(answerTo("a.b.c.d.e")).isEqualTo(401);
        assertThat(answerTo(withoutSignature(good))).isEqualTo(401);
        assertThat(answerTo(signedByAnother(headerOf(good), good))).isEqualTo(401);
        assertThat(answerTo(signedByAnother("{\"alg\":\"RS256\",\"typ\":\"JWT\"}", good)))
                .isEqualTo(401);

        assertThat(KeycloakWatch.askedAboutTokens()).isZero();
    }

    @Test
    void keysThatNobodyKnowsAreLookedForOnceAndNotWithEveryToken() throws Exception {
        String good = People.tokenOf("water-bureau-reporter");
        assertThat(answerTo(good)).isEqualTo(200);
        int before = KeycloakWatch.askedForKeys();

        for (int i = 0; i < 20; i++) {
            String header = "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"" + UUID.randomUUID() + "\"}";
            assertThat(answerTo(signedByAnother(header, good))).isEqualTo(401);
        }

        assertThat(before).isPositive();
        assertThat(KeycloakWatch.askedForKeys()).isLessThanOrEqualTo(before + 1);
        assertThat(KeycloakWatch.askedAboutTokens()).isZero();
    }

    private static int answerTo(String token) {
        return given().auth().oauth2(token).get("/api/uploads").statusCode();
    }

    private static String headerOf(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.", 3)[0]), StandardCharsets.UTF_8);
    }

    private static String withoutSignature(String token) {
        return encoded("{\"alg\":\"none\"}") + "." + token.split("\\.", 3)[1] + ".";
    }

    private static String signedByAnother(String header, String claimsOf) throws GeneralSecurityException {
        String signed = encoded(header) + "." + claimsOf.split("\\.", 3)[1];
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(ANOTHER);
        signature.update(signed.getBytes(StandardCharsets.US_ASCII));
        return signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
    }

    private static PrivateKey key() {
        try {
            return KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has RSA", e);
        }
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
