package org.taizhang.bench.line;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.taizhang.local.place.DataFolder;
import org.taizhang.local.place.StartFailure;
import org.taizhang.local.supervision.StackState;

/// The processor time of the processes of a stack, and of this one, since a moment.
///
/// Those that PostgreSQL keeps for its callers count as PostgreSQL's, the reader's workers apart. What
/// ended in between is lost.
public final class Processor {
    private static final Duration MOMENT = Duration.ofSeconds(1);
    private static final Duration IDLE = Duration.ofMillis(150);
    private static final int PATIENCE = 30;

    private final DataFolder data;
    private Map<Key, Duration> before = Map.of();

    public Processor(DataFolder data) {
        this.data = data;
    }

    private record Key(String name, long pid) {}

    public void begin() {
        before = now();
    }

    /// By name, what was spent since [#begin].
    public Map<String, Duration> spent() {
        var spent = new LinkedHashMap<String, Duration>();
        now().forEach((process, time) ->
                spent.merge(process.name(), time.minus(before.getOrDefault(process, Duration.ZERO)), Duration::plus));
        return spent;
    }

    /// Waits until the stack has hardly anything to do: what it puts off belongs to the files that it was
    /// put off for, and must not be in the way of what is measured next.
    public void awaitRest() throws InterruptedException {
        Duration last = total();
        for (int i = 0; i < PATIENCE; i++) {
            Thread.sleep(MOMENT);
            Duration now = total();
            if (now.minus(last).compareTo(IDLE) < 0) return;
            last = now;
        }
    }

    private Duration total() {
        return now().values().stream().reduce(Duration.ZERO, Duration::plus);
    }

    private Map<Key, Duration> now() {
        StackState state = StackState.read(data)
                .orElseThrow(() ->
                        new StartFailure("nothing runs in " + data.root() + "; start it with ./taizhang up --detach"));
        var times = new HashMap<Key, Duration>();
        note(times, "this bench", ProcessHandle.current());
        state.processes().forEach((name, process) -> process.handle().ifPresent(handle -> {
            note(times, name, handle);
            String children = name.equals("extract-service") ? "its workers" : name;
            handle.descendants().forEach(child -> note(times, children, child));
        }));
        return times;
    }

    private static void note(Map<Key, Duration> times, String name, ProcessHandle process) {
        Stream.of(process)
                .flatMap(one -> one.info().totalCpuDuration().stream())
                .forEach(time -> times.put(new Key(name, process.pid()), time));
    }
}
