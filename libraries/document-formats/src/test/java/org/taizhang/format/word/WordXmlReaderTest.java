package org.taizhang.format.word;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.taizhang.format.Decoded;
import org.taizhang.format.Document;
import org.taizhang.format.Docx;
import org.taizhang.format.Limits;
import org.taizhang.format.MediaKind;
import org.taizhang.format.Reason;
import org.taizhang.format.Samples;
import org.taizhang.format.file.FormatReader;

class WordXmlReaderTest {
    private static final String HEAD =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><?mso-application progid=\"Word.Document\"?>";

    @Test
    void theXmlOf2003IsReadWithTheNumbersThatItShows() {
        Document document = read(
                HEAD
                        + "<w:wordDocument xmlns:w=\"w\" xmlns:wx=\"wx\" xmlns:aml=\"aml\"><o:DocumentProperties xmlns:o=\"o\"><o:Title>属性</o:Title></o:DocumentProperties>"
                        + "<w:styles><w:style w:styleId=\"a\"><w:pPr/></w:style></w:styles><w:body><wx:sect>"
                        + "<w:p><w:pPr><w:listPr><w:ilvl w:val=\"0\"/><w:ilfo w:val=\"1\"/><wx:t wx:val=\"一、\"/></w:listPr></w:pPr><w:r><w:t>总体情况</w:t></w:r></w:p>"
                        + "<w:p><w:r><w:t>保留</w:t></w:r><aml:annotation w:type=\"Word.Deletion\"><aml:content><w:r><w:delText>删去</w:delText></w:r></aml:content></aml:annotation>"
                        + "<aml:annotation w:type=\"Word.Comment\"><aml:content><w:p><w:r><w:t>批注</w:t></w:r></w:p></aml:content></aml:annotation></w:p>"
                        + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>乙</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
                        + "<w:sectPr><w:hdr><w:p><w:r><w:t>页眉</w:t></w:r></w:p></w:hdr></w:sectPr></wx:sect></w:body></w:wordDocument>");

        assertThat(document.kind()).isEqualTo(MediaKind.WORD_XML);
        assertThat(Samples.texts(document)).containsExactly("一、总体情况", "保留", "甲\t乙");
    }

    @Test
    void thePartsOfADocxMayStandInOneFile() {
        String numbering = Docx.definition(0, Docx.level(0, "chineseCounting", "%1、", "")) + Docx.instance(1, 0, "");
        Document document = read(HEAD
                + "<pkg:package xmlns:pkg=\"p\"><pkg:part pkg:name=\"/word/document.xml\"><pkg:xmlData>"
                + Docx.docx().numbered(1, 0, "学习").numbered(1, 0, "整改").documentXml()
                + "</pkg:xmlData></pkg:part><pkg:part pkg:name=\"/word/header1.xml\"><pkg:xmlData><w:hdr xmlns:w=\"w\"><w:p><w:r><w:t>页眉</w:t></w:r></w:p></w:hdr></pkg:xmlData></pkg:part>"
                + "<pkg:part pkg:name=\"/word/numbering.xml\"><pkg:xmlData><w:numbering xmlns:w=\"w\">" + numbering
                + "</w:numbering></pkg:xmlData></pkg:part></pkg:package>");

        assertThat(Samples.texts(document)).containsExactly("一、学习", "二、整改");
    }

    @Test
    void aDocumentTypeDeclarationIsForbidden() {
        String hostile =
                "<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><w:wordDocument xmlns:w=\"w\">&a;</w:wordDocument>";

        assertThat(FormatReader.read("a.doc", hostile.getBytes(UTF_8), Limits.standard()))
                .isInstanceOfSatisfying(
                        Decoded.Unreadable.class, u -> assertThat(u.reason()).isEqualTo(Reason.FORBIDDEN_CONTENT));
    }

    private static Document read(String xml) {
        return Samples.only(FormatReader.read("a.doc", xml.getBytes(UTF_8), Limits.standard()));
    }
}
