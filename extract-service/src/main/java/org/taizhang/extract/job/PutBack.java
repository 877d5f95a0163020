package org.taizhang.extract.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.taizhang.extract.reading.Reading;
import org.taizhang.format.Reason;

/// What becomes of a job that was not done, with patience by kind of fault: what will pass is tried without end; an
/// original that is not there, and a reading that ends its process, get few tries and are then the answer.
@ApplicationScoped
public class PutBack {

    private static final Logger LOG = Logger.getLogger(PutBack.class);

    private final JobRepository jobs;
    private final RecordReading record;
    private final ReadingConfig config;
    private final Clock clock;

    PutBack(JobRepository jobs, RecordReading record, ReadingConfig config, Clock clock) {
        this.jobs = jobs;
        this.record = record;
        this.config = config;
        this.clock = clock;
    }

    @Transactional
    void after(Exception fault, UUID upload, UUID process) {
        jobs.leased(upload, process).ifPresent(job -> {
            switch (Fault.of(fault)) {
                case PASSING -> waits(job, fault.toString());
                case ORIGINAL_MISSING -> missed(job, process, fault.toString());
                case UNKNOWN -> {
                    LOG.errorf(fault, "documentId=%s cannot be read", upload);
                    died(job, process, fault.toString());
                }
            }
        });
    }

    @Transactional
    void afterDeath(String how, UUID upload, UUID process) {
        jobs.leased(upload, process).ifPresent(job -> died(job, process, how));
    }

    private void missed(Job job, UUID process, String error) {
        job.missed();
        if (job.isMissing()) record.unreadable(job, process, Reading.ORIGINAL_MISSING);
        else waits(job, error);
    }

    private void died(Job job, UUID process, String how) {
        job.died(how);
        if (job.hasDiedTooOften()) record.unreadable(job, process, Reason.TOO_COMPLEX.code());
        else waits(job, how);
    }

    private void waits(Job job, String error) {
        job.putBack(error, clock.instant(), config.longestPause());
        LOG.warnf("documentId=%s waits tries=%d deaths=%d error=%s", job.upload(), job.tries(), job.deaths(), error);
    }
}
