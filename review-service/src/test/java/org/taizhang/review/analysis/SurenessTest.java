package org.taizhang.review.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SurenessTest {

    @Test
    void anAnalysisThatSaysNothingOfDoubtIsSure() {
        var sureness = content(null, List.of(), section(null)).sureness();

        assertThat(sureness.confidence()).isEqualTo(1);
        assertThat(sureness.doubts()).isEmpty();
    }

    @Test
    void oneDoubtfulSectionOfManyHardlyCounts() {
        var sections = new ReadReportContent.Section[20];
        Arrays.fill(sections, section(1.0));
        sections[7] = section(0.7, "no-topic");

        var sureness = content(1.0, List.of(), sections).sureness();

        assertThat(sureness.confidence()).isBetween(0.95, 0.99);
        assertThat(sureness.doubts()).containsExactly("no-topic");
    }

    @Test
    void doubtsOfTheWholeReportAreNamedFirst() {
        var sureness = content(0.7, List.of("no-unit"), section(0.7, "no-topic"), section(0.7, "no-topic"))
                .sureness();

        assertThat(sureness.confidence()).isEqualTo(0.49);
        assertThat(sureness.doubts()).containsExactly("no-unit", "no-topic");
    }

    private static ReadReportContent content(
            @Nullable Double confidence, List<String> doubts, ReadReportContent.Section... sections) {
        return new ReadReportContent(
                "t", null, null, "", List.of(sections), null, null, null, null, null, confidence, doubts(doubts), null);
    }

    private static ReadReportContent.Section section(@Nullable Double confidence, String... doubts) {
        return new ReadReportContent.Section("1", 0, 0, null, "body", null, confidence, doubts(List.of(doubts)), null);
    }

    private static List<ReadReportContent.Doubt> doubts(List<String> codes) {
        return codes.stream().map(ReadReportContent.Doubt::new).toList();
    }
}
