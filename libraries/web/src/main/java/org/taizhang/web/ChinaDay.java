package org.taizhang.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ClockProvider;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/// The calendar of which every date of the system is a day: China's, wherever the machine stands and whatever it takes
/// for its time zone. Nothing else makes a date out of an instant; validation, too, asks this what day it is.
@ApplicationScoped
public class ChinaDay implements ClockProvider {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(CHINA);

    private final Clock clock;

    ChinaDay(Clock clock) {
        this.clock = clock;
    }

    public LocalDate today() {
        return of(clock.instant());
    }

    public static LocalDate of(Instant instant) {
        return LocalDate.ofInstant(instant, CHINA);
    }

    /// Month, day, hour and minute, for a sentence: `11-30 09:05`.
    public static String minute(Instant instant) {
        return MINUTE.format(instant);
    }

    /// When the day begins.
    public static Instant start(LocalDate day) {
        return day.atStartOfDay(CHINA).toInstant();
    }

    @Override
    public Clock getClock() {
        return new InChina(clock);
    }

    /// Asks the clock below each time: validation keeps for ever the one that it is given first.
    private static final class InChina extends Clock {

        private final Clock clock;

        InChina(Clock clock) {
            this.clock = clock;
        }

        @Override
        public ZoneId getZone() {
            return CHINA;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return clock.withZone(zone);
        }

        @Override
        public Instant instant() {
            return clock.instant();
        }
    }
}
