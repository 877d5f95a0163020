package org.taizhang.reader.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Runs the measure itself, `score.py`, over all annotated reports and keeps what it prints in
/// `target/gold-scores.txt`. The reports under `annotated` were annotated by who had not seen the rules: those of the
/// compilation, and others with their text beside them. The floors are those of the mean over all reports: where the
/// rules stand, not an aim.
class AnnotatedReportsTest {
    private static final Path FOLDER = Path.of("src/test/resources/reading");
    private static final Pattern LINE =
            Pattern.compile("^(\\S+)\\s+(\\S+)\\s+precision.*f1 ([\\d.]+)", Pattern.MULTILINE);
    private static final Map<String, Double> FLOORS = Map.of(
            "outline", 1.0,
            "indicators", 0.99,
            "problems", 0.94,
            "commitments", 0.98,
            "rectifications", 0.95,
            "warnings", 0.9,
            "persons", 0.98);

    @Test
    void reportsThatOthersAnnotatedAreReadNearlyAsTheyDid() throws IOException, InterruptedException {
        assertThat(hasPython())
                .as("score.py, which measures how reports are read, needs python3 on the PATH")
                .isTrue();

        Map<String, Double> means = LINE.matcher(scores())
                .results()
                .collect(Collectors.groupingBy(
                        line -> line.group(2), Collectors.averagingDouble(line -> Double.parseDouble(line.group(3)))));

        FLOORS.forEach((measure, floor) ->
                assertThat(means.get(measure)).as(measure).isNotNull().isGreaterThanOrEqualTo(floor));
    }

    private static boolean hasPython() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false; // no such program
        }
    }

    private static String scores() throws IOException, InterruptedException {
        Path compilation = FOLDER.resolve("gold/compilation.txt");
        List<Path> ofCompilation = new ArrayList<>(annotations("gold"));
        StringBuilder printed = new StringBuilder();
        for (Path annotation : annotations("annotated")) {
            Path text = Path.of(annotation.toString().replace(".json", ".txt"));
            if (Files.exists(text)) {
                printed.append(scores(text, List.of(annotation)));
            } else {
                ofCompilation.add(annotation);
            }
        }
        printed.insert(0, scores(compilation, ofCompilation));
        Files.writeString(Path.of("target/gold-scores.txt"), printed);
        System.out.println(printed);
        return printed.toString();
    }

    private static List<Path> annotations(String folder) throws IOException {
        try (var files = Files.list(FOLDER.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private static String scores(Path text, List<Path> annotations) throws IOException, InterruptedException {
        Path analysis = Files.createTempFile("analysis", ".json");
        Path out = Files.createTempFile("scores", ".txt");
        Analysis read = Texts.analysis(String.valueOf(text.getFileName()), Files.readString(text));
        Files.write(analysis, new AnalysisJson().write(read));
        var command = new ArrayList<>(
                List.of("python3", FOLDER.resolve("gold/score.py").toString(), analysis.toString(), text.toString()));
        annotations.forEach(annotation -> command.add(annotation.toString()));
        var score = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile());
        score.environment().put("PYTHONIOENCODING", "utf-8");
        assertThat(score.start().waitFor()).isZero();
        Files.delete(analysis);
        String printed = Files.readString(out);
        Files.delete(out);
        return printed;
    }
}
