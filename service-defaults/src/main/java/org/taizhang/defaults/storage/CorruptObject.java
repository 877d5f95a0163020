package org.taizhang.defaults.storage;

/// An object is not what its reference says.
public class CorruptObject extends RuntimeException {
    CorruptObject(String bucket, String key, String expected, String actual) {
        super("object %s/%s is corrupt: expected sha256 %s, found %s".formatted(bucket, key, expected, actual));
    }
}
