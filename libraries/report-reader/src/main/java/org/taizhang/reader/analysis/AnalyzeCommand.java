package org.taizhang.reader.analysis;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.taizhang.format.Decoded;
import org.taizhang.format.Limits;
import org.taizhang.format.file.FormatReader;
import org.taizhang.reader.text.Sha256;

/// `taizhang analyze FILE…`: prints the analysis of one file as an object, of several as an array.
public final class AnalyzeCommand {
    private final Reader reader = Reader.standard();
    private final AnalysisJson json = new AnalysisJson();

    private AnalyzeCommand() {}

    public static void main(String[] files) throws IOException {
        if (files.length == 0) {
            System.err.println("usage: analyze FILE...");
            System.exit(2);
        }
        // Libraries that print must not print into the JSON.
        PrintStream out = System.out;
        System.setOut(System.err);
        int failed = new AnalyzeCommand().run(List.of(files), out);
        if (failed > 0) {
            System.exit(1);
        }
    }

    private int run(List<String> files, PrintStream out) throws IOException {
        List<Analysis> analyses = new ArrayList<>();
        int failed = 0;
        for (String file : files) {
            Path path = Path.of(file);
            if (!Files.isRegularFile(path)) {
                System.err.println(file + ": no such file");
                failed++;
                continue;
            }
            switch (FormatReader.read(path, Limits.standard())) {
                case Decoded.Documents documents -> {
                    analyses.add(reader.read(source(path, documents), documents));
                    failed += documents.refused().isEmpty() ? 0 : 1;
                    documents
                            .refused()
                            .forEach(refused -> System.err.println(file + ": " + refused.name() + ": "
                                    + refused.reason().code()));
                }
                case Decoded.Unreadable unreadable -> {
                    System.err.println(file + ": " + unreadable.reason().code() + ": " + unreadable.detail());
                    failed++;
                }
            }
        }
        if (files.size() > 1) {
            out.write(json.write(analyses));
            out.println();
        } else if (!analyses.isEmpty()) {
            out.write(json.write(analyses.getFirst()));
            out.println();
        }
        out.flush();
        return failed;
    }

    private static Source source(Path path, Decoded.Documents documents) throws IOException {
        byte[] bytes = Files.readAllBytes(path);
        String name = String.valueOf(path.getFileName());
        return new Source(name, documents.kind().mediaType(), Sha256.of(bytes), bytes.length);
    }
}
