package org.taizhang.format.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.taizhang.format.Docx;
import org.taizhang.format.Limits;
import org.taizhang.format.Zip;

/// Every reader, fed with whatever a fuzzer makes up: an answer, no exception, the same answer twice.
///
/// `JAZZER_FUZZ=1 mvn test -pl extract-service -Dtest=FormatFuzzTest#docx` searches for a minute from the seeds under
/// `src/test/resources`, one method at a time. Off in a plain test run, since the fuzzer instruments every class that
/// later tests load.
@EnabledIfEnvironmentVariable(named = "JAZZER_FUZZ", matches = "1")
class FormatFuzzTest {
    private static final Limits LIMITS = Limits.standard().withoutOcr();

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
        byte[] head = {'{', '\\', 'r', 't', 'f', '1', ' '};
        byte[] rtf = java.util.Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, rtf, head.length, body.length);
        assertAnswered(rtf);
    }

    private static void assertAnswered(byte[] bytes) {
        assertThat(FormatReader.read("a", bytes, LIMITS)).isEqualTo(FormatReader.read("a", bytes, LIMITS));
    }
}
