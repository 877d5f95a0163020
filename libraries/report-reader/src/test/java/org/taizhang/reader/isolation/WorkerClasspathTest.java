package org.taizhang.reader.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.taizhang.format.ByteSize;

@Timeout(120)
class WorkerClasspathTest {
    private static final Path REPORT = Samples.sample("1-water-bureau.doc");

    @TempDir
    Path folder;

    @Test
    void itIsWhatTheReaderWasBuiltWithAndNoOther() {
        String own = String.join(
                File.pathSeparator,
                "target/classes",
                "/m2/pdfbox-3.0.0.jar",
                "/m2/postgresql-42.7.10.jar",
                "/app/org.apache.pdfbox.fontbox-3.0.0.jar",
                "/app/io.quarkus.quarkus-core-3.34.1.jar",
                "/app/org.taizhang.report-reader-1.0.0-SNAPSHOT.jar",
                "/app/org.taizhang.web-1.0.0-SNAPSHOT.jar");

        assertThat(WorkerClasspath.find(own).split(File.pathSeparator, -1))
                .containsExactly(
                        Path.of("target/classes").toAbsolutePath().toString(),
                        "/m2/pdfbox-3.0.0.jar",
                        "/app/org.apache.pdfbox.fontbox-3.0.0.jar",
                        "/app/org.taizhang.report-reader-1.0.0-SNAPSHOT.jar");
    }

    @Test
    void aFastJarGivesTheJarsBesideItsRunner() throws IOException {
        Path runner = fastJar();

        String classpath = WorkerClasspath.find(runner.toString());

        try (WorkerPool pool = new WorkerPool(settings(classpath))) {
            assertThat(pool.read(REPORT, "")).isInstanceOf(Answer.Read.class);
        }
        assertThat(classpath).doesNotContain("target").doesNotContain("assertj");
    }

    private WorkerSettings settings(String classpath) {
        return new WorkerSettings(
                /* workers= */ 1,
                ByteSize.mebibytes(200),
                WorkerSettings.Patience.standard(),
                /* documents= */ 10,
                folder.resolve("workers"),
                classpath);
    }

    /// The layout of `target/quarkus-app`, from the class path of this test.
    private Path fastJar() throws IOException {
        Path app = folder.resolve("quarkus-app");
        Files.createDirectories(app.resolve("app"));
        Files.createDirectories(app.resolve("lib/main"));
        for (String entry : List.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))) {
            Path path = Path.of(entry);
            if (Files.isDirectory(path) && path.endsWith("classes")) {
                jar(
                        path,
                        app.resolve("app/%s.jar"
                                .formatted(path.getParent().getParent().getFileName())));
            } else if (entry.endsWith(".jar")) {
                Files.createSymbolicLink(app.resolve("lib/main").resolve(path.getFileName()), path);
            }
        }
        return Files.createFile(app.resolve("quarkus-run.jar"));
    }

    private static void jar(Path classes, Path target) throws IOException {
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(target));
                Stream<Path> files = Files.walk(classes)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                try {
                    jar.putNextEntry(new JarEntry(classes.relativize(file).toString()));
                    Files.copy(file, jar);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
