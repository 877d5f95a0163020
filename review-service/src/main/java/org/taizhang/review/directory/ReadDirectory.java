package org.taizhang.review.directory;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.taizhang.review.person.TellDay;

/// Takes over who there is. Replicas that read at once write the same. While Keycloak is away, what was read before
/// holds.
@ApplicationScoped
class ReadDirectory {

    private static final Logger LOG = Logger.getLogger(ReadDirectory.class);

    private final KeycloakClient keycloak;
    private final DirectoryRepository directory;
    private final DirectoryConfig config;
    private final TellDay day;

    /// When to read again; what failed is tried again soon. Losing it costs a reading.
    private final AtomicReference<Instant> due = new AtomicReference<>(Instant.EPOCH);

    ReadDirectory(KeycloakClient keycloak, DirectoryRepository directory, DirectoryConfig config, TellDay day) {
        this.day = day;
        this.keycloak = keycloak;
        this.directory = directory;
        this.config = config;
    }

    @Scheduled(every = "15s", identity = "read-directory", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void read() {
        if (day.now().isBefore(due.get())) return;
        config.secret().filter(secret -> !secret.isBlank()).ifPresent(this::read);
    }

    private void read(String secret) {
        try {
            List<Member> members = keycloak.members(secret);
            QuarkusTransaction.requiringNew().run(() -> take(members));
            due.set(day.now().plus(config.readEvery()));
        } catch (UncheckedIOException e) {
            LOG.warnf("directory not read failure=%s", e.getMessage());
        }
    }

    private void take(List<Member> members) {
        members.forEach(directory::keep);
        directory.keepOnly(members);
    }
}
