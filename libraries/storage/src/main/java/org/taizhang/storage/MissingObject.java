package org.taizhang.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.taizhang.faults.Fault;
import org.taizhang.faults.FaultKind;

/// There is no object where a reference says that there is one.
public class MissingObject extends UncheckedIOException implements Fault {

    MissingObject(String object, Exception cause) {
        super(new IOException("no object %s".formatted(object), cause));
    }

    @Override
    public FaultKind kind() {
        return FaultKind.MISSING;
    }
}
