package org.taizhang.extract.readings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.taizhang.events.ReadReport;
import org.taizhang.events.StoredObject;
import org.taizhang.events.UploadRead;
import org.taizhang.events.UploadReceived;
import org.taizhang.events.UploadUnreadable;
import org.taizhang.extract.reading.Analysis;
import org.taizhang.extract.reading.Reader;
import org.taizhang.outbox.Inbox;
import org.taizhang.outbox.Outbox;

/// Writes the course of a reading down. The outcome, its event and the mark that the upload's event was worked on
/// commit together.
@ApplicationScoped
class RecordReading {

    private final ReadingRepository readings;
    private final Inbox inbox;
    private final Outbox outbox;
    private final Clock clock;

    RecordReading(ReadingRepository readings, Inbox inbox, Outbox outbox, Clock clock) {
        this.readings = readings;
        this.inbox = inbox;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// False when this version of the reader has settled the upload already: a redelivery.
    @Transactional
    boolean begin(UploadReceived upload) {
        UUID id = UUID.fromString(upload.upload());
        readings.begin(id, upload.unit(), Reader.VERSION, clock.instant());
        return !readings.locked(id).isSettledBy(Reader.VERSION);
    }

    @Transactional
    void read(UploadReceived upload, UUID event, StoredObject whole, List<ReadReport> reports, Analysis analysis) {
        if (!inbox.isFirstDelivery(event)) return;
        readings.locked(UUID.fromString(upload.upload())).read(Reader.VERSION, whole, analysis, clock.instant());
        outbox.add(new UploadRead(upload.upload(), upload.unit(), Reader.VERSION, whole, reports));
    }

    @Transactional
    void unreadable(UploadReceived upload, UUID event, String reason) {
        if (!inbox.isFirstDelivery(event)) return;
        readings.locked(UUID.fromString(upload.upload())).unreadable(Reader.VERSION, reason, clock.instant());
        outbox.add(new UploadUnreadable(upload.upload(), upload.unit(), Reader.VERSION, reason));
    }
}
