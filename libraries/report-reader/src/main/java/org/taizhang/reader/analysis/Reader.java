package org.taizhang.reader.analysis;

import java.util.List;
import java.util.Optional;
import org.taizhang.format.Decoded;
import org.taizhang.format.Document;
import org.taizhang.format.Reason;
import org.taizhang.reader.canonical.CanonicalLines;
import org.taizhang.reader.compilation.Compilation;
import org.taizhang.reader.compilation.Split;
import org.taizhang.reader.text.Lexicon;

/// Reads the documents of one file: a fold over pure steps, safe for any number of threads.
///
/// `paragraphs → canonical lines → reports → one pass over each text → outline → topics → indicators → problems,
/// commitments, claims → citations, persons → warnings`
public final class Reader {
    /// Raised with every change of a rule that can change an analysis.
    public static final String VERSION = "1.9.1";

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
        return divided(source, documents).analysis();
    }

    public Divided divided(Source source, Decoded.Documents documents) {
        var sifting = new Sifting(lexicon, documents.refused());
        for (Document document : documents.documents()) {
            var canonical = CanonicalLines.of(document);
            sifting.take(document, canonical, Compilation.of(document.name(), canonical.lines()));
        }
        return divided(source, sifting);
    }

    /// The same, divided as a person said.
    ///
    /// @return empty where words that a piece starts with are gone
    public Optional<Divided> divided(Source source, Decoded.Documents documents, Split split) {
        List<CanonicalLines> canonical =
                documents.documents().stream().map(CanonicalLines::of).toList();
        List<List<String>> lines = canonical.stream()
                .map(each -> Compilation.of("", each.lines()).lines())
                .toList();
        List<String> all = lines.stream().flatMap(List::stream).toList();
        return split.placedIn(all).map(places -> {
            var sifting = new Sifting(lexicon, documents.refused());
            int from = 0;
            for (int i = 0; i < lines.size(); i++) {
                Document document = documents.documents().get(i);
                int to = from + lines.get(i).size();
                var compilation =
                        Compilation.of(document.name(), canonical.get(i).lines(), split.between(places, from, to));
                sifting.takeAsSaid(document, canonical.get(i), compilation);
                from = to;
            }
            return divided(source, sifting);
        });
    }

    private Divided divided(Source source, Sifting sifted) {
        var analysis = new Analysis(VERSION, vocabulary, source, sifted.reports(), sifted.failures(), sifted.apart());
        return new Divided(analysis, sifted.division());
    }
}
