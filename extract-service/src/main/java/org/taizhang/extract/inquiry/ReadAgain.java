package org.taizhang.extract.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.taizhang.events.ReadingRequested;
import org.taizhang.extract.correction.FindReading;
import org.taizhang.extract.job.WantReading;
import org.taizhang.extract.reading.InForce;
import org.taizhang.extract.reading.Reading;
import org.taizhang.extract.reading.ReadingRepository;
import org.taizhang.messaging.Outbox;
import org.taizhang.web.identity.Caller;
import org.taizhang.web.problem.Conflict;

/// Has an upload read again by the reader in force. The wish goes through the outbox to ourselves, so that it outlives
/// the process that took it; who asks twice is answered twice and read once.
@ApplicationScoped
public class ReadAgain {

    private static final Logger LOG = Logger.getLogger(ReadAgain.class);

    private final FindReading find;
    private final ReadingRepository readings;
    private final WantReading want;
    private final Outbox outbox;
    private final Clock clock;

    ReadAgain(FindReading find, ReadingRepository readings, WantReading want, Outbox outbox, Clock clock) {
        this.find = find;
        this.readings = readings;
        this.want = want;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// @param isSettled true when the reader in force has nothing to add
    public record Answer(Reading reading, boolean isSettled) {}

    @Transactional
    public Answer ask(UUID upload, Caller caller) {
        find.visible(upload, caller);
        Reading reading = readings.locked(upload);
        if (reading.isWithdrawn()) throw Reading.withdrawn();
        if (reading.isSettledBy(InForce.HERE)) return new Answer(reading, true);
        if (reading.original() == null) {
            throw new Conflict(
                    "系统没有留下这个上传件原件的位置，请联系运维人员重发上传事件。",
                    "nobody kept where the original lies; have the operator replay the events of ingest-service");
        }
        if (reading.askAgain(clock.instant())) {
            outbox.add(new ReadingRequested(upload, reading.unit()));
            LOG.infof("documentId=%s to be read again", upload);
        } else {
            want.wantStuck(reading);
        }
        return new Answer(reading, false);
    }
}
