package org.taizhang.extract.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Takes jobs for this process, holds them while they are worked on, and gives them back when the process ends.
@ApplicationScoped
class LeaseJob {

    private static final Logger LOG = Logger.getLogger(LeaseJob.class);

    private final UUID process = UUID.randomUUID();
    private final JobRepository jobs;
    private final ReadingConfig config;
    private final Clock clock;

    LeaseJob(JobRepository jobs, ReadingConfig config, Clock clock) {
        this.jobs = jobs;
        this.config = config;
        this.clock = clock;
    }

    UUID process() {
        return process;
    }

    @Transactional
    Optional<Job> next() {
        Optional<Job> next = jobs.next(process);
        next.ifPresent(job -> job.lease(process, until()));
        return next;
    }

    /// One that is just being written down, for a reader of this process that waits for it.
    void hold(Job job) {
        job.lease(process, until());
    }

    /// What has run out and is not in hand was left by a reader that failed; this process lives.
    @Transactional
    void renew(Set<UUID> inHand) {
        jobs.renew(process, inHand, until());
        int left = jobs.giveBackExpired(process, inHand, clock.instant());
        if (left > 0) LOG.warnf("%d readings were left by their readers", left);
    }

    @Transactional
    void giveBackAll() {
        LOG.infof("%d readings given back", jobs.giveBackAll(process));
    }

    private Instant until() {
        return clock.instant().plus(config.lease());
    }
}
