package org.taizhang.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.taizhang.format.file.FormatReader;

/// The files that tests read: a small set of ours, and all of `../shared` where that lies beside the checkout.
public final class Samples {
    private static final String TRUTH = "1-water-bureau.txt";

    private Samples() {}

    public static Path sample(String name) {
        return resource("samples/" + name);
    }

    public static Path hostile(String name) {
        return resource("hostile/" + name);
    }

    /// A small input that the fuzzer begins with.
    public static byte[] seed(String name) {
        return bytes(resource("org/taizhang/format/file/FormatFuzzTestInputs/" + name));
    }

    public static List<Path> allOf(String folder) {
        Path shared = Path.of(System.getProperty("taizhang.shared", "../../../shared"), folder);
        return list(Files.isDirectory(shared) ? shared : resource(folder));
    }

    public static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Decoded read(Path file) {
        return FormatReader.read(file, Limits.standard().withoutOcr());
    }

    public static List<String> truth() {
        return texts(only(read(sample(TRUTH))));
    }

    public static Document only(Decoded decoded) {
        return switch (decoded) {
            case Decoded.Documents documents -> documents.documents().getFirst();
            case Decoded.Unreadable unreadable -> throw new AssertionError(unreadable.toString());
        };
    }

    public static List<String> texts(Document document) {
        return document.paragraphs().stream().map(Paragraph::text).toList();
    }

    private static Path resource(String name) {
        URL url = Samples.class.getClassLoader().getResource(name);
        if (url == null) {
            throw new AssertionError("no resource " + name);
        }
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
