package org.taizhang.ingest.upload;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jboss.logging.Logger;
import org.taizhang.messaging.Outbox;

/// Announces uploads anew of whose reading nothing was heard for too long. There should be none; whatever was lost on
/// the way, the reader either reads now or tells again what became of it.
@ApplicationScoped
class AnnounceStuck {

    private static final Logger LOG = Logger.getLogger(AnnounceStuck.class);

    private final UploadRepository uploads;
    private final Outbox outbox;
    private final UploadConfig config;
    private final Clock clock;

    AnnounceStuck(UploadRepository uploads, Outbox outbox, UploadConfig config, Clock clock) {
        this.uploads = uploads;
        this.outbox = outbox;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = "{taizhang.look-for-stuck-uploads-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void announce() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Upload> stuck = uploads.unheardOfSince(now.minus(config.stuckAfter()));
        for (Upload upload : stuck) {
            LOG.warnf("documentId=%s nothing was heard of its reading, announced anew", upload.id());
            outbox.add(upload.announceAgain(now));
        }
    }
}
