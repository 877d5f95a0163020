package org.taizhang.reader.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.taizhang.reader.analysis.Texts;

class IndicatorReaderTest {
    @ParameterizedTest
    @CsvSource({
        "召开29次相关会议。, 29, 次, false",
        "制定整改措施576项。, 576, 项, false",
        "捐款34万余元。, 340000, 元, true",
        "募集款物7000余万元。, 70000000, 元, true",
        "接待2.5万人次。, 25000, 人次, false",
        "安全下泄洪水47亿立方米。, 4700000000, 立方米, false",
        "合格率保持在99%以上。, 99, %, true",
        "形成助力项目近300项。, 300, 项, true",
        "查阅档案13万卷（件）。, 130000, 卷（件）, false",
        "制定二十项重点工作。, 20, 项, false",
        "组织活动近百场。, 100, 场, true",
        "开展法律咨询近千人次。, 1000, 人次, true",
        "走访上万户群众。, 10000, 户, true",
        "办结率为百分之百。, 100, %, false",
        "连续奋战30余天。, 30, 天, true",
        "连续3年入选。, 3, 年, false",
        "利用档案比去年同期增加了1.8倍。, 1.8, 倍, false",
        "办结信访件1192件。, 1192, 件, false",
        "清理文件１２份。, 12, 份, false",
        "受理来信5 326件。, 5326, 件, false",
        "办结率百分之九十八点五。, 98.5, %, false",
        "平均浓度为35微克/立方米。, 35, 微克/立方米, false",
        "审批时限压缩至3个工作日内。, 3, 个工作日, false",
        "添置彩超9台。, 9, 台, false",
        "投入1234.5万元。, 12345000, 元, false",
    })
    void statesWhatIsCounted(String sentence, String value, String unit, boolean approximate) {
        assertThat(indicators(sentence)).singleElement().satisfies(indicator -> {
            assertThat(indicator.value()).isEqualByComparingTo(value);
            assertThat(indicator.unit()).isEqualTo(unit);
            assertThat(indicator.approximate()).isEqualTo(approximate);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023年12月15日召开会议。",
                "参加第3次全国会议。",
                "海河“21·8”流域性洪水。",
                "制定“1+2”工作方案，打好“1＋3＋8”作战行动。",
                "落实《2019—2023年全国规划》。",
                "24小时不间断巡查。",
                "服务全市十项行动。",
                "91岁的老党员为群众服务。",
                "1—3月开展排查。",
                "获评“光荣在党50年”纪念章。",
                "排名进入前10名。",
                "一季度PM2.5下降。",
                "落实〔2023〕15号文件。",
                "四个支部开展活动。",
                "83届校友返校。",
                "信访件10个工作日内办结。",
                "每月至少集中学习1次，每季度研讨1次。",
            })
    void namesDatesAndOrdinalsAreNoQuantities(String sentence) {
        assertThat(indicators(sentence)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "形成36项问题清单。, 问题清单",
        "发现问题418个。, 问题",
        "原创率近40％。, 原创率",
        "召开党组会议22次。, 党组会议",
        "领导班子成员和各党支部书记讲专题党课18余场次。, 党支部书记讲专题党课",
        "发展对象12名。, 发展对象",
        "其中交流研讨13次。, 交流研讨",
        "党员由126名增至138名。, 党员",
        "大修G205国道15.3公里。, G205国道",
        "建成5G基站1200个。, 5G基站",
        "获2022年度市科学技术奖励3项。, 2022年度市科学技术奖励",
        "景点旅游收入同比2019年增长183.6%。, 景点旅游收入",
        "选派2名优秀年轻干部赴基层工作。, 优秀年轻干部",
        "开展36场“崇德讲坛”师德宣讲。, “崇德讲坛”师德宣讲",
        "对11名正、副处级领导干部进行轮岗。, 正、副处级领导干部",
        "完成5批次16名干部提拔任用。, 干部提拔任用",
        "5名班子成员讲课12堂。, 班子成员讲课",
    })
    void saysWhatTheNumberIsOf(String sentence, String subject) {
        assertThat(indicators(sentence))
                .allSatisfy(indicator -> assertThat(indicator.subject()).isEqualTo(subject));
    }

    @Test
    void keepsComparisonAndPeriod() {
        Indicator indicator = indicators("截至11月底，制发公文较去年同期减少2.15%。").getFirst();

        assertThat(indicator.comparison()).isEqualTo("较去年同期减少");
        assertThat(indicator.period()).isEqualTo("截至11月底");
    }

    @Test
    void countsTheSameBeforeAndAfterAnotherNumber() {
        assertThat(indicators("反馈问题4个方面17个。").getLast().subject()).isEqualTo("问题");
    }

    @Test
    void keepsBothEndsOfARange() {
        Indicator indicator = indicators("每个支部帮扶3至5户。").getFirst();

        assertThat(indicator.value()).isEqualByComparingTo("3");
        assertThat(indicator.upper()).isEqualByComparingTo("5");
    }

    @Test
    void keepsBothEndsOfARangeWhoseEndsBothCarryTheUnit() {
        Indicator indicator = indicators("成本下降10%—15%。").getFirst();

        assertThat(indicator.value()).isEqualByComparingTo("10");
        assertThat(indicator.upper()).isEqualByComparingTo("15");
    }

    @Test
    void fullyIsNoQuantity() {
        assertThat(indicators("百分之百落实到位。")).isEmpty();
    }

    @Test
    void aPartThatNamesNothingIsOfWhatWasCountedByTheSameUnit() {
        assertThat(indicators("发现问题29个，下发通知书13份，已整改27个，其余2个正在整改。"))
                .extracting(Indicator::subject)
                .containsExactly("问题", "通知书", "问题", "问题");
    }

    private static List<Indicator> indicators(String sentence) {
        return Texts.body(sentence).indicators();
    }
}
