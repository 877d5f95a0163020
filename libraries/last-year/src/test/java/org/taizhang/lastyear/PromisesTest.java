package org.taizhang.lastyear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taizhang.lastyear.FollowUp.Ground;

class PromisesTest {

    private static final String ELSE = "召开党组会议传达上级部署。组织志愿服务队走进社区。慰问困难职工。";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            为基层站所配备监督联络员           | 在9个基层站所设立监督联络员11名。         | DONE
            对18座小型水库全部完成安全鉴定      | 完成小型水库安全鉴定16座。               | LESS
            对18座小型水库全部完成安全鉴定      | 完成小型水库安全鉴定18座。               | REACHED
            新建社区食堂20家                   | 社区食堂新建22家，服务老人1.2万人次。      | REACHED
            推进智慧水利平台建设，年底前上线运行  | 智慧水利平台一期已上线运行，接入站点63个。  | DONE
            建成职工活动中心                   | 职工活动中心正在装修。                   | UNDER_WAY
            建成职工活动中心                   | 职工活动中心主体工程尚未完工。             | UNDER_WAY
            建立工程变更联审制度               | 注重工程变更联审制度作用的发挥。           | NO_RESULT
            每季度听取一次所属单位责任落实情况汇报 | 组织所属单位开展消防演练。              | NOTHING_NEAR
            选派驻村第一书记                   | 选派优秀干部参加市级培训班。              | NOTHING_NEAR
            """)
    void theNextReportIsSearchedForWhatWasPromised(String promise, String account, Ground ground) {
        assertThat(followed(promise, account, "", "").ground()).isEqualTo(ground);
    }

    @Test
    void whatIsPromisedAgainInTheSameWordsIsNotDone() {
        String promise = "建立工程变更联审制度，变更未经联审不得施工";

        FollowUp found = followed(promise, "", promise + "，年底前对在建项目全部复核一遍。", "");

        assertThat(found.outcome()).isEqualTo(Outcome.SAME_WORDS);
    }

    @Test
    void whatIsPromisedAgainInOtherWordsIsNotMentioned() {
        FollowUp found = followed("完成老旧管网改造20公里", "", "再改造老旧管网15公里，消除爆管隐患。", "");

        assertThat(found.ground()).isEqualTo(Ground.PLANNED_AGAIN);
        assertThat(found.outcome()).isEqualTo(Outcome.NOT_MENTIONED);
    }

    @Test
    void whatWasDoneCountsAlthoughItIsPromisedAgain() {
        String promise = "开展机关作风明察暗访";

        assertThat(followed(promise, "全年开展机关作风明察暗访6次。", promise + "。", "").ground())
                .isEqualTo(Ground.DONE);
    }

    @Test
    void whatTheNextReportAdmitsIsPartlyDone() {
        FollowUp found = followed("推进党支部标准化规范化建设", "", "", "部分党支部标准化规范化建设存在薄弱环节。");

        assertThat(found.ground()).isEqualTo(Ground.ADMITTED);
    }

    @Test
    void ofSeveralThingsInASentenceTheGreaterPartDecides() {
        FollowUp found = followed("修订采购管理办法，建立供应商黑名单制度，开展合同履约专项检查", "修订采购管理办法。", "", "");

        assertThat(found.ground()).isEqualTo(Ground.IN_PART);
    }

    @Test
    void theNameOfAPointIsNoPromiseWhereItsSentencesSayWhatIsMeant() {
        String text = "一是强化理论武装。举办读书班4期。开展宣讲30场。";
        int name = text.indexOf("强化");
        var statement = new Statement(text, List.of(new Place(name, name + 6)), List.of(), List.of());

        assertThat(statement.sentences()).extracting(place -> place.in(text)).containsExactly("举办读书班4期", "开展宣讲30场");
    }

    @Test
    void placesAreThoseOfTheTexts() {
        String account = "完成小型水库安全鉴定16座。";
        FollowUp found = followed("对18座小型水库全部完成安全鉴定", account, "", "");

        String later = ELSE + account;
        assertThat(found.said()).extracting(place -> place.in(later)).isEqualTo("完成小型水库安全鉴定16座");
        assertThat(found.telling()).extracting(place -> place.in(later)).isEqualTo("16座");
    }

    @Test
    void textsWithoutWordsAreNoFault() {
        assertThat(followed("123", "", "", "").outcome()).isEqualTo(Outcome.NOT_MENTIONED);
        assertThat(Promises.follow(
                        new Statement("", List.of(), List.of(), List.of()),
                        new Statement("", List.of(), List.of(), List.of())))
                .isEmpty();
    }

    /// Ten times as many clauses that have nothing to do with it change nothing.
    @Test
    void aLongReportHidesNothing() {
        String much = IntStream.range(0, 400)
                .mapToObj(n -> "第%d次专题会议研究安排重点工作。".formatted(n))
                .collect(Collectors.joining());

        assertThat(followed("对18座小型水库全部完成安全鉴定", much + "完成小型水库安全鉴定16座。", "", "").ground())
                .isEqualTo(Ground.LESS);
    }

    private static FollowUp followed(String promise, String account, String plan, String problem) {
        var earlier = new Statement(
                ELSE + promise + "。",
                List.of(new Place(ELSE.length(), ELSE.length() + promise.length())),
                List.of(),
                List.of());
        String text = ELSE + account + plan + problem;
        int planned = ELSE.length() + account.length();
        int admitted = planned + plan.length();
        var later = new Statement(
                text, List.of(), List.of(new Place(planned, admitted)), List.of(new Place(admitted, text.length())));
        return Promises.follow(earlier, later).getFirst();
    }
}
