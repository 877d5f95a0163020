package org.taizhang.local;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Keeps one component alive: `waiting → starting → ready`, back to `starting` when it dies, `stopped` at the end.
///
/// Runs on a virtual thread of its own. A component that never gets ready in three attempts fails the start; one that
/// was ready before is started again for ever, with growing pauses.
final class Supervision implements Runnable {
    enum State {
        WAITING,
        STARTING,
        READY,
        STOPPED
    }

    private static final int FIRST_ATTEMPTS = 3;
    private static final Duration READY_WITHIN = Duration.ofMinutes(5);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration STABLE_AFTER = Duration.ofMinutes(1);

    private final Component component;
    private final Stack stack;
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private volatile State state = State.WAITING;
    private final AtomicInteger restarts = new AtomicInteger();
    private volatile boolean stopping;
    private volatile @Nullable Child child;

    Supervision(Component component, Stack stack) {
        this.component = component;
        this.stack = stack;
    }

    Component component() {
        return component;
    }

    State state() {
        return state;
    }

    int restarts() {
        return restarts.get();
    }

    long pid() {
        Child current = child;
        return current == null || !current.isAlive() ? -1 : current.process().pid();
    }

    CompletableFuture<Void> ready() {
        return ready;
    }

    @Override
    public void run() {
        try {
            component.prepare();
            component.needs().forEach(need -> stack.supervisionOf(need).ready().join());
            stack.data().rotateLog(component.name());
            keepAlive();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (CompletionException e) {
            ready.completeExceptionally(e.getCause()); // the component that failed has said why
        } catch (StartFailure e) {
            ready.completeExceptionally(e);
        } catch (IOException | RuntimeException e) {
            ready.completeExceptionally(new StartFailure(component.name() + " cannot start: " + e, e));
        } finally {
            change(State.STOPPED);
        }
    }

    private void keepAlive() throws InterruptedException, IOException {
        Duration pause = Duration.ofSeconds(1);
        while (!stopping) {
            long startedAt = System.nanoTime();
            Child running = start();
            if (running == null) return;
            change(State.STARTING);
            awaitReady(running);
            int exit = running.process().waitFor();
            if (stopping) return;
            running.killGroup();
            if (!ready.isDone() && restarts.get() + 1 >= FIRST_ATTEMPTS)
                throw neverReady("ended with exit code " + exit);
            if (System.nanoTime() - startedAt > STABLE_AFTER.toNanos()) pause = Duration.ofSeconds(1);
            change(State.STARTING);
            stack.console()
                    .say("%s ended (exit code %d); starting it again in %d s"
                            .formatted(component.name(), exit, pause.toSeconds()));
            Thread.sleep(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            restarts.incrementAndGet();
        }
    }

    private synchronized @Nullable Child start() throws InterruptedException, IOException {
        if (stopping) return null;
        Child started = Child.start(component.launch(), stack.data().log(component.name()), stack.forking());
        child = started;
        return started;
    }

    private void awaitReady(Child running) throws InterruptedException {
        boolean settled = Wait.until(() -> stopping || !running.isAlive() || component.isReady(), READY_WITHIN);
        if (!settled && !ready.isDone())
            throw neverReady("was not ready after " + READY_WITHIN.toMinutes() + " minutes");
        if (stopping || !running.isAlive()) return;
        if (!ready.isDone()) component.completeStart();
        change(State.READY);
        String where = component.ports().isEmpty()
                ? ""
                : " on port " + stack.ports().of(component.ports().getFirst());
        stack.console().say(component.name() + " is ready" + (ready.isDone() ? " again" : "") + where);
        ready.complete(null);
    }

    private StartFailure neverReady(String what) {
        var log = stack.data().log(component.name());
        return new StartFailure(
                "%s %s; the end of %s:%n%s".formatted(component.name(), what, log, LogTail.of(log, 25)));
    }

    private void change(State next) {
        state = next;
        stack.recordState();
    }

    void stop(Duration patience) throws InterruptedException {
        Child running;
        synchronized (this) { // not while a process is being started, which would then be forgotten
            stopping = true;
            running = child;
        }
        if (running != null) running.stop(patience);
        change(State.STOPPED);
    }
}
