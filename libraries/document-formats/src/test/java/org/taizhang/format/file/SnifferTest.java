package org.taizhang.format.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taizhang.format.Decoded;
import org.taizhang.format.Limits;
import org.taizhang.format.Reason;
import org.taizhang.format.Samples;
import org.taizhang.format.archive.EntryName;

class SnifferTest {

    @ParameterizedTest
    @CsvSource({
        "a.pdf, \u007fELF, FORBIDDEN_CONTENT",
        "a.docx, MZ, FORBIDDEN_CONTENT",
        "a.txt, #!/bin/sh, FORBIDDEN_CONTENT",
        "a.doc, <html><body>, NO_TEXT",
        "a.doc, <?xml version='1.0'?><Workbook>, UNKNOWN_KIND",
        "a.docx, Rar!, UNKNOWN_KIND",
        "a.pdf, \u0089PNG, SCANNED_NO_OCR"
    })
    void theContentDecidesAndNotTheName(String name, String content, Reason reason) {
        Decoded decoded = FormatReader.read(
                name, content.getBytes(ISO_8859_1), Limits.standard().withoutOcr());

        assertThat(decoded).isInstanceOfSatisfying(Decoded.Unreadable.class, u -> assertThat(u.reason())
                .isEqualTo(reason));
    }

    @Test
    void aTestVirusIsATextLikeAnother() {
        String eicar = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

        Decoded decoded = FormatReader.read("a.txt", eicar.getBytes(ISO_8859_1), Limits.standard());

        assertThat(Samples.texts(Samples.only(decoded))).containsExactly(eicar);
    }

    @Test
    void oddNamesAreMadeSafeToShow() {
        assertThat(EntryName.shown("报告\u202etxt.docx")).isEqualTo("报告_txt.docx");
        assertThat(EntryName.shown("a\u001b[31m\0.txt")).isEqualTo("a_[31m_.txt");
        assertThat(EntryName.shown("..")).isEqualTo("unnamed");
        assertThat(EntryName.shown("长".repeat(300))).hasSize(120);
    }
}
