package org.taizhang.ingest.upload;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.taizhang.defaults.storage.ObjectStore;
import org.taizhang.events.StoredObject;

/// Takes one checked file in: stored and proven first, written down with its event second. A process that dies in
/// between leaves an object that nobody knows of and no receipt; the sender tries again.
@ApplicationScoped
class ReceiveFile {

    static final String BUCKET = "originals";

    private final ObjectStore store;
    private final GiveReceipt giveReceipt;
    private final Clock clock;
    private final UploadConfig config;

    ReceiveFile(ObjectStore store, GiveReceipt giveReceipt, Clock clock, UploadConfig config) {
        this.store = store;
        this.giveReceipt = giveReceipt;
        this.clock = clock;
        this.config = config;
    }

    /// The same bytes from the same unit get the receipt that they have.
    Receipt receive(FileToReceive file) {
        return giveReceipt.existing(file).orElseGet(() -> {
            UUID id = UUID.randomUUID();
            StoredObject original = store.put(BUCKET, key(id), file.content());
            return giveReceipt.give(id, file, original);
        });
    }

    private String key(UUID id) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), config.zone());
        return "%d/%02d/%s".formatted(today.getYear(), today.getMonthValue(), id);
    }
}
