package org.taizhang.local;

import org.taizhang.local.place.StartFailure;
import org.taizhang.local.place.Workplace;
import org.taizhang.local.supervision.Stack;

/// A stack from its start to its end, in this process.
final class Foreground {
    private final Stack stack;
    private final Workplace place;
    private final Options options;

    Foreground(Stack stack, Workplace place, Options options) {
        this.stack = stack;
        this.place = place;
        this.options = options;
    }

    /// Never returns by itself: Ctrl-C, TERM, the end of the watched process or a failed start end the process.
    int run() throws InterruptedException {
        stack.writeEnvironments();
        if (options.infrastructureOnly()) stack.keepInfrastructureOnly();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(this::stop));
        options.untilExitOf().ifPresent(Foreground::endWith);
        Thread.ofPlatform().name("start").daemon().start(this::start);
        stack.forking().serve();
        return 0;
    }

    private void start() {
        try {
            stack.start();
            Greeting.print(place, options.infrastructureOnly());
        } catch (StartFailure e) {
            place.console().print("taizhang: " + e.getMessage());
            System.exit(1);
        }
    }

    private static void endWith(long pid) {
        ProcessHandle watched = ProcessHandle.of(pid)
                .orElseThrow(() -> new StartFailure("--until-exit-of: there is no process " + pid));
        Thread.ofVirtual().name("until-exit-of").start(() -> {
            watched.onExit().join();
            System.exit(0);
        });
    }

    private void stop() {
        try {
            place.console().say("stopping");
            stack.stop();
            place.console().say("stopped");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
