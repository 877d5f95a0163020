package org.taizhang.reader.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/// Any text is read without a fault, with true places and twice the same.
///
/// `JAZZER_FUZZ=1 mvn test -pl extract-service -Dtest=ReaderFuzzTest` searches for a minute; off in a plain test run.
@EnabledIfEnvironmentVariable(named = "JAZZER_FUZZ", matches = "1")
class ReaderFuzzTest {
    private static final AnalysisJson JSON = new AnalysisJson();

    @FuzzTest(maxDuration = "1m")
    void anyTextIsRead(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);

        byte[] first = JSON.write(Texts.analysis("x.txt", text));

        assertThat(JSON.write(Texts.analysis("x.txt", text))).isEqualTo(first);
    }
}
