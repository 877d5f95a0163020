package org.taizhang.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {
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
}
