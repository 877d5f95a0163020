package org.taizhang.reader.correction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CorrectedReportTest {

    private static final String TEXT = "一、理论学习\n学习抓得不紧。有的支部作风不严。\n二、存在问题\n学习抓得不紧。";

    @Test
    void whatAPersonSaysStandsInPlaceOfWhatWasReadAndBothAreTold() {
        ReportNode read = Told.of(TEXT).doubt("no-year").doubt("ocr-used").report();

        ReportNode corrected = after(read, new Change.Title("正确的标题"), new Change.Unit("市水务局党组"), new Change.Year(2022));

        assertThat(corrected.title()).isEqualTo("正确的标题");
        assertThat(corrected.unit()).isEqualTo("市水务局党组");
        assertThat(corrected.year()).isEqualTo(2022);
        assertThat(texts(corrected.json().path("corrected"), "what")).containsExactly("title", "unit", "year");
        assertThat(texts(corrected.json().path("corrected"), "was")).containsExactly("2023年市水务局报告", "市水务局", "2023");
        assertThat(texts(corrected.json().path("doubts"), "code")).containsExactly("ocr-used");
        assertThat(corrected.json().path("confidence").asDouble()).isEqualTo(0.7);
    }

    @Test
    void theReadersOwnAnalysisStaysAsItWasRead() {
        ReportNode read = Told.of(TEXT).problem("有的支部作风不严").report();
        ObjectNode before = read.json().deepCopy();

        after(read, new Change.Title("正确的标题"), rejected(read, 0));

        assertThat(read.json()).isEqualTo(before);
    }

    @Test
    void topicsOfASectionAreThoseThatAPersonNamed() {
        ReportNode read =
                Told.of(TEXT).section("1", "一、", "理论学习", "theory", "conduct").report();
        SectionAnchor anchor = SectionAnchor.of(read, "1").orElseThrow();

        ReportNode corrected = after(read, new Change.Topics(anchor, List.of("conduct", "discipline")));

        ObjectNode section = corrected.section("1").orElseThrow();
        assertThat(ReportNode.topics(section)).containsExactly("conduct", "discipline");
        assertThat(section.at("/topics/0/evidence")).hasSize(1);
        assertThat(section.at("/topics/1/evidence")).isEmpty();
        assertThat(corrected.json().at("/corrected/0/was")).hasSize(2);
    }

    @Test
    void aSectionIsKnownAgainUnderAnotherNumberAndAnotherId() {
        ReportNode read = Told.of(TEXT).section("1", "一、", "理论学习", "theory").report();
        SectionAnchor anchor = SectionAnchor.of(read, "1").orElseThrow();
        ReportNode newer = Told.of("前言\n一、理论学习\n学习抓得很紧。")
                .section("1", "", "前言")
                .section("2", "一、", "理论学习", "conduct")
                .report();

        ReportNode corrected = after(newer, new Change.Topics(anchor, List.of("theory")));

        assertThat(ReportNode.topics(corrected.section("2").orElseThrow())).containsExactly("theory");
    }

    @Test
    void aSectionThatIsGoneLeavesItsCorrectionUnplaced() {
        ReportNode read = Told.of(TEXT).section("1", "一、", "理论学习", "theory").report();
        SectionAnchor anchor = SectionAnchor.of(read, "1").orElseThrow();
        var correction = correction(new Change.Topics(anchor, List.of("conduct")));

        CorrectedReport corrected =
                CorrectedReport.of(Told.of("另一段文字").section("1", "", "另一段").report(), List.of(correction));

        assertThat(corrected.unplaced()).containsExactly(correction.id());
    }

    @Test
    void aRejectedFindingLeavesItsListAndIsNotLost() {
        ReportNode read = Told.of(TEXT).problem("学习抓得不紧").problem("有的支部作风不严").report();

        ReportNode corrected = after(read, rejected(read, 1));

        assertThat(quotes(corrected)).containsExactly("学习抓得不紧");
        JsonNode rejected = corrected.json().at("/rejected/0");
        assertThat(rejected.path("kind").asText()).isEqualTo("problem");
        assertThat(rejected.path("reason").asText()).isEqualTo("不属实");
        assertThat(corrected.quote(rejected.path("finding"))).isEqualTo("有的支部作风不严");
    }

    @Test
    void ofTwoFindingsThatSayTheSameOnlyTheOneThatWasMeantIsRejected() {
        ReportNode read = Told.of(TEXT).problem("学习抓得不紧").lastProblem("学习抓得不紧").report();
        Change second = rejected(read, 1);
        ReportNode newer = Told.of("新加的前言。\n" + TEXT)
                .problem("学习抓得不紧")
                .lastProblem("学习抓得不紧")
                .report();

        ReportNode corrected = after(newer, second);

        assertThat(corrected.findings(FindingKind.PROBLEM)).hasSize(1);
        assertThat(corrected
                        .findings(FindingKind.PROBLEM)
                        .getFirst()
                        .path("start")
                        .asInt())
                .isEqualTo(newer.text().indexOf("学习抓得不紧"));
    }

    @Test
    void aRejectionHoldsWhereANewerReaderReadsAMarkMoreOrTheTextHasOtherBlanks() {
        ReportNode read = Told.of(TEXT).problem("有的支部作风不严").report();
        Change rejection = rejected(read, 0);
        ReportNode newer =
                Told.of(TEXT.replace("支部作风", "支部 作风")).problem("有的支部 作风不严。").report();

        ReportNode corrected = after(newer, rejection);

        assertThat(corrected.findings(FindingKind.PROBLEM)).isEmpty();
    }

    @Test
    void aRejectionDoesNotReachALongerStatementAroundIt() {
        ReportNode read = Told.of(TEXT).problem("作风不严").report();
        Change rejection = rejected(read, 0);
        ReportNode newer = Told.of(TEXT).problem("学习抓得不紧。有的支部作风不严").report();

        ReportNode corrected = after(newer, rejection);

        assertThat(corrected.findings(FindingKind.PROBLEM)).hasSize(1);
    }

    @Test
    void aRejectionOfWhatIsNotReadAnyMoreRests() {
        ReportNode read = Told.of(TEXT).problem("有的支部作风不严").report();
        var rejection = correction(rejected(read, 0));

        CorrectedReport corrected = CorrectedReport.of(Told.of(TEXT).report(), List.of(rejection));

        assertThat(corrected.unplaced()).isEmpty();
        assertThat(corrected.report().json().has("rejected")).isFalse();
    }

    @Test
    void anAcceptedFindingIsKeptWhereANewerReaderDoesNotReadIt() {
        ReportNode read = Told.of(TEXT).problem("有的支部作风不严").report();
        Change accepted = ruling(read, 0, true);
        ReportNode newer = Told.of("新加的前言。\n" + TEXT)
                .section("9", "二、", "存在问题")
                .lastProblem("学习抓得不紧")
                .report();

        ReportNode corrected = after(newer, accepted);

        assertThat(quotes(corrected)).containsExactly("有的支部作风不严", "学习抓得不紧");
        JsonNode kept = corrected.findings(FindingKind.PROBLEM).getFirst();
        assertThat(kept.path("noLongerRead").asBoolean()).isTrue();
        assertThat(kept.path("section").asText()).isEmpty();
        assertThat(corrected.findings(FindingKind.PROBLEM).getLast().has("noLongerRead"))
                .isFalse();
    }

    @Test
    void anAcceptedFindingThatIsStillReadIsTheReadersOwn() {
        ReportNode read = Told.of(TEXT).problem("有的支部作风不严").report();

        ReportNode corrected = after(read, ruling(read, 0, true));

        assertThat(corrected.findings(FindingKind.PROBLEM)).hasSize(1);
        assertThat(corrected.findings(FindingKind.PROBLEM).getFirst().has("noLongerRead"))
                .isFalse();
        assertThat(corrected.json().at("/corrected/0/kind").asText()).isEqualTo("problem");
    }

    @Test
    void anAcceptedFindingWhoseWordsAreGoneIsUnplaced() {
        ReportNode read = Told.of(TEXT).problem("有的支部作风不严").report();
        var accepted = correction(ruling(read, 0, true));

        CorrectedReport corrected = CorrectedReport.of(Told.of("另一段文字").report(), List.of(accepted));

        assertThat(corrected.unplaced()).containsExactly(accepted.id());
        assertThat(corrected.report().findings(FindingKind.PROBLEM)).isEmpty();
    }

    @Test
    void ofTwoRulesThatQueryOnePlaceOnlyTheOneThatWasMeantIsRejected() {
        ReportNode read = Told.of(TEXT)
                .warning("other", "学习抓得不紧")
                .warning("wrong-usage", "学习抓得不紧")
                .report();
        JsonNode meant = read.findings(FindingKind.WARNING).getLast();
        var anchor = FindingAnchor.of(read, FindingKind.WARNING, meant);

        ReportNode corrected = after(read, new Change.Ruling(anchor, false, "习惯说法", (ObjectNode) meant));

        assertThat(texts(corrected.json().path("warnings"), "rule")).containsExactly("other");
    }

    @Test
    void aRuleThatHasACodeOfItsOwnSinceIsFoundUnderItsOldName() {
        ReportNode read = Told.of(TEXT).warning("other", "学习抓得不紧").report();
        JsonNode meant = read.findings(FindingKind.WARNING).getFirst();
        var old = FindingAnchor.of(read, FindingKind.WARNING, meant);
        ReportNode newer = Told.of(TEXT)
                .warning("wrong-usage", "学习抓得不紧")
                .warning("repeated-clause", "学习抓得不紧")
                .report();
        var now = FindingAnchor.of(
                newer, FindingKind.WARNING, newer.findings(FindingKind.WARNING).getLast());

        ReportNode corrected = after(newer, new Change.Ruling(old, false, "习惯说法", (ObjectNode) meant));

        assertThat(texts(corrected.json().path("warnings"), "rule")).containsExactly("wrong-usage");
        assertThat(old.isSameAs(now)).isTrue();
    }

    @Test
    void ofTwoRulesThatHadOneNameOnlyTheOneThatWasMeantIsRejected() {
        ReportNode read = Told.of(TEXT)
                .warning("contradiction", "学习抓得不紧")
                .warning("repeated-clause", "学习抓得不紧")
                .report();
        JsonNode meant = read.findings(FindingKind.WARNING).getLast();
        var anchor = FindingAnchor.of(read, FindingKind.WARNING, meant);

        ReportNode corrected = after(read, new Change.Ruling(anchor, false, "习惯说法", (ObjectNode) meant));

        assertThat(texts(corrected.json().path("warnings"), "rule")).containsExactly("contradiction");
    }

    @Test
    void aWarningOfAMarkIsFoundByTheMark() {
        ReportNode read =
                Told.of("一是学习，，不紧。二是作风。").warning("doubled-punctuation", "，，").report();
        JsonNode meant = read.findings(FindingKind.WARNING).getFirst();
        var anchor = FindingAnchor.of(read, FindingKind.WARNING, meant);
        ReportNode newer =
                Told.of("前言。一是学习，，不紧。").warning("doubled-punctuation", "，，").report();

        ReportNode corrected = after(newer, new Change.Ruling(anchor, false, "原文如此", (ObjectNode) meant));

        assertThat(corrected.findings(FindingKind.WARNING)).isEmpty();
    }

    private static Change rejected(ReportNode report, int problem) {
        return ruling(report, problem, false);
    }

    private static Change ruling(ReportNode report, int problem, boolean accepted) {
        ObjectNode finding = report.findings(FindingKind.PROBLEM).get(problem);
        var anchor = FindingAnchor.of(report, FindingKind.PROBLEM, finding);
        return new Change.Ruling(anchor, accepted, accepted ? "" : "不属实", finding);
    }

    private static ReportNode after(ReportNode read, Change... changes) {
        List<Correction> corrections = new ArrayList<>();
        for (Change change : changes) corrections.add(correction(change));
        return CorrectedReport.of(read, corrections).report();
    }

    private static Correction correction(Change change) {
        return new Correction(UUID.randomUUID(), 0, change);
    }

    private static List<String> quotes(ReportNode report) {
        return report.findings(FindingKind.PROBLEM).stream().map(report::quote).toList();
    }

    private static List<String> texts(JsonNode list, String field) {
        List<String> texts = new ArrayList<>();
        list.forEach(one -> texts.add(one.path(field).asText()));
        return texts;
    }
}
