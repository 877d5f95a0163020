package org.taizhang.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.taizhang.stories.Reports.id;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every upload ends in one visible outcome, whatever is in it, and the next good one is read.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileFilesStory {
    private static final int BOMB_MEGABYTES = 400;
    private static final String WORKER = "org.taizhang.reader.isolation.WorkerMain";
    private static final List<String> OF_THE_SERVICE = List.of(
            "org.postgresql.Driver",
            "org.hibernate.Session",
            "io.quarkus.runtime.Application",
            "org.apache.kafka.clients.consumer.KafkaConsumer",
            "io.minio.MinioClient",
            "org.taizhang.extract.job.ReadUpload",
            "org.taizhang.messaging.Outbox");
    private static final As REPORTER = As.reporterOf("university");

    private final Chapter<Sample> sample = Chapter.of("sample", Sample::ofFreeYear);

    /// Only now is it known that the file did no harm.
    @AfterEach
    void theNextGoodUploadIsRead() {
        byte[] good = Docx.around(
                "",
                "<w:p><w:r><w:t>X大学党委领导班子%d年全面从严治党主体责任落实情况报告</w:t></w:r></w:p><w:p><w:r><w:t>%s，党委认真履行主体责任。</w:t></w:r></w:p>"
                        .formatted(sample.told().year(), UUID.randomUUID()));

        JsonNode read = Reports.settled(REPORTER, receipt("报告.docx", good));

        assertThat(read.path("state").asText()).as(read.toString()).isEqualTo("read");
    }

    /// A program that takes its reader over finds neither the driver of a database nor what else the service is made
    /// of.
    @Test
    void itsReaderCanLoadNothingOfTheService() throws IOException, ClassNotFoundException {
        theNextGoodUploadIsRead();

        try (URLClassLoader worker = new URLClassLoader(classpathOfAWorker(), ClassLoader.getPlatformClassLoader())) {
            assertThat(worker.loadClass(WORKER)).isNotNull();
            assertThat(OF_THE_SERVICE).allSatisfy(type -> assertThatThrownBy(() -> worker.loadClass(type))
                    .isInstanceOf(ClassNotFoundException.class));
        }
    }

    private static URL[] classpathOfAWorker() throws MalformedURLException {
        List<String> command = StackUnderTest.running().commandsBelow("extract-service").stream()
                .filter(words -> words.contains(WORKER))
                .findFirst()
                .orElseThrow();
        List<URL> jars = new ArrayList<>();
        for (String jar : command.get(command.indexOf("-cp") + 1).split(File.pathSeparator, -1)) {
            jars.add(Path.of(jar).toUri().toURL());
        }
        return jars.toArray(URL[]::new);
    }

    @Test
    void anEmptyFileIsRefusedAtOnce() {
        Answer answer = REPORTER.asks(Call.post("/api/uploads", Form.of("空.docx", new byte[0])));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.json().path("type").asText()).endsWith("/problems/empty-file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"报告.docx", "报告.txt", "报告.pdf"})
    void aProgramIsRefusedUnderEveryName(String name) {
        byte[] program = Arrays.copyOf(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0}, 4096);

        Answer answer = REPORTER.asks(Call.post("/api/uploads", Form.of(name, program)));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(415);
        assertThat(answer.json().path("type").asText()).endsWith("/problems/unknown-kind");
    }

    /// It is text, though no report; to find viruses is the business of the machine that opens the file.
    @Test
    void aTestVirusIsNoReport() {
        String eicar = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE" + "!$H+H*";

        assertUnreadable("测试.txt", (eicar + "\n" + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8), "no-report");
    }

    @Test
    void aTextOfAnotherSortIsNoReport() {
        String list = "购物清单\n1.牛奶两盒\n2.鸡蛋一打\n" + UUID.randomUUID();

        assertUnreadable("清单.txt", list.getBytes(StandardCharsets.UTF_8), "no-report");
    }

    @Test
    void anEncryptedFileAsksForAFileWithoutPassword() {
        assertUnreadable("加密.zip", encryptedZip(), "encrypted");
    }

    @Test
    void aDamagedDocumentAsksForAnother() {
        byte[] whole = sample.told().reportOf("university");
        byte[] torn = Arrays.copyOf(whole, whole.length / 2);

        assertUnreadable("损坏.docx", torn, "damaged");
    }

    @Test
    void aBombIsDefused() {
        assertUnreadable("炸弹.docx", bomb(), "too-large");
    }

    @Test
    void anEntityReachesNoFile() {
        String doctype = "<!DOCTYPE w:document [<!ENTITY file SYSTEM \"file:///etc/passwd\">]>";
        String body = "<w:p><w:r><w:t>%s &file;</w:t></w:r></w:p>".formatted(UUID.randomUUID());

        assertUnreadable("实体.docx", Docx.around(doctype, body), "forbidden-content");
    }

    private void assertUnreadable(String name, byte[] content, String reason) {
        JsonNode receipt = receipt(name, content);

        JsonNode outcome = Reports.settled(REPORTER, receipt);

        assertThat(outcome.path("state").asText()).isEqualTo("unreadable");
        assertThat(outcome.path("reason").asText()).isEqualTo(reason);
        JsonNode reading = REPORTER.sees("/api/readings/" + id(receipt));
        assertThat(reading.path("state").asText()).isEqualTo("unreadable");
        assertThat(reading.path("message").asText()).as("what to do").contains("上传");
        assertThat(REPORTER.sees("/api/reports?upload=" + id(receipt)).path("items"))
                .isEmpty();
    }

    private static JsonNode receipt(String name, byte[] content) {
        return REPORTER.sends("/api/uploads", Form.of(name, content)).at("/receipts/0");
    }

    private static byte[] bomb() {
        byte[] megabyte = new byte[1024 * 1024];
        Arrays.fill(megabyte, (byte) 'a');
        return Docx.of(zip -> {
            zip.write((Docx.head("") + "<w:p><w:r><w:t>" + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < BOMB_MEGABYTES; i++) zip.write(megabyte);
        });
    }

    /// A zip whose one entry says that it needs a password.
    private byte[] encryptedZip() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("报告.txt"));
            zip.write(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] content = bytes.toByteArray();
        int centralDirectory = new String(content, StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
        content[6] |= 1; // flags of the local header
        content[centralDirectory + 8] |= 1; // flags of the central header
        return content;
    }
}
