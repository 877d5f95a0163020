package org.taizhang.reader.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnalysisJsonTest {

    /// Versions are known by their digests: a report that nobody corrected must keep its own.
    @ParameterizedTest
    @ValueSource(strings = {"finance-bureau", "education-bureau", "transport-secretary"})
    void anAnalysisThatIsReadAsATreeAndNotChangedIsWrittenAsTheSameBytes(String name) {
        var json = new AnalysisJson();
        byte[] written = json.write(Texts.analysis("报告.txt", Texts.resource("own/" + name + ".txt")));

        assertThat(json.write(json.tree(written))).isEqualTo(written);
    }
}
