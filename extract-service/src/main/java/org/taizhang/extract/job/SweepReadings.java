package org.taizhang.extract.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.taizhang.extract.reading.ReadingRepository;

/// Finds readings that have been under way too long though nobody is to do them, and has them done. There should be
/// none: each one is logged.
@ApplicationScoped
public class SweepReadings {

    private final ReadingRepository readings;
    private final JobRepository jobs;
    private final WantReading want;
    private final ReadingConfig config;
    private final Clock clock;

    SweepReadings(ReadingRepository readings, JobRepository jobs, WantReading want, ReadingConfig config, Clock clock) {
        this.readings = readings;
        this.jobs = jobs;
        this.want = want;
        this.config = config;
        this.clock = clock;
    }

    @Transactional
    public void sweep() {
        jobs.stuck(clock.instant().minus(config.stuckAfter()))
                .forEach(upload -> want.wantStuck(readings.locked(upload)));
    }
}
