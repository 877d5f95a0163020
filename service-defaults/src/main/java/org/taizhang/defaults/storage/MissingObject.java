package org.taizhang.defaults.storage;

import java.io.IOException;
import java.io.UncheckedIOException;

/// The store holds no such object.
public class MissingObject extends UncheckedIOException {
    MissingObject(String bucket, String key, Exception cause) {
        super(new IOException("the store holds no %s/%s".formatted(bucket, key), cause));
    }
}
