package org.taizhang.reader.isolation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.taizhang.format.Decoded;
import org.taizhang.format.Limits;
import org.taizhang.format.Note;
import org.taizhang.format.Reason;
import org.taizhang.format.file.FormatReader;
import org.taizhang.reader.analysis.AnalysisJson;
import org.taizhang.reader.analysis.Divided;
import org.taizhang.reader.analysis.Reader;
import org.taizhang.reader.analysis.Source;
import org.taizhang.reader.compilation.Split;

/// Reads a file in this process, from its bytes to its analysis.
final class Reading {
    private final Reader reader = Reader.standard();
    private final AnalysisJson json = new AnalysisJson();

    Frame read(Request request) {
        Limits limits = request.ocr() ? Limits.standard() : Limits.standard().withoutOcr();
        Decoded decoded;
        try {
            decoded = FormatReader.read(request.file(), limits);
        } catch (RuntimeException e) {
            decoded = new Decoded.Unreadable(Reason.DAMAGED, e.toString());
        }
        return new Frame(answer(request, decoded), showsScans(decoded));
    }

    private Answer answer(Request request, Decoded decoded) {
        try {
            return switch (decoded) {
                case Decoded.Unreadable unreadable -> new Answer.Unreadable(unreadable.reason(), unreadable.detail());
                case Decoded.Documents documents -> analysed(request, documents);
            };
        } catch (StackOverflowError _) {
            return new Answer.Unreadable(Reason.TOO_COMPLEX, "nested too deeply");
        } catch (IOException | RuntimeException e) {
            return new Answer.Died(e + " at " + e.getStackTrace()[0]);
        }
    }

    private Answer analysed(Request request, Decoded.Documents documents) throws IOException {
        Path file = request.file();
        var source = new Source(
                String.valueOf(file.getFileName()), documents.kind().mediaType(), request.sha256(), Files.size(file));
        if (request.split().isEmpty()) return answer(reader.divided(source, documents), documents, false);
        Split split = json.split(request.split().getBytes(StandardCharsets.UTF_8));
        return reader.divided(source, documents, split)
                .map(divided -> answer(divided, documents, true))
                .orElseGet(() -> new Answer.Unreadable(Reason.SPLIT_LOST, "split " + split.number()));
    }

    /// @param said whether a person divided the file
    private Answer answer(Divided divided, Decoded.Documents documents, boolean said) {
        int reports = divided.analysis().reports().size();
        if (reports == 0) {
            return new Answer.Unreadable(
                    Reason.NO_REPORT,
                    "%d documents".formatted(documents.documents().size()));
        }
        byte[] content = json.write(divided.analysis());
        byte[] division = said || reports > 1 ? json.write(divided.division()) : new byte[0];
        return content.length > Frame.LARGEST_ANALYSIS || division.length > Frame.LARGEST_ANALYSIS
                ? new Answer.Unreadable(Reason.TOO_COMPLEX, "an analysis of %d bytes".formatted(content.length))
                : new Answer.Read(content, division);
    }

    private static boolean showsScans(Decoded decoded) {
        return switch (decoded) {
            case Decoded.Unreadable unreadable -> unreadable.reason() == Reason.SCANNED_NO_OCR;
            case Decoded.Documents read ->
                read.refused().stream().anyMatch(r -> r.reason() == Reason.SCANNED_NO_OCR)
                        || read.documents().stream()
                                .flatMap(d -> d.notes().stream())
                                .anyMatch(n -> n.code().equals(Note.Kind.IMAGES_WITHOUT_TEXT.code()));
        };
    }
}
