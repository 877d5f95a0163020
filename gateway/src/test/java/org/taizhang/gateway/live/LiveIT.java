package org.taizhang.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.taizhang.events.Envelope;
import org.taizhang.events.EnvelopeJson;
import org.taizhang.events.Event;
import org.taizhang.events.ItemReassigned;
import org.taizhang.events.ReportAssigned;
import org.taizhang.gateway.testing.Browser;
import org.taizhang.gateway.testing.FakeBackEnds;
import org.taizhang.testing.LocalStackResource;
import org.taizhang.testing.People;

@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@QuarkusTestResource(FakeBackEnds.class)
class LiveIT {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    private final Browser browser = new Browser();

    /// What one client has heard so far.
    private record Ear(List<String> lines, CompletableFuture<Void> ended) {
        boolean heard(UUID event) {
            return lines.contains("id: " + event);
        }
    }

    @Test
    void oneHearsTheEventsOfOnesUnits() throws Exception {
        Ear archives = listen(bearer("archives-reporter"));
        Ear reviewer = listen(bearer("reviewer"));
        awaitConsumer(archives);

        UUID other = publish("water-bureau");
        UUID own = publish("archives");

        await().until(() -> archives.heard(own) && reviewer.heard(own) && reviewer.heard(other));
        assertThat(archives.heard(other)).isFalse();
        assertThat(archives.lines()).anyMatch(line -> line.startsWith("data: {\"specversion\":\"1.0\""));
    }

    @Test
    void thatAnItemLeftIsHeardByTheUnitThatItLeft() throws Exception {
        Ear archives = listen(bearer("archives-reporter"));
        awaitConsumer(archives);

        UUID left = publish(new ItemReassigned(UUID.randomUUID(), "water-bureau", "archives", null));
        UUID came = publish(new ItemReassigned(UUID.randomUUID(), "archives", "water-bureau", null));
        UUID foreign = publish(new ItemReassigned(UUID.randomUUID(), "water-bureau", "university", null));
        UUID last = publish("archives");

        await().until(() -> archives.heard(left) && archives.heard(came) && archives.heard(last));
        assertThat(archives.heard(foreign)).isFalse();
    }

    @Test
    void quietStreamsBeat() throws Exception {
        Ear ear = listen(bearer("archives-reporter"));

        await().until(() -> ear.lines().stream().filter(":"::equals).count() >= 2);
    }

    @Test
    void aStreamDoesNotWaitInTheCompressor() throws Exception {
        Ear ear = listen(bearer("archives-reporter").header("Accept-Encoding", "gzip, br"));

        await().until(() -> ear.lines().stream().filter(":"::equals).count() >= 2);
    }

    @Test
    void whoComesBackHearsWhatTheyMissed() throws Exception {
        Ear before = listen(bearer("archives-reporter"));
        awaitConsumer(before);
        UUID last = publish("archives");
        await().until(() -> before.heard(last));
        UUID missed = publish("archives");
        await().until(() -> before.heard(missed));

        Ear after = listen(bearer("archives-reporter").header("Last-Event-ID", last.toString()));

        await().until(() -> after.heard(missed));
        assertThat(after.heard(last)).isFalse();
    }

    @Test
    void whoLogsOutHearsNothingMore() throws Exception {
        browser.logIn("archives-leader", "/");
        Ear ear = listen(browser.request("/api/events"));
        awaitConsumer(ear);

        browser.get("/logout");

        await().atMost(Duration.ofSeconds(15)).until(() -> ear.ended().isDone());
    }

    private HttpRequest.Builder bearer(String username) {
        return new Browser().request("/api/events").header("Authorization", "Bearer " + People.tokenOf(username));
    }

    private Ear listen(HttpRequest.Builder request) {
        var lines = new CopyOnWriteArrayList<String>();
        CompletableFuture<HttpResponse<Void>> answer =
                browser.http().sendAsync(request.build(), BodyHandlers.fromLineSubscriber(new Lines(lines)));
        await().until(() -> lines.contains("retry: 2000"));
        return new Ear(lines, answer.thenAccept(_ -> {}));
    }

    /// The consumer starts at the end of the topics, at a moment that nobody tells.
    private void awaitConsumer(Ear archives) throws Exception {
        await().atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    UUID probe = publish("archives");
                    await().pollDelay(Duration.ofMillis(400)).until(() -> true);
                    return archives.heard(probe);
                });
    }

    private UUID publish(String unit) throws Exception {
        return publish(new ReportAssigned(UUID.randomUUID(), unit, 1, 2023, null, "accountability", null));
    }

    private UUID publish(Event event) throws Exception {
        UUID id = UUID.randomUUID();
        var envelope = new Envelope(id, "/taizhang/review-service", Instant.now(), 1, null, event);
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka), new StringSerializer(), new StringSerializer())) {
            var message = new ProducerRecord<>("taizhang.reports", envelope.subject(), EnvelopeJson.write(envelope));
            message.headers().add("content-type", EnvelopeJson.CONTENT_TYPE.getBytes(StandardCharsets.US_ASCII));
            producer.send(message).get();
        }
        return id;
    }
}
