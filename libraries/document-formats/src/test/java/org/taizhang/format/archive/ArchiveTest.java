package org.taizhang.format.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taizhang.format.ByteSize;
import org.taizhang.format.Decoded;
import org.taizhang.format.Document;
import org.taizhang.format.Limits;
import org.taizhang.format.Reason;
import org.taizhang.format.Refused;
import org.taizhang.format.Samples;
import org.taizhang.format.Zip;
import org.taizhang.format.file.FormatReader;

class ArchiveTest {

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void namesAreReadInWhateverCharsetTheyHave(String charset) {
        byte[] zip = Zip.zipWithNamesIn(charset).with("市水务局报告.txt", "一、主要工作").bytes();

        Document document = Samples.only(read(zip));

        assertThat(document.name()).isEqualTo("市水务局报告.txt");
        assertThat(Samples.texts(document)).containsExactly("一、主要工作");
    }

    @Test
    void namesAreTextAndNeverPaths() {
        byte[] zip = Zip.zip()
                .with("../../etc/报告.txt", "甲")
                .with("C:\\temp\\b.txt", "乙")
                .with("报告\u202etxt.exe", "丙")
                .with("长".repeat(300) + ".txt", "丁")
                .bytes();

        List<String> names =
                documents(zip).documents().stream().map(Document::name).toList();

        assertThat(names).startsWith("报告.txt", "b.txt", "报告_txt.exe");
        assertThat(names.getLast()).endsWith(".txt").hasSize(120);
    }

    @Test
    void whatCannotBeReadIsNamedAndTheRestIsRead() {
        byte[] inner = Zip.zip().with("a.txt", "甲").bytes();
        byte[] zip = Zip.zip()
                .with("inner.zip", inner)
                .with("empty.docx", "")
                .with("good.txt", "正文")
                .with("program.docx", "MZ\0\0")
                .with("__MACOSX/._good.txt", "x")
                .bytes();

        Decoded.Documents read = documents(zip);

        assertThat(read.documents()).hasSize(1);
        assertThat(read.refused())
                .containsExactly(
                        new Refused("inner.zip", Reason.NESTED_ARCHIVE),
                        new Refused("empty.docx", Reason.EMPTY),
                        new Refused("program.docx", Reason.FORBIDDEN_CONTENT));
    }

    @Test
    void aZipWithoutAnyReadableFileIsUnreadable() {
        assertThat(reason(Zip.zip().with("a/", "").bytes())).isEqualTo(Reason.EMPTY);
        assertThat(reason(Zip.zip().with("a.exe", "MZ").bytes())).isEqualTo(Reason.FORBIDDEN_CONTENT);
    }

    @Test
    void whatUnpacksBeyondTheLimitsIsTooLarge() {
        byte[] bomb = Zip.zip().with("a.txt", new byte[3 << 20]).bytes();

        assertThat(reason(bomb)).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void aSizeThatLiesDoesNotGetPastTheLimit() {
        byte[] content = "正文".repeat(1 << 20).getBytes(UTF_8);
        byte[] zip = Zip.zip().with("a.txt", content).bytes();
        overwrite(zip, content.length, 10);

        var small = new Limits.Unpacking(
                /* entries= */ 10, ByteSize.mebibytes(1), ByteSize.mebibytes(1), /* ratio= */ 100_000);

        assertThat(((Decoded.Unreadable) FormatReader.read(
                                "a.zip", zip, Limits.standard().with(small)))
                        .reason())
                .isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void tooManyEntriesAreTooComplex() {
        Zip zip = Zip.zip();
        for (int i = 0; i < 2001; i++) {
            zip.with(i + ".txt", "");
        }

        assertThat(reason(zip.bytes())).isEqualTo(Reason.TOO_COMPLEX);
    }

    @Test
    void anEncryptedEntryNeedsItsPassword() {
        byte[] zip = Zip.zip().with("a.txt", "正文").bytes();
        int directory = indexOf(zip, new byte[] {'P', 'K', 1, 2});
        zip[directory + 8] |= 1;

        assertThat(reason(zip)).isEqualTo(Reason.ENCRYPTED);
    }

    @Test
    void everyCutOfAZipIsDamagedOrReadable() {
        byte[] zip = Samples.bytes(Samples.sample("1-water-bureau.docx"));

        for (int length = 4; length < zip.length; length += 97) {
            assertThat(reason(Arrays.copyOf(zip, length))).isEqualTo(Reason.DAMAGED);
        }
    }

    private static Decoded read(byte[] zip) {
        return FormatReader.read("a.zip", zip, Limits.standard().withoutOcr());
    }

    private static Decoded.Documents documents(byte[] zip) {
        return (Decoded.Documents) read(zip);
    }

    private static Reason reason(byte[] zip) {
        return ((Decoded.Unreadable) read(zip)).reason();
    }

    private static int indexOf(byte[] bytes, byte[] wanted) {
        for (int i = 0; i + wanted.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        throw new AssertionError("not found");
    }

    private static void overwrite(byte[] zip, int size, int lie) {
        int directory = indexOf(zip, new byte[] {'P', 'K', 1, 2});
        java.nio.ByteBuffer buffer = java.nio.ByteBuffer.wrap(zip).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        assertThat(buffer.getInt(directory + 24)).isEqualTo(size);
        buffer.putInt(directory + 24, lie);
    }
}
