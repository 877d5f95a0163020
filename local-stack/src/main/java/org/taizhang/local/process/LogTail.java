package org.taizhang.local.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// The last lines of a log, for a message about what went wrong.
public final class LogTail {
    private LogTail() {}

    public static String of(Path log, int lines) {
        try {
            // Not strict UTF-8: a killed process may have left half a character.
            List<String> all = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return all.subList(Math.max(0, all.size() - lines), all.size()).stream()
                    .map(line -> "    " + line)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            return "    (no log: " + e.getMessage() + ")";
        }
    }
}
