package org.taizhang.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ChinaDayTest {

    @Test
    void aDayBeginsAtMidnightInChina() {
        assertThat(ChinaDay.of(Instant.parse("2026-03-01T15:59:59Z"))).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(ChinaDay.of(Instant.parse("2026-03-01T16:00:00Z"))).isEqualTo(LocalDate.of(2026, 3, 2));
    }

    @Test
    void theClocksOwnZoneDoesNotMatter() {
        var day = new ChinaDay(Clock.fixed(Instant.parse("2026-12-31T17:00:00Z"), ZoneOffset.ofHours(-8)));

        assertThat(day.today()).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(LocalDate.now(day.getClock())).isEqualTo(LocalDate.of(2027, 1, 1));
    }
}
