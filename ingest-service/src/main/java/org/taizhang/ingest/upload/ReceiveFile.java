package org.taizhang.ingest.upload;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.taizhang.events.StoredObject;
import org.taizhang.storage.ObjectStore;
import org.taizhang.storage.StoreAway;
import org.taizhang.web.ChinaDay;

/// Takes one checked file in: stored and proven first, written down with its event second. A process that dies in
/// between leaves an object that nobody knows of and no receipt; the sender tries again.
@ApplicationScoped
class ReceiveFile {

    private static final Logger LOG = Logger.getLogger(ReceiveFile.class);

    static final String BUCKET = "originals";

    private final ObjectStore store;
    private final GiveReceipt giveReceipt;
    private final ChinaDay day;

    ReceiveFile(ObjectStore store, GiveReceipt giveReceipt, ChinaDay day) {
        this.store = store;
        this.giveReceipt = giveReceipt;
        this.day = day;
    }

    /// The same bytes from the same unit get the receipt that they have. If nobody could read them yet, they mend what
    /// may have been lost and are announced again.
    Receipt receive(FileToReceive file) {
        return giveReceipt.existing(file).map(upload -> again(upload, file)).orElseGet(() -> {
            UUID id = UUID.randomUUID();
            StoredObject original = store.put(BUCKET, key(id), file.content());
            return giveReceipt.give(id, file, original);
        });
    }

    private Receipt again(Upload upload, FileToReceive file) {
        if (upload.isRead()) return Receipt.ofDuplicate(upload);
        try {
            return giveReceipt.announceAgain(upload.id(), restore(upload, file));
        } catch (StoreAway _) {
            // The receipt holds all the same; whoever reads waits for the store, too.
            return Receipt.ofDuplicate(upload);
        }
    }

    /// True when the original had been lost.
    private boolean restore(Upload upload, FileToReceive file) {
        StoredObject original = upload.original();
        if (store.holds(original)) return false;
        LOG.warnf("documentId=%s original was lost and is stored again", upload.id());
        store.put(original.bucket(), original.key(), file.content());
        return true;
    }

    private String key(UUID id) {
        LocalDate today = day.today();
        return "%d/%02d/%s".formatted(today.getYear(), today.getMonthValue(), id);
    }
}
