package org.taizhang.review.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
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
        var inner = new ReadReportContent.Section("1.1", 0, 0, "problems", null, null, null);
        var outer = new ReadReportContent.Section("1", 0, 0, "body", null, null, List.of(inner));
        var content =
                new ReadReportContent("t", null, null, "", List.of(outer), null, null, null, null, null, null, null);

        assertThat(content.namesProblems()).isTrue();
        assertThat(content(2, 6).namesProblems()).isFalse();
    }

    private static ReadReportContent content(int start, int end) {
        var problem = new ReadReportContent.Finding(start, end, "1");
        return new ReadReportContent(
                "t", null, null, "我们存在问题。", null, List.of(problem), null, null, null, null, null, null);
    }
}
