package org.taizhang.review;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.taizhang.events.EnvelopeJson;

/// What others read on the topics.
final class Topics {

    private Topics() {}

    /// The events of one subject, in the order of the topic.
    static List<String> factsOf(String topic, String subject) {
        String broker = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        var facts = new ArrayList<String>();
        try (var kafka = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", broker),
                new StringDeserializer(),
                new StringDeserializer())) {
            List<TopicPartition> partitions = kafka.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            kafka.assign(partitions);
            kafka.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = kafka.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> kafka.position(p) < ends.get(p))) {
                kafka.poll(Duration.ofMillis(200)).forEach(message -> {
                    if (subject.equals(message.key())) facts.add(fact(message.value()));
                });
            }
        }
        return facts;
    }

    static String fact(String payload) {
        return EnvelopeJson.parse(payload).orElseThrow().type().fact();
    }
}
