package org.taizhang.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The pages that Keycloak shows in our dress.
class LoginPagesTest {
    private static final Path PAGES = Path.of("../deploy/keycloak/themes/taizhang/login");

    @Test
    void saysEverythingInBothLanguages() throws IOException {
        assertThat(words("zh_CN")).isEqualTo(words("en")).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void holdsUnderAPolicyThatForbidsScriptsAndStylesInThePage(Path page) throws IOException {
        assertThat(Files.readString(page))
                .doesNotContainPattern("<script(?![^>]* src=)")
                .doesNotContainPattern("<style|\\sstyle=")
                .doesNotContainPattern("\\son[a-z]+=");
    }

    static Stream<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            return files.filter(file -> file.toString().endsWith(".ftl")).toList().stream();
        }
    }

    private static Set<String> words(String language) throws IOException {
        var words = new Properties();
        try (var in = Files.newBufferedReader(PAGES.resolve("messages/messages_" + language + ".properties"))) {
            words.load(in);
        }
        return words.stringPropertyNames();
    }
}
