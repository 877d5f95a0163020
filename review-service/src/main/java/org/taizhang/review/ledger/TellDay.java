package org.taizhang.review.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.taizhang.review.queue.QueueConfig;
import org.taizhang.web.ChinaDay;

/// The day that deadlines, lamps and numbers go by.
@ApplicationScoped
class TellDay {

    private final Clock clock;
    private final ChinaDay day;
    private final QueueConfig config;

    TellDay(Clock clock, ChinaDay day, QueueConfig config) {
        this.clock = clock;
        this.day = day;
        this.config = config;
    }

    LocalDate today() {
        return day.today();
    }

    /// As the database keeps it.
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    LocalDate closeOutDue() {
        return today().plusDays(config.closeOutDays());
    }
}
