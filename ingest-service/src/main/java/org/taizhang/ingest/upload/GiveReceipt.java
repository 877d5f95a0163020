package org.taizhang.ingest.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.taizhang.events.StoredObject;
import org.taizhang.outbox.Outbox;

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
    Optional<Receipt> existing(FileToReceive file) {
        return uploads.sameBytes(file.unit(), file.sha256()).map(Receipt::ofDuplicate);
    }

    @Transactional
    Receipt give(UUID id, FileToReceive file, StoredObject original) {
        uploads.lockBytes(file.unit(), file.sha256());
        Optional<Upload> meanwhile = uploads.sameBytes(file.unit(), file.sha256());
        if (meanwhile.isPresent()) return Receipt.ofDuplicate(meanwhile.get());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        int year = now.atZone(config.zone()).getYear();
        String number = "HZ-%d-%06d".formatted(year, uploads.nextNumber(year));
        var upload = new Upload(id, number, file, original, now);
        uploads.persist(upload);
        outbox.add(upload.announcement());
        return Receipt.of(upload);
    }
}
