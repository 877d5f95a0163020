package org.taizhang.review.directory;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.List;
import org.jboss.logging.Logger;

/// Takes over who there is. Replicas that read at once write the same. While Keycloak is away, what was read before
/// holds.
@ApplicationScoped
class ReadDirectory {

    private static final Logger LOG = Logger.getLogger(ReadDirectory.class);

    private final KeycloakClient keycloak;
    private final DirectoryRepository directory;
    private final DirectoryConfig config;

    ReadDirectory(KeycloakClient keycloak, DirectoryRepository directory, DirectoryConfig config) {
        this.keycloak = keycloak;
        this.directory = directory;
        this.config = config;
    }

    @Scheduled(
            every = "{taizhang.directory.read-every}",
            identity = "read-directory",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void read() {
        config.secret().filter(secret -> !secret.isBlank()).ifPresent(this::read);
    }

    private void read(String secret) {
        try {
            List<Member> members = keycloak.members(secret);
            QuarkusTransaction.requiringNew().run(() -> take(members));
        } catch (UncheckedIOException e) {
            LOG.warnf("directory not read failure=%s", e.getMessage());
        }
    }

    private void take(List<Member> members) {
        members.forEach(directory::keep);
        directory.keepOnly(members);
    }
}
