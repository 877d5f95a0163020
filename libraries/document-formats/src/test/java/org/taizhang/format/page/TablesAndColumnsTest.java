package org.taizhang.format.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.taizhang.format.Budget;
import org.taizhang.format.Limits;
import org.taizhang.format.Paragraph;
import org.taizhang.format.Paragraphs;
import org.taizhang.format.Refusal;

class TablesAndColumnsTest {
    private static final PageLine.Page PAGE = new PageLine.Page(1, 600, 800);
    private static final float EM = 10;

    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<Ruling> rulings = new ArrayList<>();

    @Test
    void cellsThatBreakOverLinesAreOneText() {
        grid(new float[] {50, 100, 300, 500}, new float[] {100, 130, 170});
        text(55, 115, "序号");
        text(105, 115, "问题");
        text(305, 115, "时限");
        text(55, 145, "1");
        text(105, 145, "学习不深入，学用");
        text(305, 145, "2024年");
        text(105, 160, "结合不紧");
        text(305, 160, "3月底");
        text(50, 60, "表前一段。");
        text(50, 220, "表后一段。");

        assertThat(lines()).containsExactly("表前一段。", "序号\t问题\t时限", "1\t学习不深入，学用结合不紧\t2024年3月底", "表后一段。");
    }

    @Test
    void aMissingLineMakesOneCellOfTwo() {
        rulings.add(new Ruling(50, 100, 500, 101));
        rulings.add(new Ruling(50, 130, 500, 131));
        rulings.add(new Ruling(300, 160, 500, 161));
        rulings.add(new Ruling(50, 190, 500, 191));
        rulings.add(new Ruling(50, 100, 51, 190));
        rulings.add(new Ruling(300, 130, 301, 190));
        rulings.add(new Ruling(500, 100, 501, 190));
        text(60, 115, "合并的表头");
        text(60, 150, "两行合并");
        text(310, 145, "甲");
        text(310, 180, "乙");

        assertThat(lines()).containsExactly("合并的表头\t", "两行合并\t甲", "\t乙");
    }

    @Test
    void aFrameIsNoTable() {
        grid(new float[] {50, 500}, new float[] {100, 300});
        text(60, 120, "框中的一段文字");
        text(60, 140, "还是这一段");

        assertThat(lines()).containsExactly("框中的一段文字", "还是这一段");
    }

    @Test
    void columnsAreReadOneAfterTheOther() {
        text(150, 50, "横跨两栏的标题在这里居中排列着呢对吧");
        for (int i = 0; i < 12; i++) {
            text(50, 80 + 15 * i, "左栏第" + (char) ('甲' + i) + "行文字一直排到栏的右边缘为止啊");
            text(320, 80 + 15 * i, "右栏第" + (char) ('甲' + i) + "行文字一直排到栏的右边缘为止啊");
        }

        List<String> lines = lines();
        assertThat(lines).hasSize(25);
        assertThat(lines.getFirst()).startsWith("横跨");
        assertThat(lines.subList(1, 13)).allMatch(line -> line.startsWith("左栏"));
        assertThat(lines.subList(13, 25)).allMatch(line -> line.startsWith("右栏"));
    }

    @Test
    void shortCellsBesideEachOtherAreNoColumns() {
        for (int i = 0; i < 12; i++) {
            text(50, 80 + 15 * i, "指标" + i);
            text(320, 80 + 15 * i, "完成情况已经达到了序时进度的要求并且还好");
        }

        assertThat(lines()).hasSize(12).allMatch(line -> line.contains("\t"));
    }

    @Test
    void cellsThatBreakOverLinesAreOneTextWithoutRulingsToo() throws Refusal {
        text(50, 40, "表前有一段文字，说明下面的表格列出了哪些事项，一直写到右边。");
        row(80, "序号", "反馈的问题", "整改时限");
        row(100, "1", "学习不够深入，学用", "2024年3月底");
        text(120, 112, "结合不紧");
        row(132, "2", "检查走过场", "2024年6月底前");
        text(300, 144, "并长期坚持");
        row(164, "3", "台账不全", "立行立改");
        text(50, 200, "表后又有一段文字，说明上面的表格列出了哪些事项，一直写到右边。");

        assertThat(paragraphs())
                .containsExactly(
                        "表前有一段文字，说明下面的表格列出了哪些事项，一直写到右边。",
                        "序号\t反馈的问题\t整改时限",
                        "1\t学习不够深入，学用结合不紧\t2024年3月底",
                        "2\t检查走过场\t2024年6月底前并长期坚持",
                        "3\t台账不全\t立行立改",
                        "表后又有一段文字，说明上面的表格列出了哪些事项，一直写到右边。");
    }

    @Test
    void aParagraphUnderATableIsNoRestOfARow() throws Refusal {
        row(80, "序号", "反馈的问题", "整改时限");
        row(100, "1", "学习不够深入", "2024年3月底");
        text(50, 112, "以上事项由办公室督办，每月通报一次进展情况，直到完成为止。");
        text(120, 140, "局办公室");

        assertThat(paragraphs())
                .containsExactly("序号\t反馈的问题\t整改时限", "1\t学习不够深入\t2024年3月底", "以上事项由办公室督办，每月通报一次进展情况，直到完成为止。", "局办公室");
    }

    @Test
    void aDocumentMayBeOneTable() throws Refusal {
        grid(new float[] {50, 100, 300}, new float[] {100, 130, 160});
        text(55, 115, "序号");
        text(105, 115, "问题");
        text(55, 145, "1");
        text(105, 145, "学习不深入");

        assertThat(paragraphs()).containsExactly("序号\t问题", "1\t学习不深入");
    }

    private List<String> paragraphs() throws Refusal {
        var paragraphs = new Paragraphs(new Budget(Limits.standard()));
        Layout.read(List.of(PageLine.of(glyphs, rulings, PAGE)), paragraphs);
        return paragraphs.list().stream().map(Paragraph::text).toList();
    }

    private void row(float y, String first, String second, String third) {
        text(50, y, first);
        text(120, y, second);
        text(300, y, third);
    }

    private List<String> lines() {
        return PageLine.of(glyphs, rulings, PAGE).stream().map(PageLine::text).toList();
    }

    private void text(float x, float y, String text) {
        for (int i = 0; i < text.length(); i++) {
            glyphs.add(new Glyph(text.substring(i, i + 1), x + EM * i, y, EM, EM));
        }
    }

    private void grid(float[] columns, float[] rows) {
        for (float x : columns) {
            rulings.add(new Ruling(x, rows[0], x + 1, rows[rows.length - 1]));
        }
        for (float y : rows) {
            rulings.add(new Ruling(columns[0], y, columns[columns.length - 1], y + 1));
        }
    }
}
