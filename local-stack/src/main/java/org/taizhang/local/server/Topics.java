package org.taizhang.local.server;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.taizhang.local.place.StartFailure;

/// The event topics, and what an integrator may read of them.
final class Topics {
    private static final int PARTITIONS = 6;
    private static final short REPLICAS = 1;
    /// An acknowledged event is on the disk, and stays for whoever subscribes later.
    private static final Map<String, String> DURABLE = Map.of("flush.messages", "1", "retention.ms", "-1");

    private static final String INTEGRATOR = "User:integrator";

    private final String broker;

    Topics(String broker) {
        this.broker = broker;
    }

    void create(List<String> topics) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker))) {
            Set<String> existing = admin.listTopics().names().get();
            List<NewTopic> missing = topics.stream()
                    .filter(topic -> !existing.contains(topic))
                    .map(topic -> new NewTopic(topic, Optional.of(PARTITIONS), Optional.of(REPLICAS)).configs(DURABLE))
                    .toList();
            admin.createTopics(missing).all().get();
            // READ implies DESCRIBE.
            admin.createAcls(Stream.concat(
                                    topics.stream()
                                            .map(topic -> mayRead(ResourceType.TOPIC, topic, PatternType.LITERAL)),
                                    Stream.of(mayRead(ResourceType.GROUP, "integrator.", PatternType.PREFIXED)))
                            .toList())
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new StartFailure("kafka does not take its topics: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("interrupted while creating topics", e);
        }
    }

    private static AclBinding mayRead(ResourceType type, String name, PatternType pattern) {
        return new AclBinding(
                new ResourcePattern(type, name, pattern),
                new AccessControlEntry(INTEGRATOR, "*", AclOperation.READ, AclPermissionType.ALLOW));
    }
}
