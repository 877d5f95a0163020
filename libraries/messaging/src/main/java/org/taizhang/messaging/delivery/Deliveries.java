package org.taizhang.messaging.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;

/// All consumers of this service: begins to hear when everything has started, ends before anything that the consumers
/// need does.
@ApplicationScoped
class Deliveries {

    private static final Logger LOG = Logger.getLogger(Deliveries.class);
    private static final int LAST = Integer.MAX_VALUE;
    private static final int FIRST = 1;

    private final List<EventConsumer> consumers;
    private final List<Subscription> subscriptions;
    private final Resubmission resubmission;
    private final DeliveryConfig config;
    private final CountDownLatch stop = new CountDownLatch(1);

    Deliveries(
            @All List<EventConsumer> consumers,
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            Attempt attempt,
            Letters letters,
            Resubmission resubmission,
            DeliveryConfig config,
            MeterRegistry metrics) {
        mustDiffer(consumers);
        this.consumers = consumers;
        this.resubmission = resubmission;
        this.config = config;
        this.subscriptions = consumers.stream()
                .map(consumer -> new Subscription(
                        consumer,
                        () -> connect(broker, consumer.group()),
                        new Delivery(consumer, attempt::make, letters::add, config),
                        config))
                .toList();
        metrics.gauge("taizhang.letters.dead", letters, Letters::dead);
        metrics.gauge("taizhang.delivery.held.seconds", subscriptions, Deliveries::heldSeconds);
    }

    /// Letters go back to the consumer whose group they name.
    private static void mustDiffer(List<EventConsumer> consumers) {
        List<String> groups = consumers.stream().map(EventConsumer::group).toList();
        if (Set.copyOf(groups).size() < groups.size())
            throw new IllegalStateException("two consumers share a group: " + groups);
    }

    private static double heldSeconds(List<Subscription> all) {
        return all.stream().mapToDouble(Subscription::heldSeconds).max().orElse(0);
    }

    private static Consumer<byte[], byte[]> connect(Map<String, Object> broker, String group) {
        var settings = new HashMap<>(broker);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, group);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        // A process that was killed keeps its partitions until its session ends, by default for 45 s, although a new
        // one is up.
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 3_000);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    void start(@Observes @Priority(LAST) StartupEvent event) {
        if (!config.enabled()) return;
        subscriptions.forEach(Subscription::start);
        Thread.ofVirtual().name("letters").start(this::deliverLetters);
    }

    void stop(@Observes @Priority(FIRST) ShutdownEvent event) throws InterruptedException {
        stop.countDown();
        subscriptions.forEach(Subscription::askToStop);
        for (Subscription subscription : subscriptions) subscription.awaitEnd();
    }

    private void deliverLetters() {
        try {
            while (!stop.await(config.lookForLettersEvery().toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    resubmission.deliver(consumers);
                } catch (RuntimeException e) { // the database is away; the letters are not
                    LOG.warnf("letters wait: %s", e);
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
