package org.taizhang.local.process;

import java.util.List;
import java.util.Map;

/// How to start one process and how to ask it to stop.
///
/// @param identity a prefix of the command that changes the user, empty to stay
/// @param stopSignal what makes the process end in good order; PostgreSQL waits for its clients on TERM, so it gets INT
public record Launch(List<String> identity, List<String> command, Map<String, String> environment, String stopSignal) {
    public Launch {
        identity = List.copyOf(identity);
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    public Launch(List<String> command, Map<String, String> environment) {
        this(List.of(), command, environment, "TERM");
    }
}
