package org.taizhang.reader.isolation;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where a child finds its classes: in those jars of its parent that the reader was built with, and in no other, so
/// that a hostile file meets no driver of a database and no framework.
///
/// Under Maven and in an IDE they are on the class path of this process, ours as folders. A Quarkus fast-jar starts
/// from
/// `quarkus-run.jar`, whose own loader reads the jars beside it, so the child gets these by name.
final class WorkerClasspath {
    private static final String RUNNER = "quarkus-run.jar";
    private static final List<String> FAST_JAR_FOLDERS = List.of("app", "lib/main", "lib/boot");
    private static final List<String> OUR_PACKAGES = List.of("org/taizhang/reader", "org/taizhang/format");
    private static final String OWN_JAR = "report-reader";

    private WorkerClasspath() {}

    static String find() {
        return find(System.getProperty("java.class.path"));
    }

    static String find(String ownClasspath) {
        List<Path> entries = Stream.of(ownClasspath.split(File.pathSeparator, -1))
                .filter(e -> !e.isBlank())
                .map(e -> Path.of(e).toAbsolutePath())
                .flatMap(e -> e.endsWith(RUNNER) ? fastJar(e.resolveSibling("")) : Stream.of(e))
                .toList();
        Pattern jars = jars(libraries());
        return entries.stream()
                .filter(e ->
                        isOfOurs(e) || jars.matcher(e.getFileName().toString()).matches())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static boolean isOfOurs(Path entry) {
        return OUR_PACKAGES.stream().anyMatch(p -> Files.isDirectory(entry.resolve(p)));
    }

    /// Their files, in whatever version this process has them; a fast-jar puts the group before the name.
    private static Pattern jars(Stream<String> libraries) {
        return Pattern.compile(
                libraries.map(Pattern::quote).collect(Collectors.joining("|", "(.*\\.)?(", ")(-\\d.*)?\\.jar")));
    }

    /// What Maven wrote down when it built the reader, such as `./pdfbox.jar:./fontbox.jar`.
    private static Stream<String> libraries() {
        try (InputStream in = Objects.requireNonNull(
                WorkerClasspath.class.getResourceAsStream("libraries.txt"),
                "the reader was built without its libraries")) {
            String written = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
            return Stream.concat(
                    Stream.of(OWN_JAR),
                    Stream.of(written.split(":", -1)).map(name -> name.replaceAll("^\\./|\\.jar$", "")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
