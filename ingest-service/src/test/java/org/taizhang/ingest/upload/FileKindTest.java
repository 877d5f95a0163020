package org.taizhang.ingest.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileKindTest {

    private static final String REPORT = "2023年市水务局党组落实全面从严治党主体责任情况报告\n一、召开31次会议。\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16", "UTF-16LE", "UTF-16BE"})
    void chineseTextIsTextInEveryEncoding(String charset) {
        assertThat(FileKind.of(REPORT.getBytes(Charset.forName(charset)))).contains(FileKind.TEXT);
    }

    @Test
    void documentsAreKnownByTheirFirstBytes() {
        assertThat(FileKind.of(ascii("%PDF-1.7 ..."))).contains(FileKind.PDF);
        assertThat(FileKind.of(ascii("PK\003\004 ..."))).contains(FileKind.ZIP);
        assertThat(FileKind.of(ascii("{\\rtf1 ..."))).contains(FileKind.RTF);
        assertThat(FileKind.of(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}))
                .contains(FileKind.OLE2);
    }

    @Test
    void programsAndNoiseAreOfNoKind() {
        byte[] noise = new byte[4096];
        new Random(7).nextBytes(noise);

        assertThat(FileKind.of(ascii("MZ\220\000\003\000\000\000"))).isEmpty();
        assertThat(FileKind.of(ascii("\177ELF\002\001\001\000\000"))).isEmpty();
        assertThat(FileKind.of(noise)).isEmpty();
        assertThat(FileKind.of(new byte[1000])).isEmpty();
    }

    @Test
    void picturesMayProveButHoldNoReport() {
        assertThat(FileKind.of(ascii("\u0089PNG\r\n"))).contains(FileKind.PNG);
        assertThat(FileKind.PNG.isDocument()).isFalse();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
