package org.taizhang.format.word;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.taizhang.format.Document;
import org.taizhang.format.Limits;
import org.taizhang.format.Paragraph;
import org.taizhang.format.Samples;
import org.taizhang.format.file.FormatReader;

class RtfReaderTest {

    @Test
    void textIsReadFromCodePagesAndUnicode() {
        String rtf = "{\\rtf1\\ansi\\ansicpg936\\uc2{\\fonttbl{\\f0 \\'cb\\'ce\\'cc\\'e5;}}{\\*\\generator x;}"
                + "\\pard " + escaped("一、主要工作") + "\\par \\u24037\\'b9\\'a4\\u20316?? 2023" + escaped("年") + "\\par}";

        assertThat(Samples.texts(read(rtf))).containsExactly("一、主要工作", "工作2023年");
    }

    @Test
    void headersHiddenTextAndFieldCodesLeave() {
        String rtf = "{\\rtf1\\ansicpg936{\\header " + escaped("页眉") + "\\par}" + escaped("正文") + "{\\v "
                + escaped("隐藏") + "}{\\field{\\*\\fldinst PAGE}{\\fldrslt 3}}" + escaped("页") + "\\par}";

        assertThat(Samples.texts(read(rtf))).containsExactly("正文3页");
    }

    @Test
    void listTextGivesTheNumberAndRowsAreRows() {
        String rtf = "{\\rtf1\\ansicpg936{\\listtext " + escaped("（一）") + "\\tab}" + escaped("甲") + "\\par" + "\\intbl "
                + escaped("乙") + "\\cell " + escaped("丙") + "\\cell\\row\\pard " + escaped("丁") + "\\par}";

        assertThat(read(rtf).paragraphs())
                .containsExactly(
                        new Paragraph("（一）甲", Paragraph.Place.BODY),
                        new Paragraph("乙\t丙", Paragraph.Place.TABLE_ROW),
                        new Paragraph("丁", Paragraph.Place.BODY));
    }

    @Test
    void brokenRtfIsAnswered() {
        String good = "{\\rtf1\\ansicpg936\\uc1{\\b " + escaped("正文") + "}\\u24037?\\par\\'b9\\cell{\\*\\x}}";
        Random random = new Random(9);
        for (int run = 0; run < 2000; run++) {
            StringBuilder broken = new StringBuilder("{\\rtf1");
            for (int i = random.nextInt(8); i > 0; i--) {
                int from = random.nextInt(good.length());
                broken.append(good, from, from + random.nextInt(good.length() - from));
            }

            assertThat(FormatReader.read("a.rtf", broken.toString().getBytes(ISO_8859_1), Limits.standard()))
                    .isNotNull();
        }
    }

    private static Document read(String rtf) {
        return Samples.only(FormatReader.read("a.doc", rtf.getBytes(ISO_8859_1), Limits.standard()));
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        for (byte b : text.getBytes(Charset.forName("GBK"))) {
            out.append("\\'%02x".formatted(b & 0xff));
        }
        return out.toString();
    }
}
