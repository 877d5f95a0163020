package org.taizhang.reader.isolation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.taizhang.format.Reason;
import org.taizhang.format.file.FormatReader;

/// Reads files in worker processes; safe for any number of threads, which wait for a free worker.
///
/// A document is read without recognition first. Only if that shows scanned pages does it queue again for recognition,
/// which may take minutes and therefore never holds all workers: a text behind a thick scan waits no longer.
public final class WorkerPool implements AutoCloseable {
    private final WorkerSettings settings;
    private final List<String> prefix = Seclusion.prefix();
    private final Semaphore turns;
    private final Semaphore ocrTurns;
    private final List<Worker> idle = new ArrayList<>();
    private final List<Worker> all = new ArrayList<>();
    private final ExecutorService conversations = Executors.newVirtualThreadPerTaskExecutor();
    private boolean closed;

    public WorkerPool(WorkerSettings settings) {
        this.settings = settings;
        turns = new Semaphore(settings.workers(), true);
        ocrTurns = new Semaphore(Math.max(1, settings.workers() - 1), true);
    }

    /// Every fault of the file is an answer.
    ///
    /// @throws CancellationException if the thread is interrupted or the pool closed while it waits or reads
    public Answer read(Path file, String sha256) {
        return read(file, sha256, "");
    }

    /// @param split how a person divided the file, as JSON; empty where nobody did
    /// @throws CancellationException as above
    public Answer read(Path file, String sha256, String split) {
        try {
            Frame quick = inTurn(
                    new Request(file, sha256, false, split), settings.patience().document());
            if (!quick.showsScans() || !FormatReader.canRecognise()) {
                return quick.answer();
            }
            ocrTurns.acquire();
            try {
                Answer recognised = inTurn(
                                new Request(file, sha256, true, split),
                                settings.patience().recognition())
                        .answer();
                return recognised instanceof Answer.Unreadable && quick.answer() instanceof Answer.Read
                        ? quick.answer()
                        : recognised;
            } finally {
                ocrTurns.release();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while reading " + file.getFileName());
        }
    }

    private Frame inTurn(Request request, Duration timeout) throws InterruptedException {
        turns.acquire();
        try {
            return converse(take(), request, timeout);
        } finally {
            turns.release();
        }
    }

    private Frame converse(Worker worker, Request request, Duration timeout) throws InterruptedException {
        boolean healthy = false;
        Future<Frame> answer = conversations.submit(() -> {
            worker.ask(request);
            return worker.answer();
        });
        try {
            Frame frame = answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            healthy = true;
            return frame;
        } catch (TimeoutException _) {
            return new Frame(new Answer.Unreadable(Reason.TOO_SLOW, "no answer within " + timeout), false);
        } catch (ExecutionException _) {
            if (isClosed()) {
                throw new CancellationException("the workers are closed");
            }
            // What the child did with its last breath says more than the broken pipe.
            return new Frame(worker.fate(), false);
        } finally {
            giveBack(worker, healthy);
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private Worker take() throws InterruptedException {
        Worker worker = takeIdle();
        if (worker != null && !worker.isWorn(settings.documents())) {
            return worker;
        }
        if (worker != null) {
            discard(worker);
        }
        return start();
    }

    private synchronized @Nullable Worker takeIdle() {
        if (closed) {
            throw new CancellationException("the workers are closed");
        }
        return idle.isEmpty() ? null : idle.removeLast();
    }

    private Worker start() throws InterruptedException {
        Worker worker = launch();
        Future<?> ready = conversations.submit(() -> {
            worker.awaitReady();
            return null;
        });
        try {
            ready.get(settings.patience().start().toMillis(), TimeUnit.MILLISECONDS);
            return worker;
        } catch (TimeoutException | ExecutionException e) {
            Answer fate = worker.fate();
            discard(worker);
            throw new UncheckedIOException(new IOException("no worker starts: " + fate, e));
        } catch (InterruptedException e) {
            discard(worker);
            throw e;
        }
    }

    private synchronized Worker launch() {
        if (closed) {
            throw new CancellationException("the workers are closed");
        }
        try {
            Worker worker = Worker.start(settings, prefix);
            all.add(worker);
            return worker;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void giveBack(Worker worker, boolean healthy) {
        if (!healthy) {
            discard(worker);
            return;
        }
        worker.emptyFolder();
        synchronized (this) {
            if (!closed) {
                idle.add(worker);
            }
        }
    }

    private void discard(Worker worker) {
        synchronized (this) {
            if (!all.remove(worker)) {
                return;
            }
        }
        worker.kill();
    }

    @Override
    public void close() {
        List<Worker> left;
        synchronized (this) {
            closed = true;
            left = List.copyOf(all);
            idle.clear();
        }
        left.forEach(this::discard);
        conversations.close();
    }
}
