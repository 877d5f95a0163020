package org.taizhang.format.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.taizhang.format.Blanks;
import org.taizhang.format.Decoded;
import org.taizhang.format.Document;
import org.taizhang.format.MediaKind;
import org.taizhang.format.Reason;
import org.taizhang.format.Samples;

class FormatsAgreeTest {

    @ParameterizedTest
    @CsvSource({
        "1-water-bureau.docx, DOCX",
        "1-water-bureau.doc, DOC",
        "1-water-bureau.wps, DOC",
        "1-water-bureau-shortsector.wps, DOC",
        "1-water-bureau.pdf, PDF",
        "1-water-bureau.ofd, OFD",
        "1-water-bureau-gb18030.txt, TXT"
    })
    void everyFormatGivesTheTrueText(String name, MediaKind kind) {
        Document document = Samples.only(Samples.read(Samples.sample(name)));

        assertThat(Samples.texts(document)).isEqualTo(Samples.truth());
        assertThat(document.kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4-npc-standing-committee-office-autonumber.docx",
                "4-npc-standing-committee-office-autonumber.doc",
                "5-ecology-environment-bureau-autonumber.docx"
            })
    void automaticNumbersAreRebuilt(String name) {
        Document document = Samples.only(Samples.read(Samples.sample(name)));

        Path truth = Samples.sample(name.replaceFirst("-autonumber.*", ".txt"));
        assertThat(Samples.texts(document)).isEqualTo(Samples.texts(Samples.only(Samples.read(truth))));
    }

    @Test
    void everySampleIsReadOrRefusedForAReason() {
        List<Path> samples = Samples.allOf("samples");

        assertThat(samples)
                .allSatisfy(sample -> assertThat(Samples.read(sample)).satisfies(decoded -> {
                    switch (decoded) {
                        case Decoded.Documents read ->
                            assertThat(read.documents())
                                    .allSatisfy(d -> assertThat(d.paragraphs()).isNotEmpty());
                        case Decoded.Unreadable unreadable ->
                            assertThat(unreadable.reason())
                                    .isIn(Reason.SCANNED_NO_OCR, Reason.NO_TEXT, Reason.UNKNOWN_KIND);
                    }
                }));
    }

    @Test
    void theSameFileGivesTheSameTwice() {
        for (Path sample : Samples.allOf("samples")) {
            assertThat(Samples.read(sample)).as(sample.toString()).isEqualTo(Samples.read(sample));
        }
    }

    @Test
    void noParagraphHoldsABreakOrStrayBlank() {
        for (Path sample : Samples.allOf("samples")) {
            if (Samples.read(sample) instanceof Decoded.Documents read) {
                assertThat(read.documents().stream().flatMap(d -> Samples.texts(d).stream()))
                        .as(sample.toString())
                        .isNotEmpty()
                        .allSatisfy(text -> assertThat(text.split("\t", -1))
                                .allSatisfy(cell -> assertThat(cell).isEqualTo(Blanks.normalize(cell))));
            }
        }
    }
}
