package org.taizhang.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.taizhang.faults.Fault;
import org.taizhang.faults.FaultKind;

/// The store cannot be reached, does not answer in time or cannot work now.
public class StoreAway extends UncheckedIOException implements Fault {

    StoreAway(String message, Exception cause) {
        super(new IOException(message, cause));
    }

    @Override
    public FaultKind kind() {
        return FaultKind.PASSES;
    }
}
