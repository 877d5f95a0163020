package org.taizhang.review.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.taizhang.review.campaign.RequiredPart;

class OutlineTest {

    private static final Outline OUTLINE = new Outline(
            List.of("履行第一责任人职责情况", "存在的主要问题和不足", "二是抓学习教育常态化"),
            Set.of("theory", "discipline"),
            Set.of("body", "problems"));

    @Test
    void aHeadingThatHoldsTheWordsIsThePartHoweverItIsPunctuated() {
        assertThat(OUTLINE.missing(List.of(part("履行“第一责任人”职责", null, null)))).isEmpty();
        assertThat(OUTLINE.missing(List.of(part("主要问题 和不足", null, null)))).isEmpty();
        assertThat(OUTLINE.missing(List.of(part("学习教育", null, null)))).isEmpty();
    }

    @Test
    void aSectionAboutTheTopicOrOfTheRoleIsThePart() {
        assertThat(OUTLINE.missing(List.of(part("理论武装", "theory", null)))).isEmpty();
        assertThat(OUTLINE.missing(List.of(part("检视剖析", null, "problems")))).isEmpty();
        assertThat(OUTLINE.missing(List.of(part("纪律建设", "discipline", "next-steps"))))
                .isEmpty();
    }

    @Test
    void whatNothingSpeaksOfIsMissingByItsTitle() {
        List<RequiredPart> template = List.of(
                part("下一步打算", null, "next-steps"),
                part("责任清单", "responsibility", null),
                part("意识形态工作", null, null),
                part("存在的主要问题", null, null));

        assertThat(OUTLINE.missing(template)).containsExactly("下一步打算", "责任清单", "意识形态工作");
    }

    @Test
    void withoutATemplateNothingIsMissing() {
        assertThat(OUTLINE.missing(List.of())).isEmpty();
    }

    private static RequiredPart part(String title, @Nullable String topic, @Nullable String role) {
        return new RequiredPart(title, topic, role);
    }
}
