package org.taizhang.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.taizhang.events.Envelope;
import org.taizhang.events.EnvelopeJson;
import org.taizhang.events.UnitChanged;
import org.taizhang.testing.LocalStackResource;

/// What hearing events promises, in a service that does; the finer points are in `SubscriptionTest`.
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class DeliveryIT {

    @Inject
    EntityManager database;

    @Inject
    StubbornConsumer stubborn;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> broker;

    @Test
    void aRecordThatIsNoEventIsSetAsideOnceByEachConsumerAndTheNextIsHeard() {
        String key = "unit-" + UUID.randomUUID();

        send(key, "{\"id\": \"no event\", \"time\": \"yesterday\"}");
        send(key, event(key));

        await("the next is heard", () -> stubborn.hasTaken(key));
        await("it is set aside", () -> letters(key).size() == 2);
        assertThat(letters(key))
                .extracting(row -> row[0])
                .containsExactlyInAnyOrder("ingest-service-units", StubbornConsumer.GROUP);
    }

    @Test
    void aLetterThatIsSentAgainReachesTheConsumerThatCouldNotWorkOnItAndNoOther() {
        String key = "unit-" + UUID.randomUUID();
        stubborn.refuses(key);
        send(key, event(key));
        await("it is set aside", () -> letters(key).size() == 1);

        stubborn.takesAll();
        resubmit(key);

        await("it is settled", () -> "SETTLED".equals(letters(key).getFirst()[1]));
        assertThat(stubborn.hasTaken(key)).isTrue();
    }

    @Test
    void aLetterThatFailsAgainIsDeadAgainAndSaysWhy() {
        String key = "unit-" + UUID.randomUUID();
        stubborn.refuses(key);
        send(key, event(key));
        await("it is set aside", () -> letters(key).size() == 1);
        int tries = (int) letters(key).getFirst()[2];

        resubmit(key);

        await("it was tried once more", () -> (int) letters(key).getFirst()[2] == tries + 1);
        assertThat(letters(key).getFirst()[1]).isEqualTo("DEAD");
        assertThat((String) letters(key).getFirst()[3]).contains("it is told to refuse " + key);
    }

    private static String event(String unit) {
        return EnvelopeJson.write(new Envelope(
                UUID.randomUUID(),
                "/taizhang/review-service",
                Instant.now(),
                1,
                null,
                new UnitChanged(unit, "a unit", null, List.of())));
    }

    private void send(String key, String value) {
        try (var kafka = new KafkaProducer<>(new HashMap<>(broker), new StringSerializer(), new StringSerializer())) {
            kafka.send(new ProducerRecord<>("taizhang.units", key, value)).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void resubmit(String key) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update dead_letter set state = 'RESUBMITTED' where key = :key")
                        .setParameter("key", key)
                        .executeUpdate());
    }

    /// Consumer, state, tries, error.
    @SuppressWarnings("unchecked")
    private List<Object[]> letters(String key) {
        return QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(
                        "select consumer, state, tries, error from dead_letter where key = :key")
                .setParameter("key", key)
                .getResultList());
    }

    private static void await(String what, Callable<Boolean> fact) {
        Awaitility.await(what).atMost(Duration.ofSeconds(30)).until(fact);
    }
}
