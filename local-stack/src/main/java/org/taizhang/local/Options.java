package org.taizhang.local;

import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import org.taizhang.local.place.StartFailure;

/// What stands behind `./taizhang` on the command line.
record Options(Action action, boolean detach, boolean infrastructureOnly, OptionalLong untilExitOf) {
    enum Action {
        UP,
        DOWN,
        STATUS
    }

    static Options of(String... arguments) {
        Iterator<String> words = List.of(arguments).iterator();
        Action action = action(words.hasNext() ? words.next() : "");
        boolean detach = false;
        boolean infrastructureOnly = false;
        OptionalLong untilExitOf = OptionalLong.empty();
        while (words.hasNext()) {
            switch (words.next()) {
                case "--detach" -> detach = true;
                case "--infrastructure" -> infrastructureOnly = true;
                case "--until-exit-of" -> untilExitOf = OptionalLong.of(processId(words));
                case String other -> throw new StartFailure("unknown option: " + other);
            }
        }
        return new Options(action, detach, infrastructureOnly, untilExitOf);
    }

    private static Action action(String word) {
        return switch (word) {
            case "up" -> Action.UP;
            case "down" -> Action.DOWN;
            case "status" -> Action.STATUS;
            default -> throw new StartFailure("expected up, down or status, not: " + word);
        };
    }

    private static long processId(Iterator<String> words) {
        String word = words.hasNext() ? words.next() : "";
        try {
            return Long.parseLong(word);
        } catch (NumberFormatException e) {
            throw new StartFailure("--until-exit-of needs a process id, not: " + word, e);
        }
    }
}
