package org.taizhang.extract.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.taizhang.events.StoredObject;

class JobTest {

    private static final Instant NOW = Instant.parse("2024-01-05T08:00:00Z");
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Job job =
            new Job(UUID.randomUUID(), "HZ-1", new StoredObject("originals", "a", "b".repeat(64), 1), null, NOW);

    @Test
    void whatWillPassIsTriedWithoutEndWithGrowingPauses() {
        assertThat(IntStream.range(0, 100).mapToObj(_ -> {
                    job.putBack("away", NOW, LONGEST);
                    return Duration.between(NOW, job.dueAt()).toSeconds();
                }))
                .startsWith(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L)
                .endsWith(60L);
        assertThat(job.hasDiedTooOften()).isFalse();
    }

    @Test
    void aLeaseThatRanOutIsADeathAndOneThatWasGivenBackIsNone() {
        UUID first = UUID.randomUUID();
        job.lease(first, NOW);
        job.giveBack();
        job.lease(first, NOW);

        job.lease(UUID.randomUUID(), NOW);

        assertThat(job.deaths()).isEqualTo(1);
        assertThat(job.isSuspect()).isTrue();
        assertThat(job.isLeasedBy(first)).isFalse();
    }

    @Test
    void theThirdDeathIsOneTooMany() {
        job.died("ended with 137");
        job.died("ended with 137");
        assertThat(job.hasDiedTooOften()).isFalse();

        job.died("ended with 137");

        assertThat(job.hasDiedTooOften()).isTrue();
    }

    @Test
    void onlyWhatMayLieInTheUploadIsHeldAgainstIt() {
        assertThat(Fault.of(new UncheckedIOException(new ConnectException("refused"))))
                .isEqualTo(Fault.PASSING);
        assertThat(Fault.of(new IllegalStateException(new SQLException("away", "08006"))))
                .isEqualTo(Fault.PASSING);
        assertThat(Fault.of(new IllegalStateException(new SQLException("no such character", "22P05"))))
                .isEqualTo(Fault.UNKNOWN);
        assertThat(Fault.of(new IllegalStateException("a worker answered with no reports")))
                .isEqualTo(Fault.UNKNOWN);
        assertThat(Fault.of(new OriginalMissing(new UncheckedIOException(new IOException("no such object")))))
                .isEqualTo(Fault.ORIGINAL_MISSING);
    }
}
