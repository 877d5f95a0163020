package org.taizhang.extract.job;

/// The original of an upload is not in the store, or is not what was received.
class OriginalMissing extends RuntimeException {
    OriginalMissing(RuntimeException cause) {
        super(cause.getMessage(), cause);
    }
}
