package org.taizhang.reader.isolation;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where a child finds the classes of its parent.
///
/// Under Maven and in an IDE that is the class path of this process. A Quarkus fast-jar starts from `quarkus-run.jar`,
/// whose own loader reads the jars beside it, so the child gets these by name.
final class WorkerClasspath {
    private static final String RUNNER = "quarkus-run.jar";
    private static final List<String> FAST_JAR_FOLDERS = List.of("app", "lib/main", "lib/boot");

    private WorkerClasspath() {}

    static String find() {
        return find(System.getProperty("java.class.path"));
    }

    static String find(String ownClasspath) {
        List<Path> entries = Stream.of(ownClasspath.split(File.pathSeparator, -1))
                .filter(e -> !e.isBlank())
                .map(e -> Path.of(e).toAbsolutePath())
                .toList();
        return entries.stream()
                .flatMap(e -> e.endsWith(RUNNER) ? fastJar(e.resolveSibling("")) : Stream.of(e))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Stream<Path> fastJar(Path root) {
        return FAST_JAR_FOLDERS.stream()
                .map(root::resolve)
                .filter(Files::isDirectory)
                .flatMap(WorkerClasspath::jars);
    }

    private static Stream<Path> jars(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".jar")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
