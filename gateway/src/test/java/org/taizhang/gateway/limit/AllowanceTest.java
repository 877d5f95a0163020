package org.taizhang.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AllowanceTest {

    // So that nothing depends on where the machine's clock begins.
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1);
    private final Allowance threeAtOnceTwoASecond = new Allowance(3, 2, 1000, now::get);

    @Test
    void whatMayComeAtOncePassesAndTheNextHearsWhenToComeBack() {
        take("ann", 3);

        assertThat(threeAtOnceTwoASecond.take("ann")).contains(Duration.ofMillis(500));
    }

    @Test
    void whoComesBackThenPassesOnce() {
        take("ann", 3);

        now.addAndGet(Duration.ofMillis(500).toNanos());

        assertThat(threeAtOnceTwoASecond.take("ann")).isEmpty();
        assertThat(threeAtOnceTwoASecond.take("ann")).isPresent();
    }

    @Test
    void aRefusalCostsNothing() {
        take("ann", 3);
        IntStream.range(0, 100).forEach(_ -> threeAtOnceTwoASecond.take("ann"));

        assertThat(threeAtOnceTwoASecond.take("ann")).contains(Duration.ofMillis(500));
    }

    @Test
    void restingFillsTheBucketToItsBrimOnly() {
        take("ann", 3);

        now.addAndGet(Duration.ofHours(1).toNanos());

        take("ann", 3);
        assertThat(threeAtOnceTwoASecond.take("ann")).isPresent();
    }

    @Test
    void oneCallerCostsAnotherNothing() {
        take("ann", 3);

        take("bob", 3);
    }

    @Test
    void lookingTakesNothing() {
        take("ann", 2);

        assertThat(threeAtOnceTwoASecond.look("ann")).isEmpty();

        take("ann", 1);
        assertThat(threeAtOnceTwoASecond.look("ann")).contains(Duration.ofMillis(500));
    }

    @Test
    void aFloodOfCallersDoesNotFillTheMemory() {
        IntStream.range(0, 100_000).forEach(i -> threeAtOnceTwoASecond.take("caller" + i));

        assertThat(threeAtOnceTwoASecond.remembered()).isLessThanOrEqualTo(1000);
    }

    private void take(String who, int times) {
        IntStream.range(0, times)
                .forEach(_ -> assertThat(threeAtOnceTwoASecond.take(who)).isEmpty());
    }
}
