package org.taizhang.extract.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Runs the measure itself, `score.py`, over all annotated reports and keeps what it prints in
/// `target/gold-scores.txt`. The reports under `annotated` were annotated after the rules were written, by who had not
/// seen them: their floors are where the rules stood then, not an aim.
class AnnotatedReportsTest {
    private static final Path FOLDER = Path.of("src/test/resources/reading");
    private static final Pattern LINE =
            Pattern.compile("^(\\S+)\\s+(\\S+)\\s+precision.*f1 ([\\d.]+)", Pattern.MULTILINE);
    private static final Map<String, Double> FLOORS = Map.of(
            "outline", 1.0,
            "indicators", 0.99,
            "problems", 1.0,
            "commitments", 0.85,
            "rectifications", 0.66,
            "warnings", 0.75,
            "persons", 1.0);

    @Test
    void reportsThatTheRulesWereNotWrittenFromAreReadNearlyAsAnnotated() throws IOException, InterruptedException {
        assumeTrue(hasPython(), "score.py needs python3");

        String scores = scores();

        Matcher line = LINE.matcher(scores);
        List<String> measured = new ArrayList<>();
        while (line.find()) {
            double floor = line.group(1).matches("[67]-.*") ? FLOORS.getOrDefault(line.group(2), 0.0) : 0.0;
            measured.add(line.group(2));
            assertThat(Double.parseDouble(line.group(3))).as(line.group()).isGreaterThanOrEqualTo(floor);
        }
        assertThat(measured).containsAll(FLOORS.keySet());
    }

    private static boolean hasPython() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false; // no such program
        }
    }

    private static String scores() throws IOException, InterruptedException {
        Path analysis = Files.createTempFile("analysis", ".json");
        Path out = Path.of("target/gold-scores.txt");
        Analysis read = Texts.analysis("汇编.txt", Texts.resource("gold/compilation.txt"));
        Files.write(analysis, new AnalysisJson().write(read));
        var command = new ArrayList<>(List.of(
                "python3",
                FOLDER.resolve("gold/score.py").toString(),
                analysis.toString(),
                FOLDER.resolve("gold/compilation.txt").toString()));
        for (String folder : List.of("gold", "annotated")) {
            try (var files = Files.newDirectoryStream(FOLDER.resolve(folder), "*.json")) {
                files.forEach(file -> command.add(file.toString()));
            }
        }
        var score = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile());
        score.environment().put("PYTHONIOENCODING", "utf-8");
        assertThat(score.start().waitFor()).isZero();
        Files.delete(analysis);
        String printed = Files.readString(out, StandardCharsets.UTF_8);
        System.out.println(printed);
        return printed;
    }
}
