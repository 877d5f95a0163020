package org.taizhang.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class WorkFolderTest {

    @TempDir
    Path parent;

    /// Another process that reads an upload until it is killed.
    record Sibling(Process process, Path folder) {
        static Sibling readingIn(Path parent) throws IOException {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Sibling.class.getName(),
                            parent.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
            return new Sibling(process, Path.of(out.readLine()));
        }

        public static void main(String[] arguments) throws IOException {
            Path folder = WorkFolder.in(Path.of(arguments[0])).path();
            Files.createDirectories(folder.resolve("upload-1"));
            Files.writeString(folder.resolve("upload-1/report.docx"), "secret");
            System.out.println(folder);
            System.in.read();
        }

        void kill() {
            process.destroyForcibly();
            process.onExit().join();
        }
    }

    @Test
    void whatAKilledProcessLeftGoesWithTheNextStart() throws IOException {
        Sibling killed = Sibling.readingIn(parent);
        killed.kill();
        assertThat(killed.folder().resolve("upload-1/report.docx")).exists();

        try (WorkFolder own = WorkFolder.in(parent)) {
            assertThat(folders()).containsExactly(own.path());
        }
    }

    @Test
    void whatARunningSiblingReadsStays() throws IOException {
        Sibling running = Sibling.readingIn(parent);

        try (WorkFolder own = WorkFolder.in(parent)) {
            assertThat(running.folder().resolve("upload-1/report.docx")).exists();
            assertThat(folders()).containsExactlyInAnyOrder(running.folder(), own.path());
        } finally {
            running.kill();
        }
    }

    @Test
    void aFolderInThisProcessStaysItsOwn() throws IOException {
        try (WorkFolder first = WorkFolder.in(parent);
                WorkFolder second = WorkFolder.in(parent)) {
            Sibling other = Sibling.readingIn(parent);
            other.kill();

            assertThat(folders()).contains(first.path(), second.path());
        }
    }

    @Test
    void aProcessThatEndsInOrderLeavesNothing() throws IOException {
        WorkFolder own = WorkFolder.in(parent);
        Files.createDirectories(own.path().resolve("workers/worker-1"));

        own.close();

        assertThat(folders()).isEmpty();
    }

    @Test
    void aFolderWhoseNameIsKnownBeforeIsOneLikeAnyOther() throws IOException {
        Sibling killed = Sibling.readingIn(parent);
        killed.kill();

        try (WorkFolder own = WorkFolder.at(parent.resolve("process-7"))) {
            assertThat(folders()).containsExactly(own.path());
            assertThat(own.path()).isEqualTo(parent.toRealPath().resolve("process-7"));
        }
    }

    private List<Path> folders() throws IOException {
        try (Stream<Path> all = Files.list(parent.toRealPath())) {
            return all.filter(Files::isDirectory).toList();
        }
    }
}
