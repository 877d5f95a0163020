package org.taizhang.reader.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;

/// Any text is read without a fault, with true places and twice the same.
///
/// A plain test run replays the seeds under `src/test/resources` (`ReaderFuzzTestInputs`, a folder to a method);
/// `JAZZER_FUZZ=1 mvn test -pl libraries/report-reader -Dtest=ReaderFuzzTest` searches from them for a minute. What it
/// finds becomes a seed.
class ReaderFuzzTest {
    private static final AnalysisJson JSON = new AnalysisJson();
    private static int inputs;

    @FuzzTest(maxDuration = "1m")
    void anyTextIsRead(byte[] bytes) {
        inputs++;
        String text = new String(bytes, StandardCharsets.UTF_8);

        byte[] first = JSON.write(Texts.analysis("x.txt", text));

        assertThat(JSON.write(Texts.analysis("x.txt", text))).isEqualTo(first);
    }

    /// The empty input alone is there without any seed.
    @AfterAll
    static void seedsWereReplayed() {
        assertThat(inputs).as("inputs that were read").isGreaterThan(1);
    }
}
