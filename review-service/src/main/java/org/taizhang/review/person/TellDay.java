package org.taizhang.review.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.taizhang.web.ChinaDay;

/// The day that deadlines, lamps and numbers go by, and the time that is written down.
@ApplicationScoped
public class TellDay {

    private final Clock clock;
    private final ChinaDay day;

    TellDay(Clock clock, ChinaDay day) {
        this.clock = clock;
        this.day = day;
    }

    public LocalDate today() {
        return day.today();
    }

    /// As the database keeps it.
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
