package org.taizhang.extract.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.taizhang.events.UploadWithdrawn;
import org.taizhang.extract.reading.InForce;
import org.taizhang.extract.reading.Reading;
import org.taizhang.extract.reading.ReadingRepository;
import org.taizhang.messaging.Inbox;

/// Takes an upload off what is to be read. Whoever reads it at that moment finds the job gone and tells nobody; an
/// upload that is heard of only later, since that comes another way, is not begun.
@ApplicationScoped
class ForgetJob {

    private final ReadingRepository readings;
    private final JobRepository jobs;
    private final Inbox inbox;
    private final Clock clock;

    ForgetJob(ReadingRepository readings, JobRepository jobs, Inbox inbox, Clock clock) {
        this.readings = readings;
        this.jobs = jobs;
        this.inbox = inbox;
        this.clock = clock;
    }

    @Transactional
    void forget(UUID event, UploadWithdrawn withdrawn) {
        if (!inbox.isFirstDelivery(event)) return;
        readings.begin(withdrawn.upload(), withdrawn.unit(), InForce.HERE, clock.instant());
        Reading reading = readings.locked(withdrawn.upload());
        reading.withdraw(withdrawn.withdrawnAt());
        jobs.deleteById(withdrawn.upload());
    }
}
