package org.taizhang.local.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
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

    @Test
    void aSecretIsOnTheDiskBeforeItIsTold() throws IOException {
        Path file = folder.resolve("secrets.properties");
        var forced = new ArrayList<String>();
        var secrets = new Secrets(file, path -> forced.add(Files.isDirectory(path) ? "the folder" : written(path)));

        String told = secrets.get("postgres");

        assertThat(forced).containsExactly("postgres=" + told + "\n", "the folder");
        assertThat(Files.readString(file)).isEqualTo(forced.getFirst());
    }

    private static String written(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
