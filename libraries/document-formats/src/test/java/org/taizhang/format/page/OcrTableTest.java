package org.taizhang.format.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OcrTableTest {
    private static final PageLine.Page PAGE = new PageLine.Page(1, 1120, 1580);

    @Test
    void theHeightIsThatOfMostLines() {
        OcrTable table = OcrTable.parse(line(1, 100, 48, "工作报告")
                + line(2, 200, 30, "一、学习")
                + line(3, 250, 29, "二、落实")
                + line(4, 300, 30, "三、监督"));

        assertThat(table.lineHeight()).isEqualTo(30);
        assertThat(OcrTable.parse("").lineHeight()).isZero();
        assertThat(OcrTable.parse("").lines(PAGE)).isEmpty();
    }

    @Test
    void strokesAreDirtAtTheFootOfAPageOnly() {
        OcrTable table = OcrTable.parse(
                line(1, 100, 30, "一") + line(2, 150, 30, "加强学习") + line(3, 1500, 30, "二") + line(4, 1540, 12, "-"));

        assertThat(table.lines(PAGE).stream().map(PageLine::text)).containsExactly("一", "加强学习");
    }

    @Test
    void wordsFarApartAreCells() {
        String row = "5\t1\t1\t1\t%d\t%d\t%d\t%d\t%d\t30\t95\t%s%n";
        OcrTable table = OcrTable.parse(line(1, 100, 30, "序号")
                + row.formatted(1, 2, 1000, 100, 60, "问题")
                + line(2, 160, 30, "1")
                + row.formatted(2, 2, 1000, 160, 90, "不严。"));

        List<PageLine> lines = table.lines(PAGE);

        assertThat(lines.stream().map(PageLine::text)).containsExactly("序号\t问题", "1\t不严。");
        assertThat(lines.getFirst().extents()).hasSize(2);
    }

    private static String line(int number, int top, int height, String text) {
        String row = "%d\t1\t1\t1\t%d\t%d\t150\t%d\t800\t%d\t%d\t%s%n";
        return row.formatted(4, number, 0, top, height, -1, "") + row.formatted(5, number, 1, top, height, 95, text);
    }
}
