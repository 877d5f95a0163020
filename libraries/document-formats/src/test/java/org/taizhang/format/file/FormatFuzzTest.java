package org.taizhang.format.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.taizhang.format.Containers;
import org.taizhang.format.Docx;
import org.taizhang.format.Limits;
import org.taizhang.format.Zip;

/// Every reader, fed with whatever a fuzzer makes up: an answer, no exception, the same answer twice.
///
/// A plain test run replays the seeds under `src/test/resources` (`FormatFuzzTestInputs`, a folder to a method);
/// `JAZZER_FUZZ=1 mvn test -pl libraries/document-formats -Dtest=FormatFuzzTest#docx` searches from them for a minute,
/// one method at a time. What it finds becomes a seed.
class FormatFuzzTest {
    private static final Limits LIMITS = Limits.standard().withoutOcr();
    private static int inputs;

    /// The empty input alone is there without any seed.
    @AfterAll
    static void seedsWereReplayed() {
        assertThat(inputs).as("inputs that were read").isGreaterThan(1);
    }

    @FuzzTest(maxDuration = "1m")
    void anything(byte[] bytes) {
        assertAnswered(bytes);
    }

    @FuzzTest(maxDuration = "1m")
    void docx(byte[] document) {
        assertAnswered(Zip.zip()
                .with("[Content_Types].xml", "<Types/>")
                .with("word/document.xml", document)
                .bytes());
    }

    @FuzzTest(maxDuration = "1m")
    void docxNumbering(byte[] numbering) {
        assertAnswered(Zip.zip()
                .with("[Content_Types].xml", "<Types/>")
                .with("word/numbering.xml", numbering)
                .with(
                        "word/document.xml",
                        Docx.docx().numbered(1, 0, "一").numbered(1, 8, "二").documentXml())
                .bytes());
    }

    @FuzzTest(maxDuration = "1m")
    void ofdPage(byte[] page) {
        assertAnswered(Zip.zip()
                .with("OFD.xml", "<OFD><DocRoot>D.xml</DocRoot></OFD>")
                .with("D.xml", "<Document><Pages><Page BaseLoc=\"P.xml\"/></Pages></Document>")
                .with("P.xml", page)
                .bytes());
    }

    @FuzzTest(maxDuration = "1m")
    void rtf(byte[] body) {
        assertAnswered(joined("{\\rtf1 ", body));
    }

    @FuzzTest(maxDuration = "1m")
    void html(byte[] page) {
        assertAnswered(joined("<html>", page));
    }

    @FuzzTest(maxDuration = "1m")
    void mail(byte[] rest) {
        assertAnswered(joined("Received: by a\r\n", rest));
    }

    @FuzzTest(maxDuration = "1m")
    void openDocument(byte[] content) {
        assertAnswered(Containers.openDocument(content));
    }

    @FuzzTest(maxDuration = "1m")
    void sheet(byte[] rows) {
        assertAnswered(Containers.sheet(rows));
    }

    @FuzzTest(maxDuration = "1m")
    void slide(byte[] slide) {
        assertAnswered(Containers.slide(slide));
    }

    @FuzzTest(maxDuration = "1m")
    void wordXml(byte[] body) {
        assertAnswered(
                joined("<?xml version=\"1.0\"?><w:wordDocument xmlns:w=\"w\" xmlns:wx=\"x\" xmlns:aml=\"a\">", body));
    }

    private static byte[] joined(String head, byte[] rest) {
        byte[] start = head.getBytes(ISO_8859_1);
        byte[] all = Arrays.copyOf(start, start.length + rest.length);
        System.arraycopy(rest, 0, all, start.length, rest.length);
        return all;
    }

    private static void assertAnswered(byte[] bytes) {
        inputs++;
        assertThat(FormatReader.read("a", bytes, LIMITS)).isEqualTo(FormatReader.read("a", bytes, LIMITS));
    }
}
