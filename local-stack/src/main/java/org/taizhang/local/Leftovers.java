package org.taizhang.local;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.taizhang.local.place.Wait;
import org.taizhang.local.place.Workplace;
import org.taizhang.local.supervision.StackState;

/// Ends processes of an earlier start that outlived their launcher, for example because they hung when told to stop.
final class Leftovers {
    private Leftovers() {}

    static void end(Workplace place) throws InterruptedException {
        var state = StackState.read(place.data());
        if (state.isEmpty()) return;
        List<ProcessHandle> left = state.get().processes().values().stream()
                .flatMap(process -> process.handle().stream())
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .toList();
        // Their death signal may be at work; only what ignores it is killed.
        if (!Wait.until(() -> left.stream().noneMatch(ProcessHandle::isAlive), Duration.ofSeconds(15))) {
            place.console()
                    .say("killing what an earlier start left behind: "
                            + left.stream()
                                    .filter(ProcessHandle::isAlive)
                                    .map(ProcessHandle::pid)
                                    .toList());
            left.forEach(ProcessHandle::destroyForcibly);
            Wait.until(() -> left.stream().noneMatch(ProcessHandle::isAlive), Duration.ofSeconds(5));
        }
        StackState.forget(place.data());
    }
}
