package org.taizhang.gateway.session;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/// Tokens of a session as bytes for the database: AES-GCM, nonce first.
final class SealedTokens {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] bytes;

    SealedTokens(byte[] bytes) {
        this.bytes = bytes;
    }

    byte[] bytes() {
        return bytes;
    }

    static SealedTokens seal(AuthorizationCodeTokens tokens, SecretKey key) {
        byte[] open = new JsonObject()
                .put("id", tokens.getIdToken())
                .put("access", tokens.getAccessToken())
                .put("refresh", tokens.getRefreshToken())
                .put("expiresIn", tokens.getAccessTokenExpiresIn())
                .put("scope", tokens.getAccessTokenScope())
                .encode()
                .getBytes(StandardCharsets.UTF_8);
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] closed = crypt(Cipher.ENCRYPT_MODE, key, nonce, open);
        byte[] sealed = Arrays.copyOf(nonce, NONCE + closed.length);
        System.arraycopy(closed, 0, sealed, NONCE, closed.length);
        return new SealedTokens(sealed);
    }

    AuthorizationCodeTokens open(SecretKey key) {
        byte[] open = crypt(
                Cipher.DECRYPT_MODE, key, Arrays.copyOf(bytes, NONCE), Arrays.copyOfRange(bytes, NONCE, bytes.length));
        var json = new JsonObject(new String(open, StandardCharsets.UTF_8));
        return new AuthorizationCodeTokens(
                json.getString("id"),
                json.getString("access"),
                json.getString("refresh"),
                json.getLong("expiresIn"),
                json.getString("scope"));
    }

    private static byte[] crypt(int mode, SecretKey key, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("session tokens can not be sealed or opened", e);
        }
    }
}
