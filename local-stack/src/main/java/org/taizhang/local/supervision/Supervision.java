package org.taizhang.local.supervision;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.taizhang.local.place.StartFailure;
import org.taizhang.local.place.Wait;
import org.taizhang.local.process.Child;
import org.taizhang.local.process.Component;
import org.taizhang.local.process.LogTail;

/// Keeps one component alive: `waiting → starting → ready`, back to `starting` when it dies, `stopped` at the end.
///
/// Runs on a virtual thread of its own. A component that never gets ready in three attempts fails the start; one that
/// was ready before is started again for ever, with growing pauses, whatever goes wrong here meanwhile.
public final class Supervision implements Runnable {
    public enum State {
        WAITING,
        STARTING,
        READY,
        STOPPED
    }

    private static final int FIRST_ATTEMPTS = 3;
    private static final Duration READY_WITHIN = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    /// Far below the minutes for which consumers try an event again: a short outage must not use up their patience.
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration STABLE_AFTER = Duration.ofMinutes(1);

    private final Component component;
    private final Stack stack;
    private final Duration readyWithin;
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private volatile State state = State.WAITING;
    private final AtomicInteger restarts = new AtomicInteger();
    private volatile boolean stopping;
    private volatile @Nullable Child child;

    public Supervision(Component component, Stack stack) {
        this(component, stack, READY_WITHIN);
    }

    public Supervision(Component component, Stack stack, Duration readyWithin) {
        this.component = component;
        this.stack = stack;
        this.readyWithin = readyWithin;
    }

    Component component() {
        return component;
    }

    public State state() {
        return state;
    }

    int restarts() {
        return restarts.get();
    }

    public long pid() {
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
        } catch (RuntimeException | Error e) {
            ready.completeExceptionally(new StartFailure(component.name() + " cannot start: " + e, e));
        } finally {
            change(State.STOPPED);
        }
    }

    private void keepAlive() throws InterruptedException {
        Duration pause = FIRST_PAUSE;
        int failures = 0;
        while (!stopping) {
            long startedAt = System.nanoTime();
            String end = liveOnce();
            if (stopping) return;
            change(State.STARTING);
            // While something that it needs is away, an attempt says nothing about this one.
            if (!ready.isDone() && needsAreReady() && ++failures >= FIRST_ATTEMPTS) throw neverReady(end);
            if (System.nanoTime() - startedAt > STABLE_AFTER.toNanos()) pause = FIRST_PAUSE;
            stack.console().say("%s %s; starting it again in %d s".formatted(component.name(), end, pause.toSeconds()));
            Thread.sleep(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            restarts.incrementAndGet();
        }
    }

    /// One process from its start to its end.
    ///
    /// @return how it ended
    private String liveOnce() throws InterruptedException {
        try {
            awaitWhatItStartsAfter();
            Child running = start();
            if (running == null) return "is not wanted any more";
            change(State.STARTING);
            awaitReady(running);
            return "ended (exit code %d)".formatted(running.process().waitFor());
        } catch (StartFailure e) {
            if (!ready.isDone()) throw e;
            return cannotRun(e);
        } catch (IOException | RuntimeException | Error e) {
            // Whatever fails here, a full disk or memory, passes; without supervision nothing would ever come back.
            return cannotRun(e);
        } finally {
            endWhatIsLeft();
        }
    }

    private static String cannotRun(Throwable fault) {
        return "cannot be run: " + fault;
    }

    private void endWhatIsLeft() throws InterruptedException {
        Child left = child;
        if (left == null || stopping) return;
        try {
            left.stop(PATIENCE);
            child = null;
        } catch (RuntimeException e) {
            stack.console().say("%s: what its process left is not ended: %s".formatted(component.name(), e));
        }
    }

    private boolean needsAreReady() {
        return component.needs().stream().allMatch(this::isUp);
    }

    private boolean isUp(Component other) {
        return stack.supervisionOf(other).state() == State.READY;
    }

    private void awaitWhatItStartsAfter() throws InterruptedException {
        while (!stopping && !component.startsAfter().stream().allMatch(this::isUp)) Thread.sleep(POLL);
    }

    private synchronized @Nullable Child start() throws InterruptedException, IOException {
        if (stopping) return null;
        stack.data().rotateLongLog(component.name());
        Child started = Child.start(component.launch(), stack.data().log(component.name()), stack.forking());
        child = started;
        return started;
    }

    private void awaitReady(Child running) throws InterruptedException {
        boolean settled = Wait.until(() -> stopping || !running.isAlive() || isReady(), readyWithin);
        if (!settled && !ready.isDone())
            throw neverReady("was not ready after " + readyWithin.toMinutes() + " minutes");
        // Not ended for being slow: a database that recovers for long would begin again each time.
        while (!settled) settled = Wait.until(() -> stopping || !running.isAlive() || isReady(), readyWithin);
        if (stopping || !running.isAlive()) return;
        if (!ready.isDone()) component.completeStart();
        change(State.READY);
        String where = component.ports().isEmpty()
                ? ""
                : " on port " + stack.ports().of(component.ports().getFirst());
        stack.console().say(component.name() + " is ready" + (ready.isDone() ? " again" : "") + where);
        ready.complete(null);
    }

    private boolean isReady() {
        try {
            return component.isReady();
        } catch (RuntimeException _) {
            return false; // could not be asked, which is no answer
        }
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

    public void stop() throws InterruptedException {
        Child running;
        synchronized (this) { // not while a process is being started, which would then be forgotten
            stopping = true;
            running = child;
        }
        if (running != null) running.stop(PATIENCE);
        change(State.STOPPED);
    }
}
