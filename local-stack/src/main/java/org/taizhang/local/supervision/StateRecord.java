package org.taizhang.local.supervision;

import java.time.Duration;

/// Keeps `run/state.json` as the stack is. What cannot be written, on a full disk, is said once and written when it can
/// be: no supervision may end for it.
final class StateRecord implements Runnable {
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(1);

    private final Stack stack;
    private boolean isBehind;
    private boolean isForgotten;

    StateRecord(Stack stack) {
        this.stack = stack;
    }

    /// Synchronized, so that the newest state is what stays in the file.
    synchronized void update() {
        if (isForgotten) return;
        try {
            StackState.of(stack).write(stack.data());
            if (isBehind) stack.console().say("the state is written again");
            isBehind = false;
        } catch (RuntimeException e) {
            if (!isBehind)
                stack.console().say("the state cannot be written, ./taizhang status may show an old one: " + e);
            isBehind = true;
        }
    }

    synchronized void forget() {
        isForgotten = true;
        StackState.forget(stack.data());
    }

    /// Writes what could not be written.
    @Override
    public void run() {
        try {
            while (catchUp()) Thread.sleep(AGAIN_AFTER);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean catchUp() {
        if (isBehind) update();
        return !isForgotten;
    }
}
