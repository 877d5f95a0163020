package org.taizhang.reader.correction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CorrectionTest {

    private static final ReportNode REPORT = Told.of("一、学习\n学习抓得不紧。作风不严。")
            .section("1", "一、", "学习")
            .problem("学习抓得不紧")
            .problem("作风不严")
            .report();

    static List<Change> changes() {
        return List.of(
                new Change.Title("标题"),
                new Change.Unit("市水务局"),
                new Change.Year(2023),
                new Change.Topics(SectionAnchor.of(REPORT, "1").orElseThrow(), List.of("theory")),
                ruling(0, true));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aChangeIsStoredAndReadBack(Change change) throws Exception {
        var json = new ObjectMapper();

        Change back = json.readValue(json.writeValueAsString(change), Change.class);

        assertThat(back).isEqualTo(change);
        assertThat(json.valueToTree(change).path("what").asText()).isEqualTo(change.what());
    }

    @Test
    void theNewerOfTwoThatSpeakOfTheSameTakesThePlaceOfTheOlder() {
        assertThat(of(0, new Change.Title("乙")).replaces(of(0, new Change.Title("甲"))))
                .isTrue();
        assertThat(of(0, ruling(0, false)).replaces(of(0, ruling(0, true)))).isTrue();
    }

    @Test
    void thoseThatSpeakOfOtherThingsStandSideBySide() {
        assertThat(of(0, new Change.Title("乙")).replaces(of(1, new Change.Title("甲"))))
                .isFalse();
        assertThat(of(0, new Change.Title("乙")).replaces(of(0, new Change.Unit("甲"))))
                .isFalse();
        assertThat(of(0, ruling(0, false)).replaces(of(0, ruling(1, false)))).isFalse();
    }

    private static Correction of(int report, Change change) {
        return new Correction(UUID.randomUUID(), report, change);
    }

    private static Change ruling(int problem, boolean accepted) {
        ObjectNode finding = REPORT.findings(FindingKind.PROBLEM).get(problem);
        return new Change.Ruling(FindingAnchor.of(REPORT, FindingKind.PROBLEM, finding), accepted, "理由", finding);
    }
}
