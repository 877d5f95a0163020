package org.taizhang.bench;

import java.nio.file.Path;
import org.taizhang.format.Decoded;
import org.taizhang.format.Limits;
import org.taizhang.format.file.FormatReader;
import org.taizhang.reader.analysis.Analysis;
import org.taizhang.reader.analysis.AnalysisJson;
import org.taizhang.reader.analysis.Reader;
import org.taizhang.reader.analysis.Source;

/// Reads a file from its bytes to its analysis, as a worker does.
final class Reading {
    private final Reader reader = Reader.standard();
    private final AnalysisJson json = new AnalysisJson();
    private final Limits limits = Limits.standard().withoutOcr();

    byte[] json(Path file) {
        return json.write(analysis(file));
    }

    Analysis analysis(Path file) {
        return switch (FormatReader.read(file, limits)) {
            case Decoded.Documents documents ->
                reader.read(new Source(Samples.name(file), documents.kind().mediaType(), "", 0), documents);
            case Decoded.Unreadable unreadable ->
                throw new IllegalStateException("%s: %s".formatted(file, unreadable.reason()));
        };
    }
}
