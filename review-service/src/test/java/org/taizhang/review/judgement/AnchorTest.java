package org.taizhang.review.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.taizhang.review.analysis.ReadReportContent;

class AnchorTest {

    private static final String TEXT = "一、基本情况\n全年开展学习的的活动12次。二、存在问题\n有的支部组织生活不够严肃。";

    @Test
    void aPassageIsFoundWhereItStandsNow() {
        Anchor anchor = anchor(Kind.PROBLEM, "", TEXT, "有的支部组织生活不够严肃");
        String later = "加了一段话。\n" + TEXT;

        assertThat(found(anchor, later)).contains("有的支部组织生活不够严肃");
    }

    @Test
    void marksAndBlanksDoNotMatter() {
        Anchor anchor = anchor(Kind.PROBLEM, "", TEXT, "有的支部组织生活不够严肃");

        assertThat(found(anchor, "二、存在问题：有的支部，组织生活 不够严肃；")).contains("有的支部，组织生活 不够严肃");
    }

    @Test
    void ofLikePassagesTheOneInTheSameSurroundingsIsMeant() {
        Anchor anchor = anchor(Kind.WARNING, "doubled-word", TEXT, "的的");
        String later = "前面也有的的确确的话。\n" + TEXT;

        assertThat(anchor.in(Wording.of(later)).map(Place::start)).contains(later.indexOf("的的活动"));
    }

    @Test
    void aShortPassageInOtherSurroundingsIsAnotherOne() {
        Anchor anchor = anchor(Kind.WARNING, "doubled-word", TEXT, "的的");

        assertThat(anchor.in(Wording.of("全年开展学习活动12次。\n这里写错的的地方。"))).isEmpty();
    }

    @Test
    void passagesOfMarksAloneAreComparedAsWritten() {
        String text = "第一句。。第二句，，第三句说的是别的事情。";
        Anchor anchor = anchor(Kind.WARNING, "doubled-punctuation", text, "，，");

        assertThat(anchor.in(Wording.of("开头。" + text)).map(Place::start)).contains(("开头。" + text).indexOf("，，"));
        assertThat(anchor.in(Wording.of("第一句。。第二句，第三句说的是别的事情。"))).isEmpty();
    }

    @Test
    void theFindingOfALaterReaderThatIsCutALittleOtherwiseIsTheSame() {
        Anchor anchor = anchor(Kind.PROBLEM, "", TEXT, "有的支部组织生活不够严肃");
        VersionRead text = read(TEXT, "有的支部组织生活不够严肃。", "");

        assertThat(text.standing(anchor)).contains(new VersionRead.Standing(place(TEXT, "有的支部组织生活不够严肃。"), true));
    }

    @Test
    void whatAReaderNoLongerReadsStandsStill() {
        Anchor anchor = anchor(Kind.COMMITMENT, "", TEXT, "有的支部组织生活不够严肃");
        VersionRead text = read(TEXT, "有的支部组织生活不够严肃。", "");

        assertThat(text.standing(anchor)).contains(new VersionRead.Standing(place(TEXT, "有的支部组织生活不够严肃"), false));
    }

    @Test
    void aWarningOnWhatIsMissingGoesByItsRule() {
        var anchor = Anchor.of(Kind.WARNING, "missing-section", TEXT, new Place(5, 5));

        assertThat(read(TEXT, "有的支部", "missing-section").standing(anchor)).isPresent();
        assertThat(read(TEXT, "有的支部", "numbering").standing(anchor)).isEmpty();
    }

    private static Optional<String> found(Anchor anchor, String text) {
        return anchor.in(Wording.of(text)).map(place -> text.substring(place.start(), place.end()));
    }

    private static Anchor anchor(Kind kind, String rule, String text, String quote) {
        return Anchor.of(kind, rule, text, place(text, quote));
    }

    private static Place place(String text, String quote) {
        int start = text.indexOf(quote);
        return new Place(start, start + quote.length());
    }

    /// A problem, and a warning about something that is not there.
    private static VersionRead read(String text, String problem, String rule) {
        Place place = place(text, problem);
        return VersionRead.of(new ReadReportContent(
                "t",
                null,
                null,
                text,
                null,
                List.of(new ReadReportContent.Finding(place.start(), place.end(), "1")),
                null,
                null,
                null,
                List.of(new ReadReportContent.Query(rule, "error", 0, 0)),
                null,
                null,
                null));
    }
}
