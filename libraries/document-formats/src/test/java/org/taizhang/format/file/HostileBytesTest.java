package org.taizhang.format.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.taizhang.format.Decoded;
import org.taizhang.format.Docx;
import org.taizhang.format.Limits;
import org.taizhang.format.Reason;
import org.taizhang.format.Samples;

@Timeout(60)
class HostileBytesTest {
    private static final int RUNS = 150;

    @ParameterizedTest
    @CsvSource({
        "03-truncated.docx, DAMAGED",
        "04-truncated.ofd, DAMAGED",
        "05-password.docx, ENCRYPTED",
        "07-nested-fanout-8pow5.zip, NESTED_ARCHIVE",
        "08-docx-billion-laughs.docx, FORBIDDEN_CONTENT",
        "08-docx-xxe.docx, FORBIDDEN_CONTENT",
        "08-docx-invalid-xml.docx, DAMAGED",
        "18-pdf-exponential-xobjects-10pow12.pdf, TOO_COMPLEX",
        "18-pdf-form-xobject-loop.pdf, TOO_COMPLEX",
        "18-pdf-page-tree-loop.pdf, NO_TEXT",
        "20-ofd-path-escape.ofd, DAMAGED",
        "20-ofd-xxe.ofd, FORBIDDEN_CONTENT",
        "22-doc-cyclic-fat.doc, DAMAGED"
    })
    void hostileFilesAreRefusedForTheirReason(String name, Reason reason) {
        assertThat(Samples.read(Samples.hostile(name)))
                .isInstanceOfSatisfying(
                        Decoded.Unreadable.class, u -> assertThat(u.reason()).isEqualTo(reason));
    }

    /// Bytes flipped, cut out, repeated: whatever comes out, it comes out the same twice and nothing is thrown.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1-water-bureau.docx",
                "1-water-bureau.doc",
                "1-water-bureau.ofd",
                "1-water-bureau-gb18030.txt",
                "1-water-bureau-features-demo.docx",
                "1-water-bureau-shortsector.wps"
            })
    void brokenCopiesOfGoodFilesAreAnswered(String name) {
        byte[] good = Samples.bytes(Samples.sample(name));
        Random random = new Random(name.hashCode());
        for (int run = 0; run < RUNS; run++) {
            byte[] broken = broken(good, random);

            Decoded decoded = FormatReader.read(name, broken, Limits.standard().withoutOcr());

            assertThat(decoded)
                    .isEqualTo(FormatReader.read(name, broken, Limits.standard().withoutOcr()));
        }
    }

    /// The same of the formats whose good copies are small: the seeds of the fuzzer, as it wraps them.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "html/table-and-list",
                "html/open-tables",
                "mail/attachment",
                "mail/nested",
                "wordXml/list-and-table"
            })
    void brokenMarkupIsAnswered(String seed) {
        byte[] good = Samples.seed(seed);
        Random random = new Random(seed.hashCode());
        for (int run = 0; run < RUNS; run++) {
            byte[] broken = broken(good, random);

            assertThat(FormatReader.read(seed, broken, Limits.standard().withoutOcr()))
                    .isEqualTo(FormatReader.read(seed, broken, Limits.standard().withoutOcr()));
        }
    }

    @Test
    void brokenXmlInsideGoodContainersIsAnswered() {
        byte[] good = Docx.docx().paragraph("工作报告").numbered(1, 0, "一").bytes();
        Random random = new Random(5);
        String xml = "<w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tbl><w:numId w:val=\"x\"/>&#0;<!--][]>";
        for (int run = 0; run < RUNS; run++) {
            StringBuilder body = new StringBuilder();
            for (int i = random.nextInt(20); i > 0; i--) {
                int from = random.nextInt(xml.length());
                body.append(xml, from, from + random.nextInt(xml.length() - from));
            }

            assertThat(FormatReader.read(
                            "a.docx", Docx.docx().xml(body.toString()).bytes(), Limits.standard()))
                    .isNotNull();
        }
        assertThat(FormatReader.read("a.docx", good, Limits.standard())).isInstanceOf(Decoded.Documents.class);
    }

    private static byte[] broken(byte[] good, Random random) {
        byte[] bytes = good.clone();
        switch (random.nextInt(3)) {
            case 0 -> {
                for (int i = 1 + random.nextInt(40); i > 0; i--) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
            }
            case 1 -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            default -> {
                int length = random.nextInt(bytes.length / 2);
                System.arraycopy(
                        good,
                        random.nextInt(bytes.length - length),
                        bytes,
                        random.nextInt(bytes.length - length),
                        length);
            }
        }
        return bytes;
    }
}
