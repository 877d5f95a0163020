package org.taizhang.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Prints in one run how fast, how truly and at what cost to others reports are read.
///
/// Run as `ReadingBench FOLDER [--no-ocr] [--only speed|memory|errors|neighbours]`. `FOLDER` holds the samples; beside
/// it may lie `corpus`, longer texts, and `hostile`, files that must not hurt: without them what needs them is left
/// out.
public final class ReadingBench {
    private ReadingBench() {}

    public static void main(String[] arguments) throws Exception {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<String> options = List.of(arguments);
        Path samples = Path.of(options.getFirst()).toAbsolutePath().normalize();
        Path corpus = samples.resolveSibling("corpus");
        Path hostile = samples.resolveSibling("hostile");
        out.println(CpuTime.machine());
        if (isWanted(options, "speed")) {
            new Speed().run(samples, Files.isDirectory(corpus) ? corpus : samples, out);
        }
        if (isWanted(options, "memory")) {
            new HeldMemory().run(samples, out);
        }
        if (isWanted(options, "neighbours") && Files.isDirectory(hostile)) {
            new Neighbours(samples, hostile).run(out);
        }
        if (isWanted(options, "errors")) {
            new ErrorRates(samples, !options.contains("--no-ocr")).run(out);
        }
    }

    private static boolean isWanted(List<String> options, String part) {
        int only = options.indexOf("--only");
        return only < 0 || options.get(only + 1).equals(part);
    }
}
