package org.taizhang.extract.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.taizhang.extract.reading.Draft;
import org.taizhang.extract.reading.Reading;
import org.taizhang.extract.reading.ReadingRepository;
import org.taizhang.extract.reading.Seen;
import org.taizhang.messaging.Outbox;
import org.taizhang.units.UnitScope;
import org.taizhang.web.identity.Caller;
import org.taizhang.web.identity.Role;

/// Writes corrections down. The correction, the reading that it leads to and its event commit together.
@ApplicationScoped
class RecordCorrection {

    private final ReadingRepository readings;
    private final CorrectionRepository corrections;
    private final Outbox outbox;
    private final UnitScope scope;
    private final Clock clock;

    RecordCorrection(
            ReadingRepository readings, CorrectionRepository corrections, Outbox outbox, UnitScope scope, Clock clock) {
        this.readings = readings;
        this.corrections = corrections;
        this.outbox = outbox;
        this.scope = scope;
        this.clock = clock;
    }

    /// False when the reading was changed since it was seen: then the draft is of no use.
    @Transactional
    boolean give(Seen seen, Draft draft, CorrectionEntry given, Caller by) {
        Reading reading = readings.locked(seen.upload());
        if (reading.revision() != seen.revision()) return false;
        corrections.inForce(seen.upload()).stream()
                .filter(before -> given.correction().replaces(before.correction()))
                .forEach(before -> before.takeBack(by, clock.instant()));
        corrections.persist(given);
        show(reading, draft, by);
        return true;
    }

    /// False as above.
    @Transactional
    boolean takeBack(Seen seen, Draft draft, UUID id, Caller by) {
        Reading reading = readings.locked(seen.upload());
        if (reading.revision() != seen.revision()) return false;
        corrections.of(seen.upload(), id).ifPresent(entry -> entry.takeBack(by, clock.instant()));
        show(reading, draft, by);
        return true;
    }

    /// Supervisors are others, also where they sit in the unit that handed it in.
    private boolean isOf(String unit, Caller by) {
        return scope.unitsOf(by).contains(unit) && (by.is(Role.REPORTER) || by.is(Role.UNIT_LEADER));
    }

    private void show(Reading reading, Draft draft, Caller by) {
        reading.correct(draft, !isOf(reading.unit(), by));
        corrections
                .inForce(reading.upload())
                .forEach(entry -> entry.place(!draft.unplaced().contains(entry.id())));
        outbox.add(reading.announcement());
    }
}
