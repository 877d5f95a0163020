package org.taizhang.bench.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SightTest {

    @Test
    void oneDisturbedLookDoesNotCount() {
        var median = Sight.median(List.of(
                new Sight(100_000, 5_000, 12, 300, 20, 24),
                new Sight(100_000, 5_400, 12, 2_900, 700, 16),
                new Sight(100_000, 5_200, 14, 320, 0, 32)));

        assertThat(median).isEqualTo(new Sight(100_000, 5_200, 12, 320, 20, 24));
    }

    @Test
    void aByteTooManyIsAKilobyteTooMany() {
        assertThat(new Sight(180_000, 1, 1, 0, 0, 0).kilobytes()).isEqualTo(181);
    }
}
