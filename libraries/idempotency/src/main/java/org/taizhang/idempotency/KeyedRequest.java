package org.taizhang.idempotency;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.taizhang.web.Digest;

/// A request that its sender may send again, because they did not hear the answer.
///
/// @param caller id of the sender, whose keys are theirs alone
/// @param fingerprint the same for the same request, and for no other
public record KeyedRequest(String caller, String key, String fingerprint) {

    /// @param content all that the request says, its endpoint included
    public static KeyedRequest of(String caller, String key, Object... content) {
        byte[] said = List.of(content).toString().getBytes(StandardCharsets.UTF_8);
        return new KeyedRequest(caller, key, Digest.of(said));
    }
}
