package org.taizhang.ingest.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.taizhang.events.StoredObject;
import org.taizhang.messaging.Outbox;
import org.taizhang.web.ChinaDay;

/// Writes an upload down and announces it, in one transaction.
@ApplicationScoped
class GiveReceipt {

    private final UploadRepository uploads;
    private final Outbox outbox;
    private final Clock clock;
    private final UploadConfig config;

    GiveReceipt(UploadRepository uploads, Outbox outbox, Clock clock, UploadConfig config) {
        this.uploads = uploads;
        this.outbox = outbox;
        this.clock = clock;
        this.config = config;
    }

    @Transactional
    Optional<Upload> existing(FileToReceive file) {
        return uploads.sameBytes(file.unit(), file.sha256());
    }

    /// Has an upload read that ought to have been read by now: a newer reader may be there, or what was in the way may
    /// be gone.
    ///
    /// @param restored whether its original had been lost, so that waiting longer would have been in vain
    @Transactional
    Receipt announceAgain(UUID id, boolean restored) {
        Upload upload = uploads.locked(id).orElseThrow();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (upload.state() == Upload.State.WITHDRAWN) return Receipt.ofDuplicate(upload);
        boolean overdue = restored || upload.wasAnnouncedBefore(now.minus(config.announceAgainAfter()));
        if (upload.isRead() || !overdue) return Receipt.ofDuplicate(upload);
        outbox.add(upload.announceAgain(now));
        return Receipt.ofReadAgain(upload);
    }

    @Transactional
    Receipt give(UUID id, FileToReceive file, StoredObject original) {
        uploads.lockBytes(file.unit(), file.sha256());
        Optional<Upload> meanwhile = uploads.sameBytes(file.unit(), file.sha256());
        if (meanwhile.isPresent()) return Receipt.ofDuplicate(meanwhile.get());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        int year = ChinaDay.of(now).getYear();
        String number = "HZ-%d-%06d".formatted(year, uploads.nextNumber(year));
        var upload = new Upload(id, number, file, original, now);
        uploads.persist(upload);
        outbox.add(upload.announcement());
        return Receipt.of(upload);
    }
}
