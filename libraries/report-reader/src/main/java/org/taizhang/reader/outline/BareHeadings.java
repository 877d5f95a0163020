package org.taizhang.reader.outline;

import java.util.List;
import org.taizhang.reader.text.Characters;
import org.taizhang.reader.text.Ints;
import org.taizhang.reader.text.Scan;
import org.taizhang.reader.text.Span;

/// Finds the headings of a report whose chapters have no numbers: short lines that end without a mark, each with text
/// below. Where a report numbers its chapters, a short line is a caption or a signature and heads nothing.
final class BareHeadings {
    private static final int SHORTEST = 4;
    private static final int LONGEST = 30;
    private static final int A_TEXT = 40;
    private static final int LEAST = 2;

    private final Scan scan;
    private final String text;
    private final Ints lines;

    private BareHeadings(Scan scan) {
        this.scan = scan;
        this.text = scan.text();
        this.lines = scan.lines();
    }

    /// The lines, as indexes into the lines of the scan.
    static Ints lines(Scan scan, int bodyStart, List<Heading> numbered) {
        boolean chapters = numbered.stream()
                .anyMatch(h -> h.startsLine()
                        && h.marker().number() > 1
                        && h.marker().scheme().isOfChapters());
        Ints found = chapters ? new Ints() : new BareHeadings(scan).find(bodyStart);
        return found.size() < LEAST ? new Ints() : found;
    }

    private Ints find(int bodyStart) {
        var found = new Ints();
        for (int line = 0; line + 1 < lines.size(); line++) {
            if (lines.get(line) >= bodyStart && isShortLine(span(line)) && hasTextBelow(line + 1)) {
                found.add(line);
            }
        }
        return found;
    }

    private Span span(int line) {
        int end = line + 1 < lines.size() ? lines.get(line + 1) - 1 : text.length();
        return new Span(lines.get(line), end);
    }

    private boolean isShortLine(Span line) {
        return line.length() >= SHORTEST
                && line.length() <= LONGEST
                && (Characters.isChinese(text.charAt(line.start())) || Characters.isDigit(text.charAt(line.start())))
                && Characters.isChinese(text.charAt(line.end() - 1))
                && text.charAt(line.end() - 1) != '日' // a date
                && new MarkerReader(text).at(line.start()) == null
                && scan.sentences(line).size() == 1
                && !holds(line, "。；：:！？\t（(　");
    }

    private boolean holds(Span line, String marks) {
        for (int at = line.start(); at < line.end(); at++) {
            if (marks.indexOf(text.charAt(at)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /// A paragraph, or a numbered item, which has a text of its own.
    private boolean hasTextBelow(int line) {
        Span below = span(line);
        return below.length() >= A_TEXT || new MarkerReader(text).at(below.start()) != null;
    }
}
