package org.taizhang.format.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.taizhang.format.Paragraph;

class PdfQuotesTest {
    private static final String RIGHT = "落实“一岗双责”，抓好“三会一课”，严守“八项规定”。";

    @Test
    void marksThatAllFaceOneWayArePaired() {
        assertThat(mended(RIGHT.replace('“', '”'), "无引号的一段。", RIGHT.replace('“', '”')))
                .containsExactly(RIGHT, "无引号的一段。", RIGHT);
    }

    @Test
    void marksThatAllStandForEachOtherAreTurned() {
        String turned = RIGHT.replace('“', '„').replace('”', '“').replace('„', '”');

        assertThat(mended(turned, turned)).containsExactly(RIGHT, RIGHT);
    }

    @Test
    void slipsOfAFewMarksStay() {
        assertThat(mended(RIGHT, "严守”八项规定“。")).containsExactly(RIGHT, "严守”八项规定“。");
        assertThat(mended("严守”八项规定”。")).containsExactly("严守”八项规定”。");
        assertThat(mended("严守”八项规定。", RIGHT.replace('“', '”'), RIGHT.replace('“', '”')))
                .startsWith("严守”八项规定。")
                .contains(RIGHT.replace('“', '”'));
    }

    private static List<String> mended(String... texts) {
        List<Paragraph> paragraphs = Stream.of(texts)
                .map(text -> new Paragraph(text, Paragraph.Place.BODY))
                .toList();
        return PdfQuotes.mended(paragraphs).stream().map(Paragraph::text).toList();
    }
}
