package org.taizhang.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    Path folder;

    @Test
    void aSecretStaysWhatItWas() {
        Path file = folder.resolve("secrets.properties");
        String first = new Secrets(file).get("database.review");

        assertThat(new Secrets(file).get("database.review")).isEqualTo(first).hasSizeGreaterThan(40);
        assertThat(new Secrets(file).get("database.ingest")).isNotEqualTo(first);
    }

    @Test
    void onlyTheOwnerReadsThem() throws IOException {
        Path file = folder.resolve("secrets.properties");
        new Secrets(file).get("s3.secret-key");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
