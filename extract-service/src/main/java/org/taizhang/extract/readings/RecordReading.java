package org.taizhang.extract.readings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.taizhang.events.ReadingRequested;
import org.taizhang.events.UploadReceived;
import org.taizhang.events.UploadUnreadable;
import org.taizhang.outbox.Inbox;
import org.taizhang.outbox.Outbox;

/// Writes the course of a reading down. The outcome, its event and the mark that what asked for it was worked on
/// commit together.
@ApplicationScoped
class RecordReading {

    private final ReadingRepository readings;
    private final CorrectionRepository corrections;
    private final Inbox inbox;
    private final Outbox outbox;
    private final Clock clock;

    RecordReading(
            ReadingRepository readings, CorrectionRepository corrections, Inbox inbox, Outbox outbox, Clock clock) {
        this.readings = readings;
        this.corrections = corrections;
        this.inbox = inbox;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Empty when the reader in force has settled the upload already: a redelivery.
    @Transactional
    Optional<Job> begin(UUID event, UploadReceived upload, InForce inForce) {
        UUID id = upload.upload();
        readings.begin(id, upload.unit(), inForce, clock.instant());
        Reading reading = readings.locked(id);
        reading.comesFrom(upload);
        if (reading.isSettledBy(inForce)) return Optional.empty();
        return Optional.of(new Job(event, id, upload.number(), upload.original()));
    }

    /// Empty when the reader in force has settled the upload meanwhile.
    @Transactional
    Optional<Job> beginAgain(UUID event, ReadingRequested request, InForce inForce) {
        UUID id = request.upload();
        Reading reading = readings.locked(id);
        if (reading.isSettledBy(inForce)) {
            reading.needNotBeReadAgain();
            return Optional.empty();
        }
        String number = reading.number();
        var original = reading.original();
        if (number == null || original == null) throw new IllegalStateException("nobody knows where " + id + " lies");
        return Optional.of(new Job(event, id, number, original));
    }

    @Transactional
    Seen seen(UUID upload) {
        return Seen.of(readings.locked(upload), corrections.corrections(upload));
    }

    /// False when the reading was changed since it was seen: then the draft is of no use.
    @Transactional
    boolean read(Job job, InForce by, Seen seen, Draft draft) {
        Reading reading = readings.locked(job.upload());
        if (reading.revision() != seen.revision()) return false;
        if (!inbox.isFirstDelivery(job.event())) return true;
        reading.read(by, draft, clock.instant());
        corrections
                .inForce(job.upload())
                .forEach(entry -> entry.place(!draft.unplaced().contains(entry.id())));
        outbox.add(reading.announcement());
        return true;
    }

    @Transactional
    void unreadable(Job job, InForce by, String reason) {
        if (!inbox.isFirstDelivery(job.event())) return;
        Reading reading = readings.locked(job.upload());
        if (!reading.unreadable(by, reason, clock.instant())) return;
        outbox.add(new UploadUnreadable(job.upload(), reading.unit(), by.reader(), reason));
    }
}
