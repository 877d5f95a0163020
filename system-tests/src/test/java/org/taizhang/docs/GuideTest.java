package org.taizhang.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The user guide shows and quotes what there is: words of the screens, and pictures that stories take.
class GuideTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path PICTURES = ROOT.resolve("docs/pictures");
    private static final Path STORIES = Path.of("src/test/java/org/taizhang/stories");
    private static final List<String> DOCUMENTS =
            List.of("docs/guide-user.md", "docs/guide-user.en.md", "README.md", "README.zh-CN.md");

    private static final Pattern SHOWN = Pattern.compile("\\(((?:docs/)?pictures/([a-z0-9-]+)\\.webp)\\)");
    private static final Pattern WORD =
            Pattern.compile("(?m)^\\s+'[\\w.-]+':\\s*(?:'((?:[^'\\\\]|\\\\.)*)'|\"([^\"]*)\")");
    private static final Pattern VALUE = Pattern.compile("\\{(\\w+)(?::([^|}]*)\\|([^}]*))?}");
    private static final long SMALL = 200_000;

    /// A word in the quotes of the language: 「通过」, **Approve**. Bold is for nothing else in the English guide.
    @ParameterizedTest
    @CsvSource({"docs/guide-user.md, zh, 「([^」]+)」", "docs/guide-user.en.md, en, \\*\\*([^*]+)\\*\\*"})
    void everyQuotedWordIsOnAScreen(String guide, String language, String quote) throws IOException {
        List<Pattern> words = words(language);

        List<String> unknown = Pattern.compile(quote)
                .matcher(text(ROOT.resolve(guide)))
                .results()
                .map(found -> found.group(1))
                .filter(quoted ->
                        words.stream().noneMatch(word -> word.matcher(quoted).matches()))
                .distinct()
                .toList();

        assertThat(unknown).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs/guide-user.md", "docs/guide-user.en.md", "README.md", "README.zh-CN.md"})
    void everyPictureShownIsOneThatAStoryTakes(String document) throws IOException {
        String stories = stories();

        List<String> untold = SHOWN.matcher(text(ROOT.resolve(document)))
                .results()
                .map(found -> found.group(2))
                .filter(name -> !stories.contains('"' + name.replaceFirst("-phone$", "") + '"'))
                .toList();

        assertThat(untold).isEmpty();
    }

    @Test
    void everyPictureIsShownAndSmall() throws IOException {
        Set<String> shown = DOCUMENTS.stream()
                .flatMap(document -> SHOWN.matcher(text(ROOT.resolve(document))).results())
                .map(found -> found.group(2) + ".webp")
                .collect(Collectors.toSet());

        try (Stream<Path> pictures = Files.exists(PICTURES) ? Files.list(PICTURES) : Stream.empty()) {
            assertThat(pictures).allSatisfy(picture -> {
                assertThat(shown).contains(picture.getFileName().toString());
                assertThat(Files.size(picture)).isLessThan(SMALL);
            });
        }
    }

    /// With anything in the place of a value, and either word where English tells one from many.
    private static List<Pattern> words(String language) throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve("web-ui/src/i18n/" + language))) {
            return files.flatMap(file -> WORD.matcher(text(file)).results())
                    .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                    .map(word -> word.replace("\\'", "'"))
                    .filter(GuideTest::saysSomething)
                    .map(GuideTest::pattern)
                    .toList();
        }
    }

    /// What is hardly more than a value would fit everything.
    private static boolean saysSomething(String word) {
        return VALUE.matcher(word)
                        .replaceAll("")
                        .chars()
                        .filter(Character::isLetter)
                        .count()
                >= 2;
    }

    private static Pattern pattern(String word) {
        var pattern = new StringBuilder();
        var value = VALUE.matcher(word);
        int from = 0;
        while (value.find()) {
            pattern.append(Pattern.quote(word.substring(from, value.start())));
            pattern.append(
                    value.group(2) == null
                            ? ".+"
                            : "(?:" + Pattern.quote(value.group(2)) + "|" + Pattern.quote(value.group(3)) + ")");
            from = value.end();
        }
        return Pattern.compile(pattern + Pattern.quote(word.substring(from)), Pattern.DOTALL);
    }

    private static String stories() throws IOException {
        try (Stream<Path> files = Files.list(STORIES)) {
            return files.map(GuideTest::text).collect(Collectors.joining());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
