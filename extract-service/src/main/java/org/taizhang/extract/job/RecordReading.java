package org.taizhang.extract.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.taizhang.events.UploadUnreadable;
import org.taizhang.extract.correction.CorrectionRepository;
import org.taizhang.extract.reading.Draft;
import org.taizhang.extract.reading.InForce;
import org.taizhang.extract.reading.Reading;
import org.taizhang.extract.reading.ReadingRepository;
import org.taizhang.extract.reading.Seen;
import org.taizhang.messaging.Outbox;

/// Writes down what became of a reading. The outcome, its event and the end of its job commit together.
@ApplicationScoped
public class RecordReading {

    private final ReadingRepository readings;
    private final CorrectionRepository corrections;
    private final JobRepository jobs;
    private final Outbox outbox;
    private final Clock clock;

    RecordReading(
            ReadingRepository readings,
            CorrectionRepository corrections,
            JobRepository jobs,
            Outbox outbox,
            Clock clock) {
        this.readings = readings;
        this.corrections = corrections;
        this.jobs = jobs;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// False when the reader in force has settled the upload meanwhile, or another process has taken it over.
    @Transactional
    boolean isStillWanted(Job job, UUID process) {
        Reading reading = readings.locked(job.upload());
        if (!reading.isSettledBy(InForce.HERE)) return true;
        reading.needNotBeReadAgain();
        finish(job, process);
        return false;
    }

    @Transactional
    public Seen seen(UUID upload) {
        return Seen.of(readings.locked(upload), corrections.corrections(upload));
    }

    /// False when the reading was changed since it was seen: then the draft is of no use.
    @Transactional
    public boolean read(Job job, UUID process, Seen seen, Draft draft) {
        Reading reading = readings.locked(job.upload());
        if (reading.revision() != seen.revision()) return false;
        if (!finish(job, process)) return true;
        reading.read(InForce.HERE, draft, clock.instant());
        corrections
                .inForce(job.upload())
                .forEach(entry -> entry.place(!draft.unplaced().contains(entry.id())));
        outbox.add(reading.announcement());
        return true;
    }

    @Transactional
    void unreadable(Job job, UUID process, String reason) {
        Reading reading = readings.locked(job.upload());
        if (!finish(job, process)) return;
        // What was read before stays, but whoever waits for the parts as they were confirmed must hear of it.
        boolean waited = reading.waitsForSplit();
        if (!reading.unreadable(InForce.HERE, reason, clock.instant()) && !waited) return;
        outbox.add(new UploadUnreadable(job.upload(), reading.unit(), InForce.HERE.reader(), reason));
    }

    /// False when this process has the job no more: what it found out is of no use, another will.
    private boolean finish(Job job, UUID process) {
        Optional<Job> own = jobs.leased(job.upload(), process);
        own.ifPresent(jobs::delete);
        return own.isPresent();
    }
}
