package org.taizhang.reader.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Small reports in other habits of writing, and what must hold of each: `cases/*.json` hold text and expectation side
/// by side, `check.py` says what does not hold.
class CasesTest {
    private static final Path FOLDER = Path.of("src/test/resources/reading/cases");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path work;

    @ParameterizedTest
    @ValueSource(strings = {"numbers", "titles", "subjects"})
    void casesHold(String habit) throws IOException, InterruptedException {
        Map<String, JsonNode> wants = new TreeMap<>();
        List<Analysis> analyses = new ArrayList<>();
        for (var entry : JSON.readTree(FOLDER.resolve(habit + ".json").toFile()).properties()) {
            List<String> lines = new ArrayList<>();
            entry.getValue().get("text").forEach(line -> lines.add(line.textValue()));
            analyses.add(Texts.analysis(entry.getKey(), lines.toArray(String[]::new)));
            wants.put(entry.getKey(), entry.getValue().get("want"));
        }
        JSON.writeValue(work.resolve("expected.json").toFile(), wants);
        Path analysis = Files.write(work.resolve("analysis.json"), new AnalysisJson().write(analyses));

        assertThat(check(analysis)).endsWith("%1$d of %1$d cases hold".formatted(wants.size()));
    }

    private String check(Path analysis) throws IOException, InterruptedException {
        Path out = work.resolve("out.txt");
        var check = new ProcessBuilder(
                        "python3", FOLDER.resolve("check.py").toString(), work.toString(), analysis.toString())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        check.environment().put("PYTHONIOENCODING", "utf-8");
        check.start().waitFor();
        return Files.readString(out).strip();
    }
}
