package org.taizhang.local.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PortsTest {
    private static final Set<String> ALL = Ports.from(Map.of()).byName().keySet();

    @Test
    void portsAreThoseOfTheFile() {
        var ports = Ports.from(Map.of());

        assertThat(ports.of("gateway")).isEqualTo(8080);
        assertThat(ports.of("kafka-external")).isEqualTo(8093);
    }

    @Test
    void theOffsetShiftsAllButWhatIsSet() {
        var ports = Ports.from(Map.of("TAIZHANG_PORT_OFFSET", "1000", "TAIZHANG_PORT_KAFKA_EXTERNAL", "7000"));

        assertThat(ports.of("gateway")).isEqualTo(9080);
        assertThat(ports.of("kafka-external")).isEqualTo(7000);
    }

    @Test
    void aPortThatIsNoneNamesItsVariable() {
        assertThatThrownBy(() -> Ports.from(Map.of("TAIZHANG_PORT_S3", "many")))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("TAIZHANG_PORT_S3")
                .hasMessageContaining("many");
        assertThatThrownBy(() -> Ports.from(Map.of("TAIZHANG_PORT_OFFSET", "60000")))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("65535");
    }

    @Test
    void anOffsetThatReachesOutgoingConnectionsIsRefusedWithThePortsAndTheRange() {
        var outgoing = new OutgoingPorts(32_768, 60_999, "");
        var within = Ports.from(Map.of("TAIZHANG_PORT_OFFSET", "23868"));
        var below = Ports.from(Map.of("TAIZHANG_PORT_OFFSET", "23867"));

        assertThatThrownBy(() -> within.requireNotOutgoing(ALL, outgoing))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("TAIZHANG_PORT_S3 32768")
                .hasMessageNotContaining("TAIZHANG_PORT_POSTGRES")
                .hasMessageContaining("32768 to 60999")
                .hasMessageContaining("TAIZHANG_PORT_OFFSET");
        assertThatCode(() -> below.requireNotOutgoing(ALL, outgoing)).doesNotThrowAnyException();
    }

    @Test
    void onlyPortsThatSomebodyMovedAndThatTheKernelMayTakeAreRefused() {
        var wide = new OutgoingPorts(1024, 65_535, "9900,9080-9085");
        var moved = Ports.from(Map.of("TAIZHANG_PORT_S3", "9901"));
        var movedToReserved = Ports.from(Map.of("TAIZHANG_PORT_S3", "9900", "TAIZHANG_PORT_GATEWAY", "9085"));

        assertThatThrownBy(() -> moved.requireNotOutgoing(ALL, wide)).hasMessageContaining("TAIZHANG_PORT_S3 9901");
        assertThatCode(() -> movedToReserved.requireNotOutgoing(ALL, wide)).doesNotThrowAnyException();
        assertThatCode(() -> moved.requireNotOutgoing(Set.of("gateway"), wide)).doesNotThrowAnyException();
    }

    @Test
    void thePortsOfTheTestsAreFarFromOutgoingConnections() {
        var usual = new OutgoingPorts(32_768, 60_999, "");

        for (String offset : new String[] {"20000", "21000", "22000"}) {
            var ports = Ports.from(Map.of("TAIZHANG_PORT_OFFSET", offset));
            assertThatCode(() -> ports.requireNotOutgoing(ALL, usual)).doesNotThrowAnyException();
        }
    }
}
