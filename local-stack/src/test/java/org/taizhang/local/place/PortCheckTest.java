package org.taizhang.local.place;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortCheckTest {
    @Test
    void aTakenPortIsNamedWithItsHolderAndTheWayOut() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> PortCheck.requireFree(Map.of("kafka-external", taken.getLocalPort())))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("port " + taken.getLocalPort() + " (kafka-external)")
                    .hasMessageContaining("process " + ProcessHandle.current().pid())
                    .hasMessageContaining("TAIZHANG_PORT_KAFKA_EXTERNAL")
                    .hasMessageContaining("TAIZHANG_PORT_OFFSET");
        }
    }

    @Test
    void aFreePortIsNoComplaint() throws IOException {
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }

        assertThatCode(() -> PortCheck.requireFree(Map.of("s3", free))).doesNotThrowAnyException();
    }
}
