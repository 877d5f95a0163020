package org.taizhang.messaging.delivery;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/// What waits of one partition, and the one thread that works it off while there is something.
final class Lane {

    private static final int MANY = 200;
    private static final long NOTHING = -1;

    private final Delivery delivery;
    private final String name;
    private final Queue<ConsumerRecord<byte[], byte[]>> waiting = new ArrayDeque<>();
    private final CountDownLatch stop = new CountDownLatch(1);
    private final AtomicLong settledBefore = new AtomicLong(NOTHING);
    private final AtomicLong held = new AtomicLong();
    private boolean atWork;

    Lane(String name, Delivery delivery) {
        this.name = name;
        this.delivery = delivery;
    }

    synchronized void add(List<ConsumerRecord<byte[], byte[]>> heard) {
        waiting.addAll(heard);
        if (atWork || stop.getCount() == 0) return;
        atWork = true;
        Thread.ofVirtual().name(name).start(this::work);
    }

    /// Whether no more should be fetched for now.
    synchronized boolean isFull() {
        return waiting.size() >= MANY;
    }

    /// Where to go on after a restart: all before it is settled. Empty before anything was.
    OptionalLong settledBefore() {
        long place = settledBefore.get();
        return place == NOTHING ? OptionalLong.empty() : OptionalLong.of(place);
    }

    /// Since when (`System.nanoTime`) the record at work is being worked on; 0 when there is none.
    long heldSince() {
        return held.get();
    }

    void askToStop() {
        stop.countDown();
    }

    /// Waits for the record at work; after that time whoever takes the partition over hears it again.
    synchronized void awaitEnd(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (atWork) {
            long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
            if (left <= 0) return;
            wait(left);
        }
    }

    private void work() {
        for (var next = next(); next != null; next = next()) {
            held.set(System.nanoTime());
            if (delivery.deliver(next, stop) == Delivery.Outcome.STOPPED) {
                rest();
                return;
            }
            settledBefore.set(next.offset() + 1);
        }
    }

    private synchronized @Nullable ConsumerRecord<byte[], byte[]> next() {
        var next = stop.getCount() == 0 ? null : waiting.poll();
        // In the same breath, or what is added just now would find nobody.
        if (next == null) rest();
        return next;
    }

    private synchronized void rest() {
        atWork = false;
        held.set(0);
        notifyAll();
    }
}
