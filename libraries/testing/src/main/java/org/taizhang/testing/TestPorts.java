package org.taizhang.testing;

import java.util.Objects;

/// Where the stack of the tests listens: beside a stack that somebody uses, and, with
/// `TAIZHANG_TEST_PORT_OFFSET`, beside the tests of another checkout.
public final class TestPorts {

    private static final int GATEWAY = 8080;
    private static final int GATEWAY_MANAGEMENT = 9000;

    private TestPorts() {}

    public static int offset() {
        return Integer.parseInt(Objects.requireNonNullElse(System.getenv("TAIZHANG_TEST_PORT_OFFSET"), "20000"));
    }

    /// Keycloak sends people back to this port only.
    public static int gateway() {
        return GATEWAY + offset();
    }

    static int gatewayManagement() {
        return GATEWAY_MANAGEMENT + offset();
    }
}
