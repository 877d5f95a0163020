package org.taizhang.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AudienceTest {

    @Test
    void oneHearsTheEventsOfOnesUnitsOnly() {
        var reporter = new Audience(Set.of("archives"), false);

        assertThat(reporter.hears(of("archives"))).isTrue();
        assertThat(reporter.hears(of("water-bureau"))).isFalse();
    }

    @Test
    void whatConcernsSeveralUnitsIsHeardByEach() {
        LiveEvent left = of("water-bureau", "archives");

        assertThat(new Audience(Set.of("water-bureau"), false).hears(left)).isTrue();
        assertThat(new Audience(Set.of("archives"), false).hears(left)).isTrue();
        assertThat(new Audience(Set.of("university"), false).hears(left)).isFalse();
    }

    @Test
    void whatBelongsToNoUnitYetIsForSupervisors() {
        assertThat(new Audience(Set.of("city"), true).hears(of(null))).isTrue();
        assertThat(new Audience(Set.of("city"), false).hears(of(null))).isFalse();
    }

    private static LiveEvent of(@Nullable String unit, String... others) {
        return new LiveEvent("1", unit, List.of(others), "", false);
    }
}
