package org.taizhang.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClientAddressTest {

    private final ClientAddress behindProxies = new ClientAddress(List.of("10.1.0.0/16", "10.9.0.1", "fd00::/8"));

    @Test
    void withoutTrustedProxiesOnlyTheConnectionCounts() {
        var direct = new ClientAddress(List.of());

        assertThat(direct.of("10.1.0.7", "203.0.113.9")).isEqualTo("10.1.0.7");
    }

    @Test
    void aTrustedProxySaysWhoCalls() {
        assertThat(behindProxies.of("10.1.0.7", "203.0.113.9")).isEqualTo("203.0.113.9");
        assertThat(behindProxies.of("10.9.0.1", "203.0.113.9")).isEqualTo("203.0.113.9");
        assertThat(behindProxies.of("fd00:0:0:0:0:0:0:1", "203.0.113.9")).isEqualTo("203.0.113.9");
    }

    @Test
    void anybodyElseSaysNothing() {
        assertThat(behindProxies.of("198.51.100.4", "203.0.113.9")).isEqualTo("198.51.100.4");
        assertThat(behindProxies.of("10.9.0.2", "203.0.113.9")).isEqualTo("10.9.0.2");
    }

    @Test
    void whatTheClientInventsLeftOfItsOwnAddressIsNotBelieved() {
        assertThat(behindProxies.of("10.1.0.7", "192.0.2.1, 203.0.113.9,10.1.0.8"))
                .isEqualTo("203.0.113.9");
        assertThat(behindProxies.of("10.1.0.7", "192.0.2.1, nonsense")).isEqualTo("10.1.0.7");
        assertThat(behindProxies.of("10.1.0.7", "")).isEqualTo("10.1.0.7");
    }

    @Test
    void namesAreNeverLookedUp() {
        assertThat(behindProxies.of("10.1.0.7", "localhost")).isEqualTo("10.1.0.7");
    }

    @Test
    void oneNetworkOfIpv6IsOneCaller() {
        var direct = new ClientAddress(List.of());

        assertThat(direct.of("2001:db8:1:2:3:4:5:6", null)).isEqualTo(direct.of("2001:db8:1:2::9", null));
        assertThat(direct.of("2001:db8:1:2:3:4:5:6", null)).isNotEqualTo(direct.of("2001:db8:1:3::9", null));
    }
}
