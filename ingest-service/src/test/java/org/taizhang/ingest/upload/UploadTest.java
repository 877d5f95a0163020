package org.taizhang.ingest.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.taizhang.events.StoredObject;
import org.taizhang.storage.ReceivedFile;
import org.taizhang.web.identity.Caller;

class UploadTest {

    private static final String SHA256 = "a".repeat(64);
    private static final Caller REPORTER = new Caller("id", "zhang-san", "张三", Set.of("reporter"), Set.of("archives"));

    @Test
    void anOutcomeThatComesLateChangesNothing() {
        Upload upload = anUpload();
        upload.read(2, 7);

        upload.unreadable(1, "encrypted");

        assertThat(upload.state()).isEqualTo(Upload.State.READ);
        assertThat(upload.reports()).isEqualTo(7);
        upload.unreadable(3, "encrypted");
        assertThat(upload.state()).isEqualTo(Upload.State.UNREADABLE);
    }

    @Test
    void whatWasWithdrawnStaysSoWhateverIsReadLater() {
        Upload upload = anUpload();
        upload.read(1, 7);

        upload.withdraw(Instant.EPOCH);
        upload.read(2, 7);

        assertThat(upload.state()).isEqualTo(Upload.State.WITHDRAWN);
        assertThat(Receipt.of(upload).withdrawnAt()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void aSystemIsToldNeitherWhoHandedItInNorWhatTheyWrote() {
        var system = new Caller("id", "system", "system", Set.of("integrator"), Set.of("city"));

        Receipt shown = Receipt.of(anUpload()).asShownTo(system);

        assertThat(shown.toString()).contains("HZ-2024-000001").doesNotContain("张三");
        assertThat(Receipt.of(anUpload()).asShownTo(REPORTER).receivedBy()).isEqualTo("张三");
    }

    private static Upload anUpload() {
        var content = new ReceivedFile(Path.of("content"), 1, SHA256);
        var file = new FileToReceive(content, "张三的报告.docx", FileKind.ZIP, "archives", null, "张三交来", REPORTER);
        var original = new StoredObject("originals", "key", SHA256, 1);
        return new Upload(UUID.randomUUID(), "HZ-2024-000001", file, original, Instant.EPOCH);
    }
}
