package org.taizhang.reader.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands between quotation marks, between the marks of a book title and in brackets.
///
/// Pairs are taken as they come within one line: a mark that is never closed encloses nothing, so that a slip in one
/// sentence does not swallow the rest of the report.
public final class Enclosures {
    private static final int LONGEST = 120;

    private final List<Span> titles = new ArrayList<>();
    private final List<Span> quotes = new ArrayList<>();
    private final List<Span> brackets = new ArrayList<>();
    private final String text;
    private final Ints opens = new Ints();
    private final Ints closes = new Ints();

    Enclosures(String text, Ints marks) {
        this.text = text;
        int[] open = {-1, -1, -1, -1};
        for (int m = 0; m < marks.size(); m++) {
            int at = marks.get(m);
            switch (text.charAt(at)) {
                case '《' -> open[0] = open[0] < 0 || at - open[0] > LONGEST ? at : open[0];
                case '》' -> open[0] = close(titles, open[0], at);
                case '“' -> open[1] = at;
                case '”' -> open[1] = close(quotes, open[1], at);
                case '（' -> open[2] = at;
                case '）' -> open[2] = close(brackets, open[2], at);
                case '(' -> open[3] = at;
                case ')' -> open[3] = close(brackets, open[3], at);
                default -> {}
            }
        }
        merge();
    }

    /// The first bracket to be closed that holds the span, if there is one.
    public @Nullable Span bracketAround(Span span) {
        int low = 0;
        int high = brackets.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (brackets.get(middle).end() < span.end()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        for (int i = low; i < brackets.size() && brackets.get(i).end() - span.end() <= LONGEST; i++) {
            if (brackets.get(i).contains(span)) {
                return brackets.get(i);
            }
        }
        return null;
    }

    private int close(List<Span> spans, int open, int at) {
        if (open >= 0 && at - open <= LONGEST && !crosses(open, at)) {
            spans.add(new Span(open, at + 1));
        }
        return -1;
    }

    /// Whether a sentence or line ends between the two: then they are no pair, but slips.
    private boolean crosses(int open, int at) {
        for (int i = open + 1; i < at - 1; i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '。') {
                return true;
            }
        }
        return false;
    }

    private void merge() {
        List<Span> all = new ArrayList<>(titles);
        all.addAll(quotes);
        all.sort((a, b) -> a.start() != b.start() ? Integer.compare(a.start(), b.start()) : b.end() - a.end());
        int last = -1;
        for (Span span : all) {
            if (span.start() >= last) {
                opens.add(span.start());
                closes.add(span.end());
                last = span.end();
            }
        }
    }

    /// Whether the place lies between the marks of a title or a quotation.
    public boolean isInside(int at) {
        int index = closes.firstAtLeast(at + 1);
        return index < closes.size() && opens.get(index) < at && at < closes.get(index) - 1;
    }

    /// The book titles, with their marks.
    public List<Span> titles() {
        return titles;
    }

    /// The quotations, with their marks.
    public List<Span> quotes() {
        return quotes;
    }

    /// What stands in round brackets, with these, as they are closed.
    public List<Span> brackets() {
        return brackets;
    }
}
