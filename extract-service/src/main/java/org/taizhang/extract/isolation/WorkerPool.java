package org.taizhang.extract.isolation;

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
import org.taizhang.extract.format.Decoded;
import org.taizhang.extract.format.FormatReader;
import org.taizhang.extract.format.Note;
import org.taizhang.extract.format.Reason;

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
    /// @throws CancellationException if the thread is interrupted or the pool closed while it waits
    public Decoded read(Path file) {
        try {
            Decoded quick = inTurn(file, false, settings.timeout());
            if (!showsScans(quick) || !FormatReader.canRecognise()) {
                return quick;
            }
            ocrTurns.acquire();
            try {
                Decoded recognised = inTurn(file, true, settings.ocrTimeout());
                return recognised instanceof Decoded.Unreadable && quick instanceof Decoded.Documents
                        ? quick
                        : recognised;
            } finally {
                ocrTurns.release();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while reading " + file.getFileName());
        }
    }

    private static boolean showsScans(Decoded decoded) {
        return switch (decoded) {
            case Decoded.Unreadable unreadable -> unreadable.reason() == Reason.SCANNED_NO_OCR;
            case Decoded.Documents read ->
                read.refused().stream().anyMatch(r -> r.reason() == Reason.SCANNED_NO_OCR)
                        || read.documents().stream()
                                .flatMap(d -> d.notes().stream())
                                .anyMatch(n -> n.code().equals(Note.Kind.IMAGES_WITHOUT_TEXT.code()));
        };
    }

    private Decoded inTurn(Path file, boolean ocr, Duration timeout) throws InterruptedException {
        turns.acquire();
        try {
            Worker worker = take();
            return converse(worker, file, ocr, timeout);
        } finally {
            turns.release();
        }
    }

    private Decoded converse(Worker worker, Path file, boolean ocr, Duration timeout) throws InterruptedException {
        boolean healthy = false;
        Future<Decoded> answer = conversations.submit(() -> {
            worker.ask(file, ocr);
            return DecodedFrame.read(worker.answer());
        });
        try {
            Decoded decoded = answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            healthy = true;
            return decoded;
        } catch (TimeoutException _) {
            return new Decoded.Unreadable(Reason.TOO_SLOW, "no answer within " + timeout);
        } catch (ExecutionException _) {
            // What the child did with its last breath says more than the broken pipe.
            return new Decoded.Unreadable(Reason.TOO_COMPLEX, "its worker " + worker.fate());
        } finally {
            giveBack(worker, healthy);
        }
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
            ready.get(settings.startTimeout().toMillis(), TimeUnit.MILLISECONDS);
            return worker;
        } catch (TimeoutException | ExecutionException e) {
            String fate = worker.fate();
            discard(worker);
            throw new IllegalStateException("no worker starts: it " + fate, e);
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
