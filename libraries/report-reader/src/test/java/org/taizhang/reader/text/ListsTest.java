package org.taizhang.reader.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Words are data: they stand in lists with a note, the lists have a version, and Java holds none.
class ListsTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path LISTS = Path.of("src/main/resources/reading");
    private static final Pattern USE =
            Pattern.compile("Words\\s*\\.of\\(\\s*\"([^\"]+)\"(?:,\\s*\"([^\"]+)\")?\\s*\\)");
    private static final Pattern WORD = Pattern.compile("\"\\p{IsHan}{2,6}\"");
    private static final int FEW = 2;

    private record Source(String name, String code) {}

    @Test
    void aListHasANoteAndNoWordTwice() throws IOException {
        for (Path file : files(LISTS, "")) {
            String[] lists = Files.readString(file).split("\\n\\[", -1);
            assertThat(file.endsWith("version.txt") ? "#" : lists[0])
                    .as("the note of " + file)
                    .startsWith("#");
            for (int i = 1; i < lists.length; i++) {
                String[] parts = lists[i].split("\\]\\n", 2);
                List<String> words = words(parts[1]);

                assertThat(parts[1]).as("the note of %s in %s", parts[0], file).startsWith("# ");
                assertThat(words).as("%s in %s", parts[0], file).isNotEmpty().doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void aListIsUsed() throws IOException {
        var used = new TreeSet<String>();
        for (Source source : sources()) {
            USE.matcher(source.code())
                    .results()
                    .filter(use -> use.group(2) != null)
                    .forEach(use -> used.add(use.group(1) + " " + use.group(2)));
        }
        var there = new TreeSet<String>();
        for (Path file : files(LISTS.resolve("lists"), ".txt")) {
            Pattern.compile("^\\[(.+)]$", Pattern.MULTILINE)
                    .matcher(Files.readString(file))
                    .results()
                    .forEach(list -> there.add(file.getFileName() + " " + list.group(1)));
        }

        assertThat(there).isEqualTo(used);
    }

    /// More than a few words in one statement are a list: an array, a set, a chain of `endsWith`.
    @Test
    void noListStandsInJava() throws IOException {
        List<String> found = new ArrayList<>();
        for (Source source : sources()) {
            for (String statement : source.code().replaceAll("(?m)//.*$", "").split(";\\s*\\n|\\{\\s*\\n", -1)) {
                long words = WORD.matcher(statement).results().count();
                if (words > FEW) found.add(source.name() + ": " + statement.strip());
            }
        }

        assertThat(found).as("lists to move to " + LISTS).isEmpty();
    }

    /// Every analysis records the version, and what was read with other lists is read again.
    @Test
    void otherListsHaveAnotherVersion() throws IOException {
        List<String> version = Files.readAllLines(LISTS.resolve("version.txt"));
        var all = new StringBuilder();
        for (Path file : files(LISTS, "")) {
            if (!file.endsWith("version.txt")) {
                String words = String.join("\n", lines(Files.readString(file)).toList());
                all.append(LISTS.relativize(file)).append('\n').append(words).append('\n');
            }
        }
        String now = Sha256.of(all.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 16);

        assertThat(version.getLast())
                .as("the lists are no longer those of version %s: raise it and write this digest", version.getFirst())
                .isEqualTo("# " + now);
    }

    private static List<String> words(String list) {
        return lines(list).flatMap(line -> Stream.of(line.split("\\s+", -1))).toList();
    }

    private static Stream<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#"));
    }

    private static List<Source> sources() throws IOException {
        List<Source> sources = new ArrayList<>();
        for (Path file : files(SOURCES, ".java")) {
            sources.add(new Source(String.valueOf(file.getFileName()), Files.readString(file)));
        }
        return sources;
    }

    private static List<Path> files(Path folder, String suffix) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(
                            file -> Files.isRegularFile(file) && file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        }
    }
}
