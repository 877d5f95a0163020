package org.taizhang.review.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TextDifferenceTest {

    @Test
    void aSentenceEndsWithWhatClosesItOrItsLine() {
        String text = "他说：“好。” 然后走了；完。\n未完";

        assertThat(Sentence.of(text)).extracting(Sentence::text).containsExactly("他说：“好。”", "然后走了；", "完。", "未完");
        assertThat(Sentence.of(text)).allSatisfy(one -> assertThat(text.substring(one.start(), one.end()))
                .isEqualTo(one.text()));
    }

    @Test
    void sentencesAreChangedGoneOrNewAndTheRestIsTheSame() {
        var difference = TextDifference.of(
                "标题\n全年召开党组会24次，与11个科室和所属单位逐一签订责任书。三是招商引资力度不够。四是制度检查不够经常。",
                "标题\n全年召开党组会24次，与11个科室、6家所属单位逐一签订责任书。四是制度检查不够经常。\n下一步加强培训。");

        assertThat(said(difference))
                .containsExactly(
                        "changed 全年召开党组会24次，与11个科室和所属单位逐一签订责任书。 → 全年召开党组会24次，与11个科室、6家所属单位逐一签订责任书。",
                        "gone 三是招商引资力度不够。 → ",
                        "new  → 下一步加强培训。");
    }

    @Test
    void equalTextsDifferInNothing() {
        assertThat(TextDifference.of("甲。乙。\n丙。", "甲。乙。\n丙。").changed()).isEmpty();
        assertThat(TextDifference.of("", "").changed()).isEmpty();
    }

    @Test
    void aSentenceThatStandsElsewhereMoved() {
        var difference = TextDifference.of(
                "学习方面。组织集中学习十二次并交流心得。健全了学习制度。\n监督方面。开展廉政谈话三十六人次。", "学习方面。健全了学习制度。\n监督方面。开展廉政谈话三十六人次。组织集中学习十二次并交流心得。");

        assertThat(said(difference)).containsExactly("moved 组织集中学习十二次并交流心得。 → 组织集中学习十二次并交流心得。");
    }

    @Test
    void aSentenceThatWentElsewhereAndWasRewordedIsTheSameOne() {
        var difference =
                TextDifference.of("个别干部担当精神有所不足。\n不变的第一段文字。\n不变的第二段文字。", "不变的第一段文字。\n不变的第二段文字。\n三名干部担当精神有所不足。");

        assertThat(said(difference)).containsExactly("changed 个别干部担当精神有所不足。 → 三名干部担当精神有所不足。");
    }

    @Test
    void aShortSentenceIsNotTakenForMovedNorOneThatWasWrittenTwiceAndTakenOutOnce() {
        var brief = TextDifference.of("甲方面的工作情况说明。全面落实。\n乙方面的工作情况说明。", "甲方面的工作情况说明。\n乙方面的工作情况说明。全面落实。");
        var twice = TextDifference.of("甲方面。本单位开展了两轮专项检查工作。\n乙方面。本单位开展了两轮专项检查工作。", "甲方面。\n乙方面。本单位开展了两轮专项检查工作。");

        assertThat(brief.changed())
                .extracting(TextDifference.Change::kind)
                .containsExactlyInAnyOrder(TextDifference.Kind.GONE, TextDifference.Kind.NEW);
        assertThat(twice.changed()).extracting(TextDifference.Change::kind).containsExactly(TextDifference.Kind.GONE);
    }

    @Test
    void theWayIsFoundAgainAfterSentencesThatRepeat() {
        var difference = TextDifference.of("重复。甲。重复。乙。重复。", "重复。重复。乙。重复。");

        assertThat(said(difference)).containsExactly("gone 甲。 → ");
    }

    @Test
    void threeHundredPagesAreComparedInSeconds() {
        List<String> before = IntStream.range(0, 9000)
                .mapToObj(n -> "（%d）%s第%d项工作完成率%d%%。".formatted(n, "全面从严治党主体责任落实情况".repeat(3), n, n * 37 % 100))
                .toList();
        String after = IntStream.range(0, 9000)
                .filter(n -> n % 101 != 0)
                .mapToObj(n -> n % 7 == 0 ? before.get(n).replace("完成率", "已完成") : before.get(n))
                .collect(Collectors.joining());

        assertTimeout(Duration.ofSeconds(5), () -> assertThat(
                        TextDifference.of(String.join("", before), after).changed())
                .hasSizeGreaterThan(1200));
    }

    @Test
    void whereNothingIsTheSameNotEverythingIsComparedWithEverything() {
        String one = IntStream.range(0, 5000)
                .mapToObj(n -> "甲%d%s。".formatted(n, "天地玄黄".repeat(n % 9)))
                .collect(Collectors.joining());

        assertTimeout(Duration.ofSeconds(5), () -> assertThat(
                        TextDifference.of(one, one.replace('甲', '乙').replace("天地", "宇宙"))
                                .changed())
                .hasSize(10_000));
    }

    private static List<String> said(TextDifference difference) {
        return difference.changed().stream()
                .map(change -> "%s %s → %s"
                        .formatted(DifferenceView.wire(change.kind()), text(change.before()), text(change.after())))
                .toList();
    }

    private static String text(@Nullable Sentence sentence) {
        return Objects.requireNonNullElse(sentence, new Sentence(0, 0, "")).text();
    }
}
