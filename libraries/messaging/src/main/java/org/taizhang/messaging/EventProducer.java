package org.taizhang.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/// The Kafka producer for events: all replicas acknowledge, no duplicates from its own retries.
@ApplicationScoped
class EventProducer {

    private final KafkaProducer<String, String> kafka;

    EventProducer(@Identifier("default-kafka-broker") Map<String, Object> broker, OutboxConfig config) {
        var settings = new HashMap<>(broker);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        // The relay waits at most this long for an acknowledgement, so the producer must not keep trying beyond it.
        int patience = (int) config.acknowledgeWithin().toMillis();
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, patience);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, patience / 2);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, patience);
        this.kafka = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }

    Future<?> send(ProducerRecord<String, String> message) {
        return kafka.send(message);
    }

    void close(@Observes ShutdownEvent event) {
        kafka.close(Duration.ofSeconds(5));
    }
}
