package org.taizhang.messaging.delivery;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.taizhang.events.Envelope;
import org.taizhang.events.EnvelopeJson;
import org.taizhang.events.Topic;
import org.taizhang.events.UnitChanged;

/// A subscription with Kafka's own stand-in for a broker, and a consumer that does what a test says.
final class Desk implements EventConsumer, AutoCloseable {

    static final TopicPartition FIRST = new TopicPartition("taizhang.units", 0);
    static final TopicPartition SECOND = new TopicPartition("taizhang.units", 1);

    final List<String> done = new CopyOnWriteArrayList<>();
    final List<Letter> letters = new CopyOnWriteArrayList<>();
    final MockConsumer<byte[], byte[]> kafka = new MockConsumer<>("earliest");
    private final Consumer<Envelope> work;
    private final Subscription subscription;
    private volatile boolean stopping;

    Desk(Consumer<Envelope> work) {
        this(work, Duration.ofSeconds(5));
    }

    Desk(Consumer<Envelope> work, Duration finishWithin) {
        this.work = work;
        var config = new Impatient(finishWithin);
        var delivery = new Delivery(this, EventConsumer::take, letters::add, config);
        this.subscription = new Subscription(this, () -> kafka, delivery, config);
        kafka.updateBeginningOffsets(Map.of(FIRST, 0L, SECOND, 0L));
        kafka.schedulePollTask(() -> kafka.rebalance(List.of(FIRST, SECOND)));
        subscription.start();
        await("the partitions are assigned", () -> kafka.assignment().size() == 2);
    }

    @Override
    public String group() {
        return "desk";
    }

    @Override
    public Topic topic() {
        return Topic.UNITS;
    }

    @Override
    public void take(Envelope event) {
        work.accept(event);
        done.add(event.subject());
    }

    void hears(TopicPartition partition, long offset, String value) {
        kafka.schedulePollTask(() -> kafka.addRecord(new ConsumerRecord<>(
                partition.topic(),
                partition.partition(),
                offset,
                new byte[0],
                value.getBytes(StandardCharsets.UTF_8))));
    }

    void hears(TopicPartition partition, String... subjects) {
        IntStream.range(0, subjects.length).forEach(i -> hears(partition, i, event(subjects[i])));
    }

    /// Who hears what is dealt anew.
    void has(TopicPartition... partitions) {
        kafka.schedulePollTask(() -> kafka.rebalance(List.of(partitions)));
    }

    static String event(String subject) {
        return EnvelopeJson.write(new Envelope(
                UUID.randomUUID(),
                "/taizhang/test",
                Instant.EPOCH,
                1,
                null,
                new UnitChanged(subject, "unit", null, List.of())));
    }

    long settledBefore(TopicPartition partition) {
        OffsetAndMetadata place = kafka.committed(Set.of(partition)).get(partition);
        return place == null ? 0 : place.offset();
    }

    boolean isStopping() {
        return stopping;
    }

    static void await(String what, BooleanSupplier fact) {
        Awaitility.await(what).atMost(Duration.ofSeconds(20)).until(fact::getAsBoolean);
    }

    /// As the end of the process does it.
    @Override
    public void close() {
        subscription.askToStop();
        stopping = true;
        try {
            subscription.awaitEnd();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
