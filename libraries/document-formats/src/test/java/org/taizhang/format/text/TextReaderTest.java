package org.taizhang.format.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taizhang.format.Decoded;
import org.taizhang.format.Document;
import org.taizhang.format.Limits;
import org.taizhang.format.Note;
import org.taizhang.format.Paragraph;
import org.taizhang.format.Reason;
import org.taizhang.format.Samples;
import org.taizhang.format.file.FormatReader;

class TextReaderTest {

    @ParameterizedTest
    @ValueSource(strings = {"-utf16be-bom", "-utf16le-bom", "-utf16le-nobom", "-utf8-bom"})
    void everyCharsetGivesTheSameText(String variant) {
        Document expected = Samples.only(Samples.read(Samples.sample("5-ecology-environment-bureau.txt")));

        Document document =
                Samples.only(Samples.read(Samples.sample("5-ecology-environment-bureau" + variant + ".txt")));

        assertThat(document.paragraphs()).isEqualTo(expected.paragraphs());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
    void shortPiecesOfReportsAreRecognised(String charset) {
        List<String> truth = Samples.truth();
        Random random = new Random(11);
        int wrong = 0;
        for (int run = 0; run < 500; run++) {
            String paragraph = truth.get(random.nextInt(truth.size()));
            int from = random.nextInt(paragraph.length());
            String piece = paragraph.substring(from, Math.min(paragraph.length(), from + 12 + random.nextInt(200)));
            byte[] bytes = piece.getBytes(Charset.forName(charset));
            boolean right = FormatReader.read("a.txt", bytes, Limits.standard()) instanceof Decoded.Documents read
                    && Samples.texts(read.documents().getFirst()).equals(List.of(piece));
            wrong += right || piece.length() < 12 ? 0 : 1;
        }

        assertThat(wrong).isZero();
    }

    @Test
    void rareCharactersSurvive() {
        Document gb = Samples.only(Samples.read(Samples.sample("8-rare-characters-gb18030.txt")));

        assertThat(gb.paragraphs())
                .isEqualTo(Samples.only(Samples.read(Samples.sample("8-rare-characters-utf8.txt")))
                        .paragraphs());
    }

    @Test
    void bytesWithoutSenseAreNotText() {
        byte[] noise = new byte[100_000];
        new Random(3).nextBytes(noise);

        assertThat(FormatReader.read("a.txt", noise, Limits.standard()))
                .isInstanceOfSatisfying(
                        Decoded.Unreadable.class, u -> assertThat(u.reason()).isEqualTo(Reason.UNKNOWN_KIND));
    }

    @Test
    void aFewBrokenBytesAreReplacedAndCounted() {
        byte[] bytes = Samples.bytes(Samples.sample("1-water-bureau.txt"));
        bytes[3001] = (byte) 0xff;

        Document document = Samples.only(FormatReader.read("a.txt", bytes, Limits.standard()));

        assertThat(document.notes()).extracting(Note::code).containsExactly("replaced-characters");
    }

    @Test
    void fiftyMegabytesOfTextAreTooLarge() {
        byte[] bytes = new byte[50 << 20];
        java.util.Arrays.fill(bytes, (byte) 'a');

        assertThat(FormatReader.read("a.txt", bytes, Limits.standard()))
                .isInstanceOfSatisfying(
                        Decoded.Unreadable.class, u -> assertThat(u.reason()).isEqualTo(Reason.TOO_LARGE));
    }

    @Test
    void linesOfCellsBetweenTabsAreRows() {
        String table = "表前\n\t自然人\t总计\n新收\t3\t4\n办理结果\t（一）公开\t2\t3\n表后";

        assertThat(paragraphs(table))
                .containsExactly(
                        new Paragraph("表前", Paragraph.Place.BODY),
                        new Paragraph("\t自然人\t总计", Paragraph.Place.TABLE_ROW),
                        new Paragraph("新收\t3\t4", Paragraph.Place.TABLE_ROW),
                        new Paragraph("办理结果\t（一）公开\t2\t3", Paragraph.Place.TABLE_ROW),
                        new Paragraph("表后", Paragraph.Place.BODY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t第一段文字。\n\t第二段文字。", "一、总体情况\t3\n二、主要做法\t12", "一、\t总体情况\n二、\t主要做法", "单位：\t水务局"})
    void tabsThatIndentOrSetApartMakeNoRows(String text) {
        assertThat(paragraphs(text)).allMatch(p -> p.place() == Paragraph.Place.BODY);
    }

    @Test
    void aFileOfWindowsHasTheSameRows() {
        String table = "表前\n序号\t问题\n1\t学习不够\n2\t走访偏少\n表后";

        assertThat(paragraphs(table.replace("\n", "\r\n"))).isEqualTo(paragraphs(table));
        assertThat(rows(table.replace("\n", "\r\n"))).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1\t学习制度坚持得不够严，\n记录不完整\t制定计划\t张三\n2\t走访偏少\t每月走访\t李四",
                "1\t学习制度坚持得\n不够严，记录\n不完整\t制定\n计划\t张三\n2\t走访偏少\t每月走访\t李四",
                "1\t学习制度坚持得不够严，记录不完整\t制定计划\t张三，\n李四\n2\t走访偏少\t每月走访\t李四",
            })
    void aCellOfANumberedRowGoesOnInTheNextLines(String rows) {
        List<String> all = rows("序号\t问题\t措施\t责任人\n" + "0\t例\t例\t例\n" + rows);

        assertThat(all).hasSize(4);
        assertThat(all.get(2).replace("，李四", "")).isEqualTo("1\t学习制度坚持得不够严，记录不完整\t制定计划\t张三");
        assertThat(all.get(3)).isEqualTo("2\t走访偏少\t每月走访\t李四");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // A text after the table, whether its last row is full or not.
                "1\t学习不够\t制定计划\t张三\n以上问题已经通报",
                "1\t学习不够\n以上问题已经通报",
                "1\t学习不够\t制定计划\t张三\n\n2\t走访偏少\t每月走访\t李四\n3\t例\t例\t例",
                // Rows whose last cells are empty.
                "1\t学习不够\n2\t走访偏少\t每月走访",
                "1\t学习不够\t\t\n2\t走访偏少\t\t",
                // A row without a number, and a number that does not follow.
                "合计\t3\n其中\t2\t1",
                "1\t学习不够\t制定计划\t张三\n表二\n1\t走访偏少\t每月走访\t李四\n2\t例\t例\t例",
            })
    void whatCompletesNoRowStaysTheLinesThatItWas(String lines) {
        String text = "序号\t问题\t措施\t责任人\n0\t例\t例\t例\n" + lines;

        List<String> said = paragraphs(text).stream()
                .map(paragraph -> paragraph.text().replaceAll("\t+$", ""))
                .toList();

        assertThat(said)
                .isEqualTo(text.lines()
                        .map(line -> line.replaceAll("\t+$", ""))
                        .filter(line -> !line.isEmpty())
                        .toList());
    }

    private static List<String> rows(String text) {
        return paragraphs(text).stream()
                .filter(paragraph -> paragraph.place() == Paragraph.Place.TABLE_ROW)
                .map(Paragraph::text)
                .toList();
    }

    private static List<Paragraph> paragraphs(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Samples.only(FormatReader.read("a.txt", bytes, Limits.standard()))
                .paragraphs();
    }
}
