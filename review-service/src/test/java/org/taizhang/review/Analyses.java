package org.taizhang.review;

import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import jakarta.enterprise.inject.spi.CDI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.taizhang.events.Envelope;
import org.taizhang.events.EnvelopeJson;
import org.taizhang.events.Event;
import org.taizhang.events.EvidenceReceived;
import org.taizhang.events.ReadReport;
import org.taizhang.events.StoredObject;
import org.taizhang.events.UploadRead;
import org.taizhang.storage.ObjectStore;

/// Plays the services before this one: puts analyses into the store and tells of them on the topics.
public final class Analyses {

    public static final String PROBLEM = "有的支部组织生活不够严肃。";
    public static final String COMMITMENT = "下一步将健全机制。";

    private static final String TEXT = "2100年报告\n" + PROBLEM + COMMITMENT;
    private static final AtomicInteger YEARS =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(3000, 1_000_000));

    private static final AtomicLong SEQUENCES = new AtomicLong();

    private Analyses() {}

    /// A year that no other test speaks of, so that each has its own report.
    public static int ownYear() {
        return YEARS.incrementAndGet();
    }

    /// A reading of one report, not yet told to anybody.
    public static Envelope reading(String handedInBy, String unitAsRead, int year, String remark) {
        UUID upload = UUID.randomUUID();
        String json = """
                {"title": "%2$d年%1$s报告", "unit": "%1$s", "year": %2$d, "text": "%3$s",
                 "sections": [{"id": "1", "role": "problems", "children": []}],
                 "problems": [{"start": %4$d, "end": %5$d, "section": "1"}],
                 "commitments": [{"start": %5$d, "end": %6$d, "section": "1"}],
                 "rectifications": [], "somethingNew": "%7$s",
                 "warnings": [{"severity": "error"}, {"severity": "notice"}]}""".formatted(
                        unitAsRead,
                        year,
                        TEXT.replace("\n", "\\n"),
                        TEXT.indexOf(PROBLEM),
                        TEXT.indexOf(COMMITMENT),
                        TEXT.length(),
                        remark);
        StoredObject analysis = CDI.current()
                .select(ObjectStore.class)
                .get()
                .put("analyses", upload + "/test/0.json", json.getBytes(StandardCharsets.UTF_8));
        var report = new ReadReport(0, year, analysis, 1, 1, 0, 2);
        return envelope(new UploadRead(upload, handedInBy, null, "1.0.0", analysis, List.of(report)));
    }

    public static Envelope evidence(String item, String unit) {
        return evidence(item, unit, null, null);
    }

    /// @param measure that it proves
    /// @param demand that it meets
    public static Envelope evidence(String item, String unit, @Nullable Integer measure, @Nullable Integer demand) {
        return evidence(item, unit, measure, demand, null);
    }

    /// @param period that it is the proof of
    public static Envelope evidence(
            String item, String unit, @Nullable Integer measure, @Nullable Integer demand, @Nullable String period) {
        var file = new StoredObject("evidence", item + "/file", "d".repeat(64), 10);
        return envelope(new EvidenceReceived(
                UUID.randomUUID(),
                UUID.fromString(item),
                unit,
                file,
                LocalDate.of(2024, 1, 1),
                "some-id",
                Instant.now(),
                measure,
                demand,
                null,
                period,
                null));
    }

    /// A file that takes the place of another.
    public static Envelope evidenceFor(String replaced, String item, String unit) {
        var file = new StoredObject("evidence", item + "/better", "f".repeat(64), 12);
        return envelope(new EvidenceReceived(
                UUID.randomUUID(),
                UUID.fromString(item),
                unit,
                file,
                LocalDate.of(2024, 2, 1),
                "some-id",
                Instant.now(),
                null,
                null,
                null,
                null,
                UUID.fromString(replaced)));
    }

    /// What somebody found who looks at a closed item again.
    public static Envelope found(String item, String unit, String by) {
        var file = new StoredObject("evidence", item + "/found", "e".repeat(64), 10);
        return envelope(new EvidenceReceived(
                UUID.randomUUID(),
                UUID.fromString(item),
                unit,
                file,
                LocalDate.of(2024, 1, 1),
                by,
                Instant.now(),
                null,
                null,
                true,
                null,
                null));
    }

    /// The same fact in an event of its own.
    public static Envelope again(Envelope told) {
        return envelope(told.data());
    }

    public static void tell(Envelope... envelopes) {
        String broker = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        try (var kafka = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", broker), new StringSerializer(), new StringSerializer())) {
            for (Envelope envelope : envelopes) {
                var message = new ProducerRecord<>(
                        envelope.type().topic().topicName(), envelope.subject(), EnvelopeJson.write(envelope));
                message.headers().add("content-type", EnvelopeJson.CONTENT_TYPE.getBytes(StandardCharsets.US_ASCII));
                kafka.send(message).get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("not told: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Tells of a reading and answers the report that it became.
    public static JsonPath reportOf(Envelope reading, String seenBy) {
        tell(reading);
        return awaitReport(reading, seenBy);
    }

    public static JsonPath awaitReport(Envelope reading, String seenBy) {
        await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> Api.as(seenBy)
                                .get("/api/reports?upload=" + uploadOf(reading))
                                .path("items.size()"),
                        n -> n.equals(1));
        String id =
                Api.as(seenBy).get("/api/reports?upload=" + uploadOf(reading)).path("items[0].id");
        return Api.report(id, seenBy);
    }

    /// The upload that a reading is of.
    public static String uploadOf(Envelope reading) {
        return ((UploadRead) reading.data()).upload().toString();
    }

    /// Told after all that this made before.
    static Envelope envelope(Event event) {
        return new Envelope(
                UUID.randomUUID(),
                "/taizhang/test",
                Instant.now(),
                SEQUENCES.incrementAndGet(),
                "test-correlation",
                event);
    }
}
