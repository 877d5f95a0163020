package org.taizhang.messaging.delivery;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/// Fetches for one consumer and commits what is settled, in a thread of its own for the life of the service.
///
/// The thread never works on records itself, so that Kafka hears from it however long a record takes. What a broker
/// does not take as committed is heard again, which the inbox tells.
final class Subscription implements Runnable {

    private static final Logger LOG = Logger.getLogger(Subscription.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    private final EventConsumer consumer;
    private final Supplier<Consumer<byte[], byte[]>> connect;
    private final Delivery delivery;
    private final DeliveryConfig config;
    private final Map<TopicPartition, Lane> lanes = new ConcurrentHashMap<>();
    private final Map<TopicPartition, Long> committed = new HashMap<>();
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread;

    Subscription(
            EventConsumer consumer,
            Supplier<Consumer<byte[], byte[]>> connect,
            Delivery delivery,
            DeliveryConfig config) {
        this.consumer = consumer;
        this.connect = connect;
        this.delivery = delivery;
        this.config = config;
        this.thread = Thread.ofPlatform().name("hears-" + consumer.group()).unstarted(this);
    }

    void start() {
        thread.start();
    }

    void askToStop() {
        stop.countDown();
        lanes.values().forEach(Lane::askToStop);
    }

    void awaitEnd() throws InterruptedException {
        thread.join(config.finishWithin().plus(LAST_WORDS).plus(LAST_WORDS));
    }

    /// How long the record has been worked on that has been longest; what fails again and again shows here.
    double heldSeconds() {
        long now = System.nanoTime();
        return lanes.values().stream()
                .mapToLong(Lane::heldSince)
                .filter(since -> since != 0)
                .mapToDouble(since -> (now - since) / 1e9)
                .max()
                .orElse(0);
    }

    @Override
    public void run() {
        var pause = new Pause(config, stop);
        while (stop.getCount() > 0) {
            try (Consumer<byte[], byte[]> kafka = connect.get()) {
                kafka.subscribe(List.of(consumer.topic().topicName()), new HandOver(kafka));
                while (stop.getCount() > 0) hear(kafka);
                giveUp(kafka, lanes.keySet(), true);
            } catch (RuntimeException e) {
                // The client goes on by itself after most faults. Whatever it is this time: nobody else would hear.
                LOG.errorf(e, "group=%s lost its connection, subscribing anew", consumer.group());
                lanes.values().forEach(Lane::askToStop);
                lanes.clear();
                committed.clear();
                if (!pause.take()) return;
            }
        }
    }

    private void hear(Consumer<byte[], byte[]> kafka) {
        var records = kafka.poll(POLL);
        for (TopicPartition partition : records.partitions()) {
            lanes.computeIfAbsent(partition, this::lane).add(records.records(partition));
        }
        lanes.forEach((partition, lane) -> {
            if (lane.isFull()) kafka.pause(List.of(partition));
            else kafka.resume(List.of(partition));
        });
        Map<TopicPartition, OffsetAndMetadata> settled = settled(lanes.keySet());
        if (!settled.isEmpty()) kafka.commitAsync(settled, this::committed);
    }

    private Lane lane(TopicPartition partition) {
        return new Lane(consumer.group() + "-" + partition.partition(), delivery);
    }

    /// What was settled since the last commit.
    private Map<TopicPartition, OffsetAndMetadata> settled(Collection<TopicPartition> of) {
        var settled = new HashMap<TopicPartition, OffsetAndMetadata>();
        for (TopicPartition partition : of) {
            Lane lane = lanes.get(partition);
            if (lane == null) continue;
            lane.settledBefore().stream()
                    .filter(place -> place != committed.getOrDefault(partition, -1L))
                    .forEach(place -> settled.put(partition, new OffsetAndMetadata(place)));
        }
        return settled;
    }

    private void committed(Map<TopicPartition, OffsetAndMetadata> places, Exception failure) {
        if (failure == null) places.forEach((partition, place) -> committed.put(partition, place.offset()));
        else LOG.debugf(failure, "group=%s not committed yet", consumer.group());
    }

    /// Lets the lanes finish what they are at and, where Kafka still listens, says what is settled.
    private void giveUp(Consumer<byte[], byte[]> kafka, Collection<TopicPartition> partitions, boolean ours) {
        List<Lane> ending = partitions.stream()
                .flatMap(partition -> Stream.ofNullable(lanes.get(partition)))
                .toList();
        ending.forEach(Lane::askToStop);
        try {
            long end = System.nanoTime() + config.finishWithin().toNanos();
            for (Lane lane : ending) lane.awaitEnd(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
            if (ours) kafka.commitSync(settled(partitions), LAST_WORDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (KafkaException e) {
            LOG.warnf("group=%s could not commit; its last events are heard again: %s", consumer.group(), e);
        }
        var gone = Set.copyOf(partitions);
        lanes.keySet().removeAll(gone);
        committed.keySet().removeAll(gone);
    }

    private final class HandOver implements ConsumerRebalanceListener {

        private final Consumer<byte[], byte[]> kafka;

        HandOver(Consumer<byte[], byte[]> kafka) {
            this.kafka = kafka;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            // A lane begins with its first record.
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            giveUp(kafka, partitions, true);
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> partitions) {
            giveUp(kafka, partitions, false);
        }
    }
}
