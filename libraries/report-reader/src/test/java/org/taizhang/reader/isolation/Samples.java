package org.taizhang.reader.isolation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The files that the tests of the formats read: a small set of ours, and all of `../shared` where that lies beside the
/// checkout.
final class Samples {
    private static final Path OURS =
            Path.of("../document-formats/src/test/resources").toAbsolutePath().normalize();

    private Samples() {}

    static Path sample(String name) {
        return OURS.resolve("samples").resolve(name);
    }

    static List<Path> hostile() {
        Path shared = Path.of(System.getProperty("taizhang.shared", "../../../shared"), "hostile");
        try (Stream<Path> files = Files.list(Files.isDirectory(shared) ? shared : OURS.resolve("hostile"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
