package org.taizhang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The files of a folder that take part.
final class Samples {
    private static final Pattern NUMBERED = Pattern.compile("^\\d-.*");
    private static final Pattern SCANNED = Pattern.compile(".*(-scan-|-photo-|-outline-only).*");

    private Samples() {}

    /// All of some kinds whose text lies in the file; scanned pages measure only the recognition.
    static List<Path> withText(Path folder, String... suffixes) throws IOException {
        return files(folder).stream()
                .filter(file -> Stream.of(suffixes).anyMatch(name(file)::endsWith))
                .filter(file -> !SCANNED.matcher(name(file)).matches())
                .filter(file -> !name(file).startsWith("README"))
                .toList();
    }

    static List<Path> numbered(Path folder) throws IOException {
        return files(folder).stream()
                .filter(file -> NUMBERED.matcher(name(file)).matches())
                .toList();
    }

    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    static String name(Path file) {
        return file.getFileName().toString();
    }
}
