package org.taizhang.reader.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.taizhang.format.Decoded;
import org.taizhang.format.Document;
import org.taizhang.format.Reason;
import org.taizhang.format.Refused;
import org.taizhang.reader.canonical.CanonicalLines;
import org.taizhang.reader.compilation.ApartKind;
import org.taizhang.reader.compilation.Compilation;
import org.taizhang.reader.compilation.Part;
import org.taizhang.reader.text.Lexicon;

/// Reads the documents of one file: a fold over pure steps, safe for any number of threads.
///
/// `paragraphs → canonical lines → reports → one pass over each text → outline → topics → indicators → problems,
/// commitments, claims → citations, persons → warnings`
public final class Reader {
    /// Raised with every change of a rule that can change an analysis.
    public static final String VERSION = "1.9.0";

    /// Why a text, or a file of a zip, is in none of the reports: it is not one.
    public static final String NO_REPORT = Reason.NO_REPORT.code();

    private final Lexicon lexicon;
    private final String vocabulary;

    private Reader(Lexicon lexicon, String vocabulary) {
        this.lexicon = lexicon;
        this.vocabulary = vocabulary;
    }

    /// With the lists that are built in. Building them costs far more than one reading: make one and keep it.
    public static Reader standard() {
        return new Reader(StandardLists.lexicon(), StandardLists.version());
    }

    /// Version of the word lists, without building them.
    public static String standardVocabulary() {
        return StandardLists.version();
    }

    public Analysis read(Source source, Decoded.Documents documents) {
        List<ReportReading> reports = new ArrayList<>();
        List<Apart> apart = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        documents.refused().forEach(refused -> failures.add(failure(refused)));
        Set<Known> seen = new HashSet<>();
        for (Document document : documents.documents()) {
            boolean holdsReport = false;
            var canonical = CanonicalLines.of(document);
            canonical.around().forEach(around -> apart.add(new Apart(kind(around.of()), around.text())));
            Compilation compilation = Compilation.of(document.name(), canonical.lines());
            compilation.apart().forEach(left -> apart.add(new Apart(left.kind(), left.text())));
            for (Part part : compilation.reports()) {
                if (!seen.add(new Known(part.title(), part.text()))) {
                    apart.add(new Apart(ApartKind.DUPLICATE, part.title()));
                    holdsReport = true;
                    continue;
                }
                var reader = new ReportReader(lexicon, part, document.notes());
                if (!reader.isReport()) {
                    apart.add(new Apart(ApartKind.NO_REPORT, part.text()));
                    continue;
                }
                holdsReport = true;
                ReportReading report = reader.read();
                Places.check(report);
                reports.add(report);
            }
            if (!holdsReport) {
                failures.add(new Failure(document.name(), NO_REPORT, "“%s”里没有认出报告。".formatted(document.name())));
            }
        }
        return new Analysis(VERSION, vocabulary, source, reports, failures, apart);
    }

    /// A report that was met.
    private record Known(String title, String text) {}

    private static ApartKind kind(CanonicalLines.Carrier carrier) {
        return switch (carrier) {
            case MAIL -> ApartKind.MAIL;
            case WEB_PAGE -> ApartKind.WEB_PAGE;
        };
    }

    private static Failure failure(Refused refused) {
        return new Failure(refused.name(), refused.reason().code(), "压缩包中的“%s”未能读取，请单独上传。".formatted(refused.name()));
    }
}
