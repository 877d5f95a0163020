package org.taizhang.review.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.taizhang.review.candidate.LedgerColumns;
import org.taizhang.review.candidate.Passage;

class FindingsTest {

    @Test
    void eachFindingCarriesItsPassage() {
        var passages = Findings.of(content(2, 6));

        assertThat(passages).extracting(Passage::text).containsExactly("存在问题");
    }

    @Test
    void aPlaceOutsideOfTheTextIsRefused() {
        assertThatThrownBy(() -> Findings.of(content(2, 60))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Findings.of(content(-1, 6))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Findings.of(content(6, 6))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aProblemsSectionIsFoundAtAnyDepth() {
        var inner = new ReadReportContent.Section("1.1", 0, 0, null, "problems", null, null, null, null);
        var outer = new ReadReportContent.Section("1", 0, 0, null, "body", null, null, null, List.of(inner));
        var content = new ReadReportContent(
                "t", null, null, "", List.of(outer), null, null, null, null, null, null, null, null);

        assertThat(content.namesProblems()).isTrue();
        assertThat(content(2, 6).namesProblems()).isFalse();
    }

    @Test
    void anEntryIsOneCandidateWithItsColumns() {
        String text = "问题：巡河不到位。整改措施：每月巡查。完成时限：2024年6月。另有不足。";
        var entry = new ReadReportContent.Entry(
                0,
                29,
                "problem",
                new ReadReportContent.Place(3, 8),
                List.of(new ReadReportContent.Place(14, 18)),
                null,
                "ongoing",
                "2024-06-30",
                BigDecimal.TEN,
                null,
                null,
                "1");
        var within = new ReadReportContent.Finding(3, 8, "1");
        var beside = new ReadReportContent.Finding(text.indexOf("另有"), text.length() - 1, "2");
        var content = new ReadReportContent(
                "t",
                null,
                null,
                text,
                null,
                List.of(within, beside),
                null,
                List.of(new ReadReportContent.Claim(within.start(), within.end(), "1", null, null)),
                null,
                null,
                null,
                null,
                List.of(entry));

        assertThat(Findings.of(content)).extracting(Passage::text).containsExactly("另有不足", "巡河不到位");
        assertThat(Findings.of(content).getLast().columns())
                .isEqualTo(new LedgerColumns(
                        List.of("每月巡查"), null, "ongoing", LocalDate.of(2024, 6, 30), BigDecimal.TEN, null, null));
    }

    @Test
    void anAnalysisIsReadWithItsEntriesAndWithoutThem() throws IOException {
        String entry = """
                {"start": 0, "end": 5, "kind": "problem", "problem": {"start": 0, "end": 4}, "measures": [],
                 "result": null, "state": "stated", "due": null, "amount": 3.5, "leader": null, "unit": null,
                 "section": "1"}""";
        var json = new JsonMapper();

        var with = json.readValue(
                "{\"title\": \"t\", \"text\": \"巡河不到位\", \"entries\": [" + entry + "]}", ReadReportContent.class);
        var without = json.readValue("{\"title\": \"t\", \"text\": \"巡河不到位\"}", ReadReportContent.class);

        assertThat(Findings.of(with)).extracting(Passage::text).containsExactly("巡河不到");
        assertThat(Findings.of(without)).isEmpty();
    }

    private static ReadReportContent content(int start, int end) {
        var problem = new ReadReportContent.Finding(start, end, "1");
        return new ReadReportContent(
                "t", null, null, "我们存在问题。", null, List.of(problem), null, null, null, null, null, null, null);
    }
}
