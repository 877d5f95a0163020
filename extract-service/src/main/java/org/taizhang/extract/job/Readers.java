package org.taizhang.extract.job;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.taizhang.faults.Correlation;

/// Does the jobs: a fixed number of threads, each with one job at a time, for the life of the service.
///
/// A job that has seen a process die is done while this process does no other. When the service ends, the readers end
/// first, while database, store and workers still are there, and give back what they have in hand.
@ApplicationScoped
public class Readers {

    private static final Logger LOG = Logger.getLogger(Readers.class);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(10);

    private final LeaseJob lease;
    private final ReadUpload readUpload;
    private final PutBack putBack;
    private final SweepReadings sweep;
    private final ReadingConfig config;
    private final IdleReaders idle;
    private final ReadWriteLock house = new ReentrantReadWriteLock(true);
    private final Set<UUID> inHand = ConcurrentHashMap.newKeySet();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;
    private CountDownLatch end = new CountDownLatch(0);

    Readers(
            LeaseJob lease,
            ReadUpload readUpload,
            PutBack putBack,
            SweepReadings sweep,
            IdleReaders idle,
            ReadingConfig config) {
        this.idle = idle;
        this.lease = lease;
        this.readUpload = readUpload;
        this.putBack = putBack;
        this.sweep = sweep;
        this.config = config;
    }

    public void start(@Observes StartupEvent event, MeterRegistry metrics, JobRepository jobs) {
        metrics.gauge("taizhang.reading.jobs.waiting", jobs, JobRepository::waiting);
        metrics.gauge("taizhang.reading.oldest.age.seconds", jobs, JobRepository::oldestAgeSeconds);
        start();
    }

    public synchronized void start() {
        running = true;
        idle.open();
        end = new CountDownLatch(1);
        for (int i = 0; i < config.readers().orElse(Workers.COUNT + 1); i++) {
            threads.add(Thread.ofVirtual().name("reader-" + i).start(this::read));
        }
        threads.add(Thread.ofVirtual().name("reading-leases").start(this::keep));
    }

    public void stop(@Observes @Priority(1) ShutdownEvent event) throws InterruptedException {
        stop();
    }

    /// What takes long is the work of the workers, which is broken off. The rest ends by itself: to interrupt a thread
    /// that speaks with the database would cut its connection.
    public synchronized void stop() throws InterruptedException {
        running = false;
        end.countDown();
        idle.close();
        long patience = System.nanoTime() + LONGEST_GOODBYE.toNanos();
        for (Thread thread : threads) {
            do {
                readUpload.breakOff();
            } while (!thread.join(Duration.ofMillis(50)) && System.nanoTime() < patience);
            if (thread.isAlive()) LOG.warnf("%s does not end", thread.getName());
        }
        threads.clear();
        try {
            lease.giveBackAll();
        } catch (Exception e) {
            // Then the leases run out, and the others of the service must still end well.
            LOG.warnf(e, "readings cannot be given back");
        }
    }

    void hand(@Observes(during = TransactionPhase.AFTER_SUCCESS) WantReading.Wanted wanted) {
        if (wanted.engaged()) idle.hand(wanted.job());
        else idle.wake();
    }

    void release(@Observes(during = TransactionPhase.AFTER_FAILURE) WantReading.Wanted wanted) {
        if (wanted.engaged()) idle.release();
    }

    private void read() {
        while (running) {
            try {
                var next = lease.next();
                if (next.isPresent()) {
                    idle.wake(); // Where one lies, more may lie: another reader looks.
                    Job found = next.get();
                    read(found, process -> readUpload.read(found, process));
                } else {
                    idle.await(config.lookEvery())
                            .ifPresent(job -> read(job, process -> readUpload.readNew(job, process)));
                }
            } catch (InterruptedException _) {
                return;
            } catch (Exception e) {
                if (running) LOG.warnf(e, "readers cannot look for work, trying again");
                pause();
            }
        }
    }

    private void read(Job job, Consumer<UUID> reading) {
        inHand.add(job.upload());
        Correlation.begin(job.correlation() == null ? "" : job.correlation());
        Lock turn = job.isSuspect() ? house.writeLock() : house.readLock();
        try {
            turn.lock();
            try {
                if (running) reading.accept(lease.process());
            } catch (StackOverflowError e) {
                putBack(job, new IllegalStateException(e));
            } catch (Exception e) {
                putBack(job, e);
            } finally {
                turn.unlock();
            }
        } finally {
            Correlation.end();
            inHand.remove(job.upload());
        }
    }

    /// As often as it takes: the fault may be that the database is away. What is in hand when the readers are stopped
    /// is given back with the rest.
    private void putBack(Job job, Exception fault) {
        while (running) {
            try {
                putBack.after(fault, job.upload(), lease.process());
                return;
            } catch (Exception e) {
                LOG.warnf(e, "documentId=%s cannot be put back, trying again", job.upload());
                pause();
            }
        }
    }

    private void keep() {
        while (running) {
            try {
                lease.renew(inHand);
                sweep.sweep();
                end.await(config.lease().toMillis() / 3, TimeUnit.MILLISECONDS);
            } catch (InterruptedException _) {
                return;
            } catch (Exception e) {
                if (running) LOG.warnf(e, "leases cannot be renewed, trying again");
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_AFTER_FAILURE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
