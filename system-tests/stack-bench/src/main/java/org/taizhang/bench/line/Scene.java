package org.taizhang.bench.line;

import io.minio.BucketExistsArgs;
import io.minio.GetObjectArgs;
import io.minio.ListObjectsArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.RemoveBucketArgs;
import io.minio.RemoveObjectArgs;
import io.minio.errors.MinioException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.TopicPartition;
import org.taizhang.local.place.Workplace;

/// What the bare chain has of its own in the servers of a stack: a bucket, a topic, a database; all gone at its end.
final class Scene implements AutoCloseable {
    static final String TOPIC = "taizhang.line-bench";

    private static final String BUCKET = "line-bench";
    private static final String DATABASE = "line_bench";
    private static final int PARTITIONS = 6;

    private final Workplace place;
    private final MinioClient store;
    private final Queue<Connection> idle = new ConcurrentLinkedQueue<>();
    private final List<Connection> connections = new ArrayList<>();

    Scene(Workplace place) {
        this.place = place;
        this.store = MinioClient.builder()
                .endpoint("http://" + place.loopback("s3"))
                .region("us-east-1")
                .credentials(
                        place.secrets().get("s3.access-key"), place.secrets().get("s3.secret-key"))
                .httpClient(UndelayedSockets.client())
                .build();
        takeAway();
        make();
    }

    String broker() {
        return place.loopback("kafka");
    }

    List<TopicPartition> partitions() {
        return IntStream.range(0, PARTITIONS)
                .mapToObj(number -> new TopicPartition(TOPIC, number))
                .toList();
    }

    void put(String key, byte[] content) {
        talk(() -> store.putObject(PutObjectArgs.builder().bucket(BUCKET).object(key).stream(
                        new ByteArrayInputStream(content), content.length, -1)
                .build()));
    }

    byte[] get(String key) {
        return talk(() -> {
            try (var in = store.getObject(
                    GetObjectArgs.builder().bucket(BUCKET).object(key).build())) {
                return in.readAllBytes();
            }
        });
    }

    Connection borrow() {
        Connection free = idle.poll();
        if (free != null) return free;
        try {
            return connect(DATABASE);
        } catch (SQLException e) {
            throw new IllegalStateException("postgres: " + e.getMessage(), e);
        }
    }

    void giveBack(Connection connection) {
        idle.add(connection);
    }

    private void make() {
        talk(() -> {
            store.makeBucket(MakeBucketArgs.builder().bucket(BUCKET).build());
            return true;
        });
        execute("postgres", "create database " + DATABASE);
        execute(DATABASE, "create table report (id uuid primary key, text text not null)");
        try (Admin admin = admin()) {
            var topic = new NewTopic(TOPIC, PARTITIONS, (short) 1).configs(Map.of("flush.messages", "1"));
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("no topic for the bench: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Also what a bench left that was broken off.
    private void takeAway() {
        removeBucket();
        execute("postgres", "drop database if exists %s with (force)".formatted(DATABASE));
        try (Admin admin = admin()) {
            if (admin.listTopics().names().get().contains(TOPIC))
                admin.deleteTopics(List.of(TOPIC)).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the topic of the bench stays: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", broker()));
    }

    private void execute(String database, String sql) {
        try (Connection connection = connect(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("postgres: " + e.getMessage(), e);
        }
    }

    private synchronized Connection connect(String database) throws SQLException {
        String url = "jdbc:postgresql://%s/%s".formatted(place.loopback("postgres"), database);
        Connection connection =
                DriverManager.getConnection(url, "postgres", place.secrets().get("postgres"));
        connections.add(connection);
        return connection;
    }

    private interface Talk<T> {
        T now() throws MinioException, GeneralSecurityException, IOException;
    }

    private static <T> T talk(Talk<T> talk) {
        try {
            return talk.now();
        } catch (MinioException | GeneralSecurityException | IOException e) {
            throw new IllegalStateException("S3: " + e.getMessage(), e);
        }
    }

    private void removeBucket() {
        talk(() -> {
            if (!store.bucketExists(BucketExistsArgs.builder().bucket(BUCKET).build())) return false;
            var all = ListObjectsArgs.builder().bucket(BUCKET).recursive(true).build();
            for (var object : store.listObjects(all)) {
                store.removeObject(RemoveObjectArgs.builder()
                        .bucket(BUCKET)
                        .object(object.get().objectName())
                        .build());
            }
            store.removeBucket(RemoveBucketArgs.builder().bucket(BUCKET).build());
            return true;
        });
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections) connection.close();
        takeAway();
    }
}
