package org.taizhang.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.taizhang.events.Envelope;
import org.taizhang.events.EnvelopeJson;
import org.taizhang.events.UnitChanged;
import org.taizhang.messaging.Inbox;
import org.taizhang.messaging.Outbox;
import org.taizhang.messaging.Replay;
import org.taizhang.testing.LocalStackResource;

/// What the outbox promises, in a service that uses it.
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class OutboxIT {

    @Inject
    Outbox outbox;

    @Inject
    Inbox inbox;

    @Inject
    Replay replay;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> broker;

    @Test
    void anEventOfATransactionThatFailedNeverLeavesAndLeavesNoGap() {
        String subject = subject();

        announce(subject, "first");
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    outbox.add(event(subject, "never"));
                    throw new IllegalStateException("the change failed");
                }))
                .hasMessageContaining("the change failed");
        announce(subject, "second");

        List<Envelope> seen = await(subject, 2);
        assertThat(seen).extracting(Envelope::sequence).containsExactly(1L, 2L);
        assertThat(seen).extracting(e -> ((UnitChanged) e.data()).name()).containsExactly("first", "second");
    }

    @Test
    void manyWritersOfOneSubjectAreNumberedInTheOrderInWhichTheyArrive() throws Exception {
        String subject = subject();
        List<Callable<Void>> writers = IntStream.range(0, 40)
                .<Callable<Void>>mapToObj(i -> () -> {
                    announce(subject, "writer " + i);
                    return null;
                })
                .toList();

        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : people.invokeAll(writers)) done.get();
        }

        assertThat(await(subject, 40))
                .extracting(Envelope::sequence)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 40).boxed().toList());
    }

    @Test
    void aReplaySendsTheSameEventsWithTheirOldIdsAndNumbers() {
        String subject = subject();
        Instant before = Instant.now();
        announce(subject, "only");
        Envelope first = await(subject, 1).getFirst();

        replay.since(before);

        assertThat(await(subject, 2)).containsExactly(first, first);
    }

    @Test
    void anEventIsWorkedOnOnceAlsoWhenTheFirstTryFailed() {
        UUID id = UUID.randomUUID();

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    assertThat(inbox.isFirstDelivery(id)).isTrue();
                    throw new IllegalStateException("the work failed");
                }))
                .hasMessageContaining("the work failed");

        assertThat(QuarkusTransaction.requiringNew().call(() -> inbox.isFirstDelivery(id)))
                .isTrue();
        assertThat(QuarkusTransaction.requiringNew().call(() -> inbox.isFirstDelivery(id)))
                .isFalse();
    }

    @Test
    void aRecordSaysThatItHoldsACloudEvent() {
        String subject = subject();

        announce(subject, "named");

        Header contentType = awaitRecords(subject, 1).getFirst().headers().lastHeader("content-type");
        assertThat(new String(contentType.value(), StandardCharsets.US_ASCII))
                .isEqualTo("application/cloudevents+json; charset=UTF-8");
    }

    private static String subject() {
        return "unit-" + UUID.randomUUID();
    }

    private static UnitChanged event(String subject, String name) {
        return new UnitChanged(subject, name, null, List.of());
    }

    private void announce(String subject, String name) {
        QuarkusTransaction.requiringNew().run(() -> outbox.add(event(subject, name)));
    }

    /// All events of a subject on its topic, once there are that many.
    private List<Envelope> await(String subject, int count) {
        return awaitRecords(subject, count).stream()
                .map(message -> EnvelopeJson.parse(message.value()).orElseThrow())
                .toList();
    }

    private List<ConsumerRecord<String, String>> awaitRecords(String subject, int count) {
        var settings = new HashMap<>(broker);
        settings.put("group.id", "test-" + UUID.randomUUID());
        settings.put("auto.offset.reset", "earliest");
        var seen = new ArrayList<ConsumerRecord<String, String>>();
        try (var kafka = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            kafka.subscribe(List.of("taizhang.units"));
            Awaitility.await().atMost(Duration.ofSeconds(30)).pollInSameThread().until(() -> {
                kafka.poll(Duration.ofMillis(200)).forEach(message -> {
                    // What other tests left on the topic need be no event.
                    if (subject.equals(message.key())) seen.add(message);
                });
                return seen.size() >= count;
            });
        }
        return seen;
    }
}
