package org.taizhang.review.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.taizhang.review.task.QueueConfig;
import org.taizhang.web.ChinaDay;

/// The day that deadlines, lamps and numbers go by.
@ApplicationScoped
public class TellDay {

    private final Clock clock;
    private final ChinaDay day;
    private final QueueConfig config;

    TellDay(Clock clock, ChinaDay day, QueueConfig config) {
        this.clock = clock;
        this.day = day;
        this.config = config;
    }

    public LocalDate today() {
        return day.today();
    }

    /// As the database keeps it.
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    public LocalDate closeOutDue() {
        return today().plusDays(config.closeOutDays());
    }
}
