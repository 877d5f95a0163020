package org.taizhang.bench.line;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.taizhang.format.Decoded;
import org.taizhang.format.Limits;
import org.taizhang.format.file.FormatReader;

/// The least that the same components need for a file: it is put into the object store, its key goes
/// through Kafka, whoever hears it gets the object, takes its text out and writes one row with it.
///
/// As durable as the product (`acks=all`, a topic that flushes each record, the database's defaults), and
/// nothing else: no rights, no proof of what was stored, no outbox, no isolation, no analysis.
final class BareChain implements Line, AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Scene scene;
    private final Map<String, CompletableFuture<Void>> underWay = new ConcurrentHashMap<>();
    private final KafkaProducer<String, String> producer;
    private final KafkaConsumer<String, String> consumer;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Thread hears;
    private Times times = new Times();

    BareChain(Scene scene) {
        this.scene = scene;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", scene.broker(), "acks", "all", "linger.ms", "0"),
                new StringSerializer(),
                new StringSerializer());
        this.consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", scene.broker(), "enable.auto.commit", "false"),
                new StringDeserializer(),
                new StringDeserializer());
        consumer.assign(scene.partitions());
        consumer.seekToEnd(List.of());
        scene.partitions().forEach(consumer::position);
        this.hears = Thread.ofPlatform().name("bare-chain").start(this::hear);
    }

    @Override
    public void take(byte[] file) throws InterruptedException {
        String key = UUID.randomUUID().toString();
        var done = new CompletableFuture<Void>();
        underWay.put(key, done);
        long began = System.nanoTime();
        scene.put(key, file);
        var _ = producer.send(new ProducerRecord<>(Scene.TOPIC, key, key), (_, fault) -> {
            if (fault != null) done.completeExceptionally(fault);
        });
        done.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        times.since(began);
    }

    void forgetTimes() {
        times = new Times();
    }

    Times times() {
        return times;
    }

    private void hear() {
        try {
            while (true) consumer.poll(POLL).forEach(record -> take(record.value()));
        } catch (WakeupException _) {
            consumer.close();
        }
    }

    private void take(String key) {
        CompletableFuture<Void> done = underWay.remove(key);
        if (done == null) return;
        var _ = CompletableFuture.runAsync(() -> write(key, text(scene.get(key))), workers)
                .whenComplete((_, fault) -> {
                    if (fault == null) done.complete(null);
                    else done.completeExceptionally(fault);
                });
    }

    private static String text(byte[] file) {
        if (!(FormatReader.read("report.docx", file, Limits.standard()) instanceof Decoded.Documents documents))
            throw new IllegalStateException("the sample cannot be read");
        var text = new StringBuilder();
        documents.documents().getFirst().paragraphs().forEach(paragraph -> text.append(paragraph.text())
                .append('\n'));
        return text.toString();
    }

    private void write(String key, String text) {
        Connection database = scene.borrow();
        try (var insert = database.prepareStatement("insert into report (id, text) values (?, ?)")) {
            insert.setObject(1, UUID.fromString(key));
            insert.setString(2, text);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("postgres: " + e.getMessage(), e);
        } finally {
            scene.giveBack(database);
        }
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            hears.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        workers.close();
        producer.close();
    }
}
