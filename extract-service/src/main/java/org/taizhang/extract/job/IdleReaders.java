package org.taizhang.extract.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/// The readers of this process that have nothing to do.
///
/// Who writes a job down may engage one of them and lease the job for this process in the same transaction:
/// that spares a transaction to find it, one to look whether it is wanted, and the wait between them. Each
/// engagement ends with one word: the job, when it has committed, or that there is none.
@ApplicationScoped
class IdleReaders {

    private final AtomicInteger free = new AtomicInteger();
    private final AtomicBoolean missed = new AtomicBoolean();
    private final BlockingQueue<Optional<Job>> words = new LinkedBlockingQueue<>();
    private volatile boolean closed;

    void open() {
        closed = false;
    }

    /// Nobody is engaged any more, and who is free is woken. Who is engaged hears a word yet.
    void close() {
        closed = true;
        while (take()) words.add(Optional.empty());
    }

    /// True when a reader waits for the job that is about to be written down.
    boolean engage() {
        return !closed && take();
    }

    void hand(Job job) {
        words.add(Optional.of(job));
    }

    /// The job was not written down.
    void release() {
        words.add(Optional.empty());
    }

    /// Somewhere lies a job: a reader that is free looks for it, or the next one that would be.
    void wake() {
        if (take()) words.add(Optional.empty());
        else missed.set(true);
    }

    /// Waits for a job, at most that long where nobody is engaged.
    ///
    /// @return empty when it is time to look
    Optional<Job> await(Duration longest) throws InterruptedException {
        if (closed || missed.getAndSet(false)) return Optional.empty();
        free.incrementAndGet();
        Optional<Job> word;
        do {
            // All who wait may be engaged: then a word comes for this one, too.
            word = words.poll(longest.toMillis(), TimeUnit.MILLISECONDS);
            if (word == null && take()) return Optional.empty();
        } while (word == null);
        return word;
    }

    private boolean take() {
        return free.getAndUpdate(number -> Math.max(0, number - 1)) > 0;
    }
}
