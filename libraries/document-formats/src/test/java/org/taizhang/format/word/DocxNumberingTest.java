package org.taizhang.format.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taizhang.format.Docx.definition;
import static org.taizhang.format.Docx.docx;
import static org.taizhang.format.Docx.instance;
import static org.taizhang.format.Docx.level;

import org.junit.jupiter.api.Test;
import org.taizhang.format.Document;
import org.taizhang.format.Note;
import org.taizhang.format.Samples;

class DocxNumberingTest {
    private static final String OFFICIAL = level(0, "chineseCountingThousand", "%1、", "")
            + level(1, "chineseCounting", "（%2）", "")
            + level(2, "decimal", "%3.", "<w:lvlRestart w:val=\"0\"/>")
            + level(3, "decimalEnclosedCircle", "%4", "");

    @Test
    void theFourLevelsOfOfficialDocumentsAreRebuilt() {
        Document document = docx().numbering(definition(0, OFFICIAL) + instance(1, 0, ""))
                .numbered(1, 0, "主要工作")
                .numbered(1, 1, "政治建设")
                .numbered(1, 2, "学习")
                .numbered(1, 3, "集中学习")
                .numbered(1, 1, "组织建设")
                .numbered(1, 2, "换届")
                .numbered(1, 0, "存在的问题")
                .read();

        assertThat(Samples.texts(document))
                .containsExactly("一、主要工作", "（一）政治建设", "1.学习", "①集中学习", "（二）组织建设", "2.换届", "二、存在的问题");
    }

    @Test
    void aStartOverrideBeginsAnew() {
        String override = "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"3\"/></w:lvlOverride>";
        Document document = docx().numbering(definition(0, OFFICIAL) + instance(1, 0, "") + instance(2, 0, override))
                .numbered(1, 0, "甲")
                .numbered(2, 0, "乙")
                .numbered(2, 0, "丙")
                .read();

        assertThat(Samples.texts(document)).containsExactly("一、甲", "三、乙", "四、丙");
    }

    @Test
    void aStyleNumbersItsParagraphsThroughItsAncestors() {
        String styles = "<w:style w:type=\"paragraph\" w:styleId=\"A\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr>"
                + "</w:pPr></w:style><w:style w:type=\"paragraph\" w:styleId=\"B\"><w:basedOn w:val=\"A\"/></w:style>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"C\"><w:basedOn w:val=\"B\"/><w:pPr><w:numPr>"
                + "<w:ilvl w:val=\"1\"/></w:numPr></w:pPr></w:style>";
        Document document = docx().styles(styles)
                .numbering(definition(0, OFFICIAL) + instance(1, 0, ""))
                .paragraph("<w:pStyle w:val=\"B\"/>", "甲")
                .paragraph("<w:pStyle w:val=\"C\"/>", "乙")
                .paragraph("<w:pStyle w:val=\"B\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>", "不编号")
                .read();

        assertThat(Samples.texts(document)).containsExactly("一、甲", "（一）乙", "不编号");
    }

    @Test
    void aListStyleLendsItsLevels() {
        String numbering = definition(0, "<w:styleLink w:val=\"S\"/>" + OFFICIAL)
                + definition(1, "<w:numStyleLink w:val=\"S\"/>")
                + instance(1, 1, "");
        Document document = docx().numbering(numbering).numbered(1, 1, "甲").read();

        assertThat(Samples.texts(document)).containsExactly("（一）甲");
    }

    @Test
    void customFormatsFollowTheirExample() {
        String custom =
                "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"custom\" w:format=\"01, 02, ...\"/>"
                        + "<w:suff w:val=\"nothing\"/><w:lvlText w:val=\"%1.\"/></w:lvl>";
        Document document = docx().numbering(definition(0, custom) + instance(1, 0, ""))
                .numbered(1, 0, "甲")
                .read();

        assertThat(Samples.texts(document)).containsExactly("01.甲");
    }

    @Test
    void aNumberThatTheFileDoesNotDefineIsDoubtful() {
        Document document = docx().numbered(9, 0, "甲").read();

        assertThat(Samples.texts(document)).containsExactly("甲");
        assertThat(document.notes()).containsExactly(new Note("numbering-doubtful", 1));
    }

    @Test
    void aDeletedParagraphTakesNoNumber() {
        Document document = docx().numbering(definition(0, OFFICIAL) + instance(1, 0, ""))
                .numbered(1, 0, "甲")
                .xml("<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr><w:rPr><w:del/></w:rPr>"
                        + "</w:pPr><w:del><w:r><w:delText>乙</w:delText></w:r></w:del></w:p>")
                .numbered(1, 0, "丙")
                .read();

        assertThat(Samples.texts(document)).containsExactly("一、甲", "二、丙");
    }
}
