package org.taizhang.local.process;

import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;

/// Starts every process from one thread that lives as long as the launcher.
///
/// The kernel sends a child its death signal when the *thread* that forked it ends (`PR_SET_PDEATHSIG`, prctl(2)), so
/// a process started from a short-lived or virtual thread would be killed at some odd moment.
public final class ForkingThread {
    private final BlockingQueue<FutureTask<Process>> requests = new LinkedBlockingQueue<>();

    Process start(ProcessBuilder process) throws InterruptedException, IOException {
        var request = new FutureTask<>(process::start);
        requests.add(request);
        try {
            return request.get();
        } catch (ExecutionException e) {
            throw new IOException("cannot start " + process.command().getFirst(), e.getCause());
        }
    }

    /// Serves requests for ever; call it from the main thread.
    public void serve() throws InterruptedException {
        while (true) {
            requests.take().run();
        }
    }
}
