package org.taizhang.extract.job;

import java.util.concurrent.CancellationException;
import org.taizhang.faults.FaultKind;

/// What kind of fault kept a job from being done.
enum Fault {
    /// Database or store away, too slow or full: it will pass, and does not lie in the upload.
    PASSING,
    ORIGINAL_MISSING,
    /// It may lie in the upload: to try it without end would try it for ever.
    UNKNOWN;

    static Fault of(Exception fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof OriginalMissing) return ORIGINAL_MISSING;
            if (cause instanceof CancellationException) return PASSING; // the workers are closed
        }
        return FaultKind.of(fault) == FaultKind.PERMANENT ? UNKNOWN : PASSING;
    }
}
