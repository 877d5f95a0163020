package org.taizhang.extract.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.taizhang.events.ReadingRequested;
import org.taizhang.events.SplitConfirmed;
import org.taizhang.events.UploadReceived;
import org.taizhang.extract.reading.InForce;
import org.taizhang.extract.reading.Reading;
import org.taizhang.extract.reading.ReadingRepository;
import org.taizhang.faults.Correlation;
import org.taizhang.messaging.Inbox;
import org.taizhang.messaging.Outbox;
import org.taizhang.reader.compilation.Split;

/// Writes down that an upload is to be read. Reading it is the work of [Readers], so that whoever asks is quick, and
/// what was asked for outlives the process that took it.
@ApplicationScoped
public class WantReading {

    /// There is something to read once the transaction has committed.
    ///
    /// @param engaged whether a reader of this process waits for it
    record Wanted(Job job, boolean engaged) {}

    private static final Logger LOG = Logger.getLogger(WantReading.class);

    private final ReadingRepository readings;
    private final JobRepository jobs;
    private final Inbox inbox;
    private final Outbox outbox;
    private final Event<Wanted> bell;
    private final IdleReaders idle;
    private final LeaseJob lease;
    private final Clock clock;

    WantReading(
            ReadingRepository readings,
            JobRepository jobs,
            Inbox inbox,
            Outbox outbox,
            Event<Wanted> bell,
            IdleReaders idle,
            LeaseJob lease,
            Clock clock) {
        this.readings = readings;
        this.jobs = jobs;
        this.idle = idle;
        this.lease = lease;
        this.inbox = inbox;
        this.outbox = outbox;
        this.bell = bell;
        this.clock = clock;
    }

    /// A redelivery of what has been read tells only where the original lies. Who announces an upload anew
    /// has not heard what became of it, and is told again.
    @Transactional
    void want(UUID event, UploadReceived upload) {
        UUID id = upload.upload();
        readings.begin(id, upload.unit(), InForce.HERE, clock.instant());
        Reading reading = readings.locked(id);
        reading.comesFrom(upload);
        if (reading.isWithdrawn()) return;
        boolean first = inbox.isFirstDelivery(event);
        if (first && reading.isSettledBy(InForce.HERE)) outbox.add(reading.outcome());
        else if (first || reading.isUnderWay()) want(reading);
    }

    @Transactional
    void wantAgain(UUID event, ReadingRequested request) {
        Reading reading = readings.locked(request.upload());
        if (reading.isWithdrawn()) return;
        boolean first = inbox.isFirstDelivery(event);
        if (first || reading.isUnderWay()) want(reading);
    }

    /// Its upload is read again by the split, whichever reader read it last.
    @Transactional
    void wantDivided(UUID event, SplitConfirmed confirmed) {
        Reading reading = readings.locked(confirmed.upload());
        if (!inbox.isFirstDelivery(event) || reading.isWithdrawn()) return;
        if (reading.divide(split(confirmed), clock.instant())) want(reading);
    }

    private static Split split(SplitConfirmed confirmed) {
        return new Split(
                confirmed.number(),
                confirmed.pieces().stream()
                        .map(piece -> new Split.SplitPiece(
                                piece.line(), piece.mark(), piece.report(), piece.title(), piece.unit(), piece.year()))
                        .toList());
    }

    /// What nobody is to do though it is under way, because somebody asked for it.
    @Transactional(Transactional.TxType.MANDATORY)
    public void wantStuck(Reading reading) {
        if (!want(reading)) return;
        LOG.warnf("documentId=%s was under way and nobody was to read it", reading.upload());
    }

    /// False when it waits already, or the reader in force has nothing to add.
    private boolean want(Reading reading) {
        if (reading.isSettledBy(InForce.HERE)) {
            reading.needNotBeReadAgain();
            return false;
        }
        String number = reading.number();
        var original = reading.original();
        if (number == null || original == null) {
            throw new IllegalStateException("nobody knows where " + reading.upload() + " lies");
        }
        if (jobs.findByIdOptional(reading.upload()).isPresent()) return false;
        String correlation = Correlation.current().orElse(null);
        var job = new Job(reading.upload(), number, original, correlation, clock.instant());
        // What was read before has corrections to be looked at, and more time.
        boolean engaged = reading.revision() == 0 && idle.engage();
        bell.fire(new Wanted(job, engaged));
        if (engaged) lease.hold(job);
        jobs.persist(job);
        return true;
    }
}
