package org.taizhang.reader.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.taizhang.format.Document;
import org.taizhang.format.Refused;
import org.taizhang.reader.canonical.CanonicalLines;
import org.taizhang.reader.compilation.ApartKind;
import org.taizhang.reader.compilation.Compilation;
import org.taizhang.reader.compilation.Division;
import org.taizhang.reader.compilation.Part;
import org.taizhang.reader.compilation.Piece;
import org.taizhang.reader.text.Lexicon;

/// Reads the reports of one file, document by document, and keeps what belongs to none of them.
final class Sifting {
    private final Lexicon lexicon;
    private final List<ReportReading> reports = new ArrayList<>();
    private final List<Apart> apart = new ArrayList<>();
    private final List<Failure> failures = new ArrayList<>();
    private final Set<Known> seen = new HashSet<>();
    private final List<String> lines = new ArrayList<>();
    private final List<Integer> documents = new ArrayList<>();
    private final List<Division.Piece> pieces = new ArrayList<>();

    /// A report that was met.
    private record Known(String title, String text) {}

    Sifting(Lexicon lexicon, List<Refused> refused) {
        this.lexicon = lexicon;
        refused.forEach(file -> failures.add(
                new Failure(file.name(), file.reason().code(), "压缩包中的“%s”未能读取，请单独上传。".formatted(file.name()))));
    }

    void take(Document document, CanonicalLines canonical, Compilation compilation) {
        boolean holdsReport = false;
        Iterator<Part> parts = begin(canonical, compilation);
        for (Piece piece : compilation.pieces()) {
            ApartKind left = piece.isReport() ? report(parts.next(), document) : piece.apart();
            holdsReport |= left == null || left == ApartKind.DUPLICATE;
            add(piece, left);
        }
        if (!holdsReport) {
            failures.add(new Failure(document.name(), Reader.NO_REPORT, "“%s”里没有认出报告。".formatted(document.name())));
        }
        end(compilation);
    }

    /// Each piece is what a person said, whatever it looks like.
    void takeAsSaid(Document document, CanonicalLines canonical, Compilation compilation) {
        Iterator<Part> parts = begin(canonical, compilation);
        for (Piece piece : compilation.pieces()) {
            if (piece.isReport()) add(new ReportReader(lexicon, parts.next(), document.notes()));
            add(piece, piece.apart());
        }
        end(compilation);
    }

    private Iterator<Part> begin(CanonicalLines canonical, Compilation compilation) {
        documents.add(lines.size());
        canonical.around().forEach(around -> apart.add(new Apart(kind(around.of()), around.text())));
        compilation.apart().forEach(left -> apart.add(new Apart(left.kind(), left.text())));
        return compilation.reports().iterator();
    }

    private void end(Compilation compilation) {
        lines.addAll(compilation.lines());
    }

    /// Null when it is one, and read.
    private @Nullable ApartKind report(Part part, Document document) {
        if (!seen.add(new Known(part.title(), part.text()))) {
            apart.add(new Apart(ApartKind.DUPLICATE, part.title()));
            return ApartKind.DUPLICATE;
        }
        var reader = new ReportReader(lexicon, part, document.notes());
        if (!reader.isReport()) {
            apart.add(new Apart(ApartKind.NO_REPORT, part.text()));
            return ApartKind.NO_REPORT;
        }
        add(reader);
        return null;
    }

    private void add(ReportReader reader) {
        ReportReading report = reader.read();
        Places.check(report);
        reports.add(report);
    }

    /// @param left why it is no report
    private void add(Piece piece, @Nullable ApartKind left) {
        Integer report = left == null ? reports.size() - 1 : null;
        pieces.add(new Division.Piece(lines.size() + piece.from(), lines.size() + piece.to(), report, left));
    }

    private static ApartKind kind(CanonicalLines.Carrier carrier) {
        return switch (carrier) {
            case MAIL -> ApartKind.MAIL;
            case WEB_PAGE -> ApartKind.WEB_PAGE;
        };
    }

    List<ReportReading> reports() {
        return reports;
    }

    List<Apart> apart() {
        return apart;
    }

    List<Failure> failures() {
        return failures;
    }

    Division division() {
        return new Division(lines, documents, pieces);
    }
}
