package org.taizhang.extract.readings;

import com.fasterxml.jackson.core.JacksonException;
import jakarta.transaction.RollbackException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeoutException;
import org.taizhang.defaults.storage.CorruptObject;

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
            if (cause instanceof JacksonException) return UNKNOWN;
            if (cause instanceof SQLException e) return liesInTheData(e) ? UNKNOWN : PASSING;
            if (isOfTheSurroundings(cause)) return PASSING;
        }
        return UNKNOWN;
    }

    private static boolean isOfTheSurroundings(Throwable cause) {
        return cause instanceof IOException
                || cause instanceof CorruptObject
                || cause instanceof TimeoutException
                || cause instanceof CancellationException
                || (cause instanceof RollbackException && cause.getCause() == null);
    }

    /// Of the classes of SQLSTATE these say that the statement was refused for what it says.
    private static boolean liesInTheData(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        return state.startsWith("22") || state.startsWith("23") || state.startsWith("42");
    }
}
