package org.taizhang.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the documents point at is there.
class DocsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");
    private static final Pattern FOLDER = Pattern.compile("`([a-z-]+/[A-Za-z0-9_./-]*)`");

    static Stream<Path> documents() throws IOException {
        List<Path> docs;
        try (Stream<Path> files = Files.walk(ROOT.resolve("docs"))) {
            docs = files.filter(file -> file.toString().endsWith(".md")).toList();
        }
        return Stream.concat(
                Stream.of("README.md", "README.zh-CN.md", "CONTRIBUTING.md").map(ROOT::resolve), docs.stream());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyLinkLeadsSomewhere(Path document) throws IOException {
        List<String> dead = LINK.matcher(Files.readString(document))
                .results()
                .map(found -> found.group(1))
                .filter(link -> !Files.exists(document.resolveSibling(link)))
                .toList();

        assertThat(dead).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyFolderAndFileNamedIsThere(Path document) throws IOException {
        List<String> gone = FOLDER.matcher(Files.readString(document))
                .results()
                .map(MatchResult::group)
                .map(quoted -> quoted.substring(1, quoted.length() - 1))
                .filter(path -> Files.isDirectory(ROOT.resolve(path.substring(0, path.indexOf('/')))))
                .filter(path -> !path.startsWith("data/") && !path.contains("target/"))
                .filter(path -> !Files.exists(ROOT.resolve(path)))
                .toList();

        assertThat(gone).isEmpty();
    }
}
