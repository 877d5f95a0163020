package org.taizhang.faults;

import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.MDC;

/// The id that ties together all that one request set off, over services and events. It lives in the logging context
/// of the thread at work, so that every log line carries it.
public final class Correlation {

    public static final String HEADER = "X-Correlation-Id";

    private static final String KEY = "correlationId";
    private static final int LONGEST = 64;

    private Correlation() {}

    public static Optional<String> current() {
        return Optional.ofNullable((String) MDC.get(KEY));
    }

    /// Takes up an id from outside if it is a harmless token, else makes a new one. Answers the id in force.
    public static String begin(String candidate) {
        boolean harmless = !candidate.isEmpty()
                && candidate.length() <= LONGEST
                && candidate.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || c == '-'));
        String id = harmless ? candidate : UUID.randomUUID().toString();
        MDC.put(KEY, id);
        return id;
    }

    public static void end() {
        MDC.remove(KEY);
    }
}
