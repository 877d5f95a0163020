package org.taizhang.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.taizhang.format.page.Layout;
import org.taizhang.format.page.PageLine;

/// Reports set in many layouts come back as they were.
class TypesetterTest {
    private static final List<String> REPORTS =
            List.of("1-water-bureau.txt", "4-npc-standing-committee-office.txt", "5-ecology-environment-bureau.txt");

    @ParameterizedTest
    @CsvSource({
        "0, 28, true, false",
        "0, 28, false, true",
        "0, 36, true, true",
        "0.5, 28, true, false",
        "0.5, 36, false, true",
        "1, 24, true, true"
    })
    void indentedLayoutsComeBackWhole(float spacing, int perLine, boolean title, boolean headings) throws Refusal {
        Typesetter typesetter = new Typesetter(2, spacing, perLine, 22, title, headings, true);

        for (String report : REPORTS) {
            List<String> truth = truth(report);

            assertThat(read(typesetter.set(truth))).as(report).isEqualTo(truth);
        }
    }

    @ParameterizedTest
    @ValueSource(floats = {0, 0.5f})
    void layoutsWithoutIndentsComeBackNearlyWhole(float spacing) throws Refusal {
        Typesetter typesetter = new Typesetter(0, spacing, 28, 22, true, false, true);

        int missed = 0;
        int all = 0;
        for (String report : REPORTS) {
            List<String> truth = truth(report);
            List<String> left = new ArrayList<>(truth);
            left.removeAll(read(typesetter.set(truth)));
            missed += left.size();
            all += truth.size();
        }

        // Where a last line is exactly full, nothing on the page tells that the paragraph ends.
        assertThat(missed).isLessThanOrEqualTo(all / 10);
    }

    private static List<String> truth(String report) {
        return Samples.texts(Samples.only(Samples.read(Samples.sample(report))));
    }

    private static List<String> read(List<List<PageLine>> pages) throws Refusal {
        Paragraphs paragraphs = new Paragraphs(new Budget(Limits.standard()));
        Layout.read(pages, paragraphs);
        return paragraphs.list().stream().map(Paragraph::text).toList();
    }
}
