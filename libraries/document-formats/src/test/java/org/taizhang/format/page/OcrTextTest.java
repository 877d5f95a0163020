package org.taizhang.format.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OcrTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "（-）加强组织领导 | （一）加强组织领导",
                "(_)加强组织领导 | （一）加强组织领导",
                "（=)压实责任 | （二）压实责任",
                "（十-）压实责任 | （十一）压实责任",
                "（+）压实责任 | （十）压实责任",
                "—、主要工作 | 一、主要工作",
                "=、存在的问题 | 二、存在的问题",
                "l.把牢方向 | 1.把牢方向",
                "I、把牢方向 | 1、把牢方向"
            })
    void strokesOfNumbersAreNumbersAgain(String read, String written) {
        assertThat(new OcrText().line(read)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "学习贯彻,落实到位; | 学习贯彻，落实到位；",
                "成果转化!我们 | 成果转化！我们",
                "一是:加强领导 | 一是：加强领导",
                "办结1,400余件 | 办结1,400余件",
                "8:30开始 | 8:30开始",
                "制定“1+2?工作方案 | 制定“1+2”工作方案",
                "做得怎么样?还不够 | 做得怎么样？还不够",
                "做到\"两个维护\"到位 | 做到“两个维护”到位",
                "掌握“主动权”“。坚持 | 掌握“主动权”。坚持",
                "掌握“主动权\"，坚持 | 掌握“主动权”，坚持",
                "攻坚“1十3十8”行动 | 攻坚“1+3+8”行动",
                "2021一2023年 | 2021—2023年",
                "十一届全会 | 十一届全会",
                "(市局)领导 | （市局）领导"
            })
    void marksAreThoseOfChineseWriting(String read, String written) {
        assertThat(new OcrText().line(read)).isEqualTo(written);
    }

    @Test
    void aQuotationGoesOnOverLines() {
        OcrText page = new OcrText();

        assertThat(page.line("落实“1")).isEqualTo("落实“1");
        assertThat(page.line("+2?方案")).isEqualTo("+2”方案");
        assertThat(page.line("结果2?")).isEqualTo("结果2?");
    }

    @ParameterizedTest
    @CsvSource({"一3一, —3—", "4一, —4—", "- 12 -, —12—", "二5一, —5—"})
    void aPageNumberLooksLikeOne(String read, String written) {
        assertThat(new OcrText().line(read)).isEqualTo(written);
    }

    @Test
    void dirtIsNoText() {
        assertThat(new OcrText().line("_ ·—")).isEmpty();
    }

    @Test
    void whatIsMerelyOddStays() {
        assertThat(new OcrText().line("京津慢协同发展,")).isEqualTo("京津慢协同发展，");
        assertThat(new OcrText().line("一一对应")).isEqualTo("一一对应");
        assertThat(new OcrText().line("-2.5个百分点")).isEqualTo("-2.5个百分点");
    }
}
