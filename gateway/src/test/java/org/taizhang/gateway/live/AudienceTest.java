package org.taizhang.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class AudienceTest {

    @Test
    void oneSeesTheEventsOfOnesUnitsOnly() {
        var reporter = new Audience(Set.of("archives"), false);

        assertThat(reporter.sees("archives")).isTrue();
        assertThat(reporter.sees("water-bureau")).isFalse();
    }

    @Test
    void whatBelongsToNoUnitYetIsForSupervisors() {
        assertThat(new Audience(Set.of("city"), true).sees(null)).isTrue();
        assertThat(new Audience(Set.of("city"), false).sees(null)).isFalse();
    }
}
