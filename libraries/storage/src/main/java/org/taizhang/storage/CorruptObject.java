package org.taizhang.storage;

import org.taizhang.faults.Fault;
import org.taizhang.faults.FaultKind;

/// An object is not what its reference says.
public class CorruptObject extends RuntimeException implements Fault {

    CorruptObject(String bucket, String key, String expected, String actual) {
        super("object %s/%s is corrupt: expected sha256 %s, found %s".formatted(bucket, key, expected, actual));
    }

    @Override
    public FaultKind kind() {
        return FaultKind.PERMANENT;
    }
}
