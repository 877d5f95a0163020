package org.taizhang.reader.finding;

import java.util.ArrayList;
import java.util.List;
import org.taizhang.reader.text.Scan;
import org.taizhang.reader.text.Span;

/// The documents, books and films that a report names between 《 and 》.
public final class CitationReader {
    private CitationReader() {}

    public static List<Citation> citations(Scan scan) {
        List<Citation> found = new ArrayList<>();
        for (Span span : scan.enclosures().titles()) {
            if (span.length() > 2) {
                String title = scan.text().substring(span.start() + 1, span.end() - 1);
                found.add(new Citation(span.start(), span.end(), title));
            }
        }
        return found;
    }
}
