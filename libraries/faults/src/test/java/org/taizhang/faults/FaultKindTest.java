package org.taizhang.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.NotLeaderOrFollowerException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultKindTest {

    private static final class Told extends RuntimeException implements Fault {
        private final FaultKind kind;

        Told(FaultKind kind, Throwable cause) {
            super(cause);
            this.kind = kind;
        }

        @Override
        public FaultKind kind() {
            return kind;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "08001", "08006", "53100", "53300", "57014", "57P01", "57P02", "57P03", "58030", "40001", "40P01",
                "55P03", "25P03"
            })
    void aDatabaseThatIsAwayFullOrBusyPasses(String state) {
        assertThat(FaultKind.of(new SQLException("", state))).isEqualTo(FaultKind.PASSES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "22021", "42P01", "23514", "XX000"})
    void aStatementThatIsWrongStaysWrong(String state) {
        assertThat(FaultKind.of(new SQLException("", state))).isEqualTo(FaultKind.PERMANENT);
    }

    @Test
    void aPoolWithoutAConnectionLeftPasses() {
        assertThat(FaultKind.of(new SQLException("Acquisition timeout"))).isEqualTo(FaultKind.PASSES);
    }

    static List<Exception> passing() {
        return List.of(
                new ConnectException(),
                new SocketTimeoutException(),
                new UnknownHostException(),
                new TimeoutException(),
                new FileSystemException("/tmp/upload", null, "No space left on device"),
                new NotLeaderOrFollowerException());
    }

    @ParameterizedTest
    @MethodSource("passing")
    void aPartnerThatIsAwayAndADiskThatIsFullPass(Exception fault) {
        assertThat(FaultKind.of(fault)).isEqualTo(FaultKind.PASSES);
    }

    static List<Exception> permanent() {
        return List.of(
                new IllegalStateException(),
                new IOException("not a zip"),
                new FileNotFoundException("/tmp/upload"),
                new RecordTooLargeException());
    }

    @ParameterizedTest
    @MethodSource("permanent")
    void whatNobodyKnowsIsPermanent(Exception fault) {
        assertThat(FaultKind.of(fault)).isEqualTo(FaultKind.PERMANENT);
    }

    @Test
    void theReasonIsFoundHoweverDeepItLies() {
        var fault = new IllegalStateException(new UncheckedIOException(new SocketTimeoutException()));

        assertThat(FaultKind.of(fault)).isEqualTo(FaultKind.PASSES);
    }

    @Test
    void theReasonOfAFailedCommitIsFoundWhereItWasSuppressed() {
        var fault = new IllegalStateException("could not commit");
        fault.addSuppressed(new RuntimeException(new SQLException("", "57P01")));

        assertThat(FaultKind.of(fault)).isEqualTo(FaultKind.PASSES);
    }

    @Test
    void anExceptionThatTellsItsKindIsBelieved() {
        assertThat(FaultKind.of(new RuntimeException(new Told(FaultKind.MISSING, new ConnectException()))))
                .isEqualTo(FaultKind.MISSING);
    }

    @Test
    void causesThatGoInACircleEnd() {
        var one = new IllegalStateException();
        var other = new IllegalArgumentException(one);
        one.initCause(other);

        assertThat(FaultKind.of(one)).isEqualTo(FaultKind.PERMANENT);
    }
}
