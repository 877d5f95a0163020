package org.taizhang.events;

import java.util.regex.Pattern;

/// Where large content lies (claim check): an object in the S3 store that never changes.
///
/// @param sha256 of the content, lower-case hexadecimal; readers verify it
/// @param size in bytes
public record StoredObject(String bucket, String key, String sha256, long size) {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    public StoredObject {
        if (!SHA256.matcher(sha256).matches()) throw new IllegalArgumentException("no SHA-256: " + sha256);
        if (size < 0) throw new IllegalArgumentException("no size: " + size);
    }
}
