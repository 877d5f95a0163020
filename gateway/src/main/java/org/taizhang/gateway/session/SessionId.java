package org.taizhang.gateway.session;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.taizhang.web.Digest;

/// The secret that a browser holds, and all that it holds. The database sees only [#lookup()], and the tokens there are
/// sealed with [#key()]: who reads the database, or its backups, can neither take a session over nor use its tokens.
final class SessionId {

    private static final int LENGTH = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] secret;

    private SessionId(byte[] secret) {
        this.secret = secret;
    }

    static SessionId random() {
        byte[] secret = new byte[LENGTH];
        RANDOM.nextBytes(secret);
        return new SessionId(secret);
    }

    /// Empty when the text is not an id of ours.
    static Optional<SessionId> parse(String cookie) {
        try {
            byte[] secret = Base64.getUrlDecoder().decode(cookie);
            return secret.length == LENGTH ? Optional.of(new SessionId(secret)) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty(); // not Base64
        }
    }

    String cookie() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    byte[] lookup() {
        return derived((byte) 1);
    }

    SecretKey key() {
        return new SecretKeySpec(derived((byte) 2), "AES");
    }

    private byte[] derived(byte purpose) {
        return Digest.bytes(
                ByteBuffer.allocate(1 + LENGTH).put(purpose).put(secret).array());
    }
}
