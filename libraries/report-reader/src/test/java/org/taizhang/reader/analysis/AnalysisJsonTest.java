package org.taizhang.reader.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
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

    @Test
    void theReportsOfAnAnalysisAreItsOwnBytes() {
        var json = new AnalysisJson();
        Analysis analysis = Texts.analysis("报告.txt", Texts.resource("own/three-short-reports.txt"));

        List<byte[]> reports = json.reports(json.write(analysis));

        assertThat(reports)
                .containsExactlyElementsOf(
                        analysis.reports().stream().map(json::write).toList());
    }

    @Test
    void whatHasNoReportsHasNone() {
        var json = new AnalysisJson();

        for (String none : List.of("{}", "{\"reports\": 3, \"apart\": [{\"reports\": [{}]}]}", "{\"reports\": []}")) {
            assertThat(json.reports(none.getBytes(StandardCharsets.UTF_8))).isEmpty();
        }
    }

    /// The check of what a worker answers sees the tree, and others the bytes.
    @Test
    void aFieldThatIsThereTwiceIsRefused() {
        byte[] twice = "{\"reports\": [{\"text\": \"a\", \"text\": \"b\"}]}".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> new AnalysisJson().tree(twice)).isInstanceOf(UncheckedIOException.class);
    }
}
