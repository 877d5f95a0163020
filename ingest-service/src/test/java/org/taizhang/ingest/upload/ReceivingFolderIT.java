package org.taizhang.ingest.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.taizhang.testing.LocalStackResource;
import org.taizhang.testing.People;

@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@QuarkusTestResource(value = ReceivingFolderIT.AKilledUpload.class, restrictToAnnotatedClass = true)
class ReceivingFolderIT {

    @ConfigProperty(name = "quarkus.http.body.uploads-directory")
    Path own;

    /// Half a file in the folder of a process that is not there any more.
    public static class AKilledUpload implements QuarkusTestResourceLifecycleManager {
        static final Path LEFT = Path.of("../target/test-stack/receiving/process-killed/half");

        @Override
        public Map<String, String> start() {
            try {
                Files.createDirectories(LEFT.getParent());
                Files.writeString(LEFT, "2023年");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return Map.of();
        }

        @Override
        public void stop() {
            // The service has taken it away.
        }
    }

    @Test
    void whatAKilledUploadLeftIsGoneWithTheStart() {
        assertThat(own).isDirectory();
        assertThat(AKilledUpload.LEFT.getParent()).doesNotExist();
    }

    @Test
    void halfAFileLiesInTheFolderOfThisProcessUntilItsSenderIsGone() throws IOException {
        String head = """
                POST /api/uploads HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer %s\r
                Content-Type: multipart/form-data; boundary=edge\r
                Content-Length: 1000000\r
                \r
                --edge\r
                Content-Disposition: form-data; name="file"; filename="report.txt"\r
                \r
                """.formatted(People.tokenOf("water-bureau-reporter"));

        try (var sender = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            sender.getOutputStream().write((head + "2023".repeat(50_000)).getBytes(StandardCharsets.UTF_8));
            Awaitility.await().untilAsserted(() -> assertThat(filesIn(own)).hasSize(1));
        }

        Awaitility.await().untilAsserted(() -> assertThat(filesIn(own)).isEmpty());
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> !file.getFileName().toString().equals(".lock"))
                    .toList();
        }
    }
}
