package org.taizhang.faults;

import jakarta.transaction.RollbackException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.RetriableException;

/// What trying again would help against a fault: much, little or not at all.
public enum FaultKind {
    /// Something that we need is away, full or too slow; the same work succeeds when it is back.
    PASSES,
    /// A stored object is not where its reference says; it may still arrive, or a person must bring it back.
    MISSING,
    /// Trying again gives the same.
    PERMANENT;

    /// Classes of SQLSTATE: connection, insufficient resources, operator intervention, system error.
    private static final Set<String> PASSING_CLASSES = Set.of("08", "53", "57", "58");

    /// Serialization failure, deadlock, a lock that was not to be had in time, a transaction that idled too long.
    private static final Set<String> PASSING_STATES = Set.of("40001", "40P01", "55P03", "25P03");

    private static final String DISK_FULL = "No space left on device";

    /// Looks through all causes, and what was suppressed on the way, for the first one that tells; transaction managers
    /// hide the reason of a failed commit there.
    public static FaultKind of(Throwable fault) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        return told(fault, seen).orElseGet(() -> isLostCommit(seen) ? PASSES : PERMANENT);
    }

    /// A commit that failed without a reason: the connection went while it was under way.
    private static boolean isLostCommit(Set<Throwable> all) {
        return all.stream().anyMatch(RollbackException.class::isInstance);
    }

    private static Optional<FaultKind> told(Throwable fault, Set<Throwable> seen) {
        if (!seen.add(fault)) return Optional.empty();
        Optional<FaultKind> kind = ofOne(fault);
        if (kind.isEmpty() && fault.getCause() != null) kind = told(fault.getCause(), seen);
        for (Throwable suppressed : fault.getSuppressed()) {
            if (kind.isEmpty()) kind = told(suppressed, seen);
        }
        return kind;
    }

    private static Optional<FaultKind> ofOne(Throwable fault) {
        return switch (fault) {
            case Fault telling -> Optional.of(telling.kind());
            case SQLException sql -> Optional.of(isPassing(sql) ? PASSES : PERMANENT);
            case SocketException _, UnknownHostException _, InterruptedIOException _ -> Optional.of(PASSES);
            case IOException io when isDiskFull(io) -> Optional.of(PASSES);
            case TimeoutException _, RetriableException _ -> Optional.of(PASSES);
            default -> Optional.empty();
        };
    }

    private static boolean isPassing(SQLException e) {
        String state = e.getSQLState();
        // The pool gives none: it had no connection left, or is closing.
        if (state == null || state.length() < 2) return true;
        return PASSING_STATES.contains(state)
                || PASSING_CLASSES.contains(state.substring(0, 2))
                || e instanceof SQLTransientException
                || e instanceof SQLRecoverableException;
    }

    private static boolean isDiskFull(IOException e) {
        return Objects.requireNonNullElse(e.getMessage(), "").contains(DISK_FULL);
    }
}
