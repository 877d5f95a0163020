package org.taizhang.format.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.taizhang.format.Blanks;
import org.taizhang.format.Budget;
import org.taizhang.format.Limits;
import org.taizhang.format.Paragraph;
import org.taizhang.format.Paragraphs;
import org.taizhang.format.Refusal;

/// Pages of 600 × 800 with text from 100 to 500, characters of 20, lines of 30.
class LayoutTest {
    private static final float LEFT = 100;
    private static final float RIGHT = 500;

    private final List<List<PageLine>> pages = new ArrayList<>();
    private float y;

    @Test
    void brokenLinesAreJoinedAcrossPages() throws Refusal {
        page().indented("第一段的第一行一直写到右边").full("第一段的第二行也写到右边").full("这一行后面要翻页");
        page().full("翻页以后还是第一段").upTo(300, "到这里完了。").indented("第二段在这里开始一直写到右");

        assertThat(read()).containsExactly("第一段的第一行一直写到右边第一段的第二行也写到右边这一行后面要翻页翻页以后还是第一段到这里完了。", "第二段在这里开始一直写到右");
    }

    @Test
    void pageNumbersAndRunningHeadersLeave() throws Refusal {
        for (int i = 1; i <= 4; i++) {
            page().at(40, "内部资料")
                    .indented("第" + i + "页的正文写到右边")
                    .upTo(300, "完了。")
                    .at(780, "— " + i + " —");
        }

        assertThat(read()).hasSize(4).noneMatch(p -> p.contains("内部资料") || p.contains("—"));
    }

    @Test
    void aNumberAtTheEdgeThatIsTextStays() throws Refusal {
        page().at(40, "2023年工作总结").indented("正文写到这里");

        assertThat(read()).contains("2023年工作总结");
    }

    @Test
    void paragraphsWithoutIndentEndWhereTheirLastLineEndsEarly() throws Refusal {
        page().full("没有缩进的第一段写到右边").upTo(300, "第一段完了。").full("没有缩进的第二段写到右边").upTo(260, "第二段完了。");

        assertThat(read()).containsExactly("没有缩进的第一段写到右边第一段完了。", "没有缩进的第二段写到右边第二段完了。");
    }

    @Test
    void marksOfAFontOfTheirOwnStandWhereTheyAreDrawn() {
        List<Glyph> glyphs = new ArrayList<>();
        String line = "落实“一岗双责”抓好“三会一课”";
        for (boolean marks : new boolean[] {false, true}) {
            for (int i = 0; i < line.length(); i++) {
                boolean mark = "“”".indexOf(line.charAt(i)) >= 0;
                if (mark == marks) {
                    glyphs.add(new Glyph(line.substring(i, i + 1), LEFT + 20 * i, mark ? 49 : 50, mark ? 9 : 20, 20));
                }
            }
        }

        assertThat(PageLine.of(glyphs, new PageLine.Page(1, 600, 800)))
                .extracting(PageLine::text)
                .containsExactly(line);
    }

    @Test
    void aMarkThatIsDrawnRightAfterTheWordBehindItStandsBeforeIt() {
        List<Glyph> glyphs = new ArrayList<>();
        String line = "落实“双责”";
        for (int i : new int[] {0, 1, 3, 4, 2, 5}) {
            glyphs.add(new Glyph(line.substring(i, i + 1), LEFT + 20 * i, 50, 20, 20));
        }

        assertThat(PageLine.of(glyphs, new PageLine.Page(1, 600, 800)))
                .extracting(PageLine::text)
                .containsExactly(line);
    }

    @Test
    void textThatIsDrawnUponTextIsNotMixedWithIt() {
        List<Glyph> glyphs = new ArrayList<>();
        for (String text : new String[] {"内部资料请勿外传", "一二三四五六七八"}) {
            for (int i = 0; i < text.length(); i++) {
                glyphs.add(new Glyph(text.substring(i, i + 1), LEFT + 20 * i + 4, 50, 20, 20));
            }
        }

        assertThat(PageLine.of(glyphs, new PageLine.Page(1, 600, 800)))
                .extracting(PageLine::text)
                .containsExactly("内部资料请勿外传", "一二三四五六七八");
    }

    @Test
    void glyphsBecomeLinesWithoutThinBlanks() {
        List<Glyph> glyphs = new ArrayList<>();
        float x = LEFT;
        for (char c : "2023年A B工作".toCharArray()) {
            boolean latin = c < 128;
            glyphs.add(new Glyph(String.valueOf(c), x, 50, latin ? 10 : 20, 20));
            x += latin ? 10 : 25;
        }

        List<PageLine> lines = PageLine.of(glyphs, new PageLine.Page(1, 600, 800));

        assertThat(lines).singleElement().satisfies(l -> assertThat(Blanks.normalize(l.text()))
                .isEqualTo("2023年A B工作"));
    }

    @Test
    void rowsOfATableAreLines() throws Refusal {
        page().indented("附表").at(160, "序号\t事项\t完成情况").at(190, "1\t督查单位\t已完成").at(220, "后面的正文");

        assertThat(read()).containsExactly("附表", "序号\t事项\t完成情况", "1\t督查单位\t已完成", "后面的正文");
    }

    @Test
    void aTableOfContentsIsNoTable() throws Refusal {
        page().at(160, "一、主要工作\t3").at(190, "二、存在的问题\t9");

        assertThat(read()).containsExactly("一、主要工作3", "二、存在的问题9");
    }

    @Test
    void footnotesAndTheirMarksLeave() throws Refusal {
        List<Glyph> glyphs = new ArrayList<>();
        glyphs.add(new Glyph("正", 100, 100, 20, 20));
        glyphs.add(new Glyph("文", 120, 100, 20, 20));
        glyphs.add(new Glyph("1", 140, 92, 5, 10));
        glyphs.add(new Glyph("。", 145, 100, 20, 20));
        glyphs.add(new Glyph("1", 100, 700, 5, 10));
        glyphs.add(new Glyph("注", 105, 700, 10, 10));
        pages.add(PageLine.of(glyphs, new PageLine.Page(1, 600, 800)));

        assertThat(read()).containsExactly("正文。");
    }

    private List<String> read() throws Refusal {
        Paragraphs paragraphs = new Paragraphs(new Budget(Limits.standard()));
        Layout.read(pages, paragraphs);
        return paragraphs.list().stream().map(Paragraph::text).toList();
    }

    private LayoutTest page() {
        pages.add(new ArrayList<>());
        y = 100;
        return this;
    }

    private LayoutTest indented(String text) {
        return add(y += 30, LEFT + 40, RIGHT, text);
    }

    private LayoutTest full(String text) {
        return add(y += 30, LEFT, RIGHT, text);
    }

    private LayoutTest upTo(float right, String text) {
        return add(y += 30, LEFT, right, text);
    }

    private LayoutTest at(float height, String text) {
        return add(height, 250, 250 + 20 * text.length(), text);
    }

    private LayoutTest add(float height, float left, float right, String text) {
        PageLine.Page page = new PageLine.Page(pages.size(), 600, 800);
        pages.getLast().add(new PageLine(page, height, left, right, 20, text));
        return this;
    }
}
