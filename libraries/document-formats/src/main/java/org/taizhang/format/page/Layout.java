package org.taizhang.format.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.taizhang.format.Paragraph;
import org.taizhang.format.Paragraphs;
import org.taizhang.format.Refusal;

/// Turns the lines of fixed pages (PDF, OFD, OCR) back into paragraphs: page numbers, headers and footers leave, broken
/// lines are joined, across pages too.
///
/// A paragraph starts where a line is indented, where the size changes, where the line before ends early, or where
/// there is more room between the lines than usual. Which of these marks count is measured on the document itself,
/// since reports come with and without indents.
public final class Layout {
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "^[\\s—–―－\\-_·•]*(第\\s*)?\\d{1,4}(\\s*页)?" + "(\\s*[/／，,]?\\s*共?\\s*\\d{1,4}\\s*页?)?[\\s—–―－\\-_·•]*$");
    private static final String ENDS = "。！？：；”）:;.";
    private static final String FULL_STOPS = "。！？";
    private static final int SHORT_HEADING = 60;

    private final List<PageLine> lines;
    private final Paragraphs paragraphs;
    private final float em;
    private final float left;
    private final float right;
    private final float leading;
    private final boolean indented;
    private final boolean justified;

    private Layout(List<PageLine> lines, Paragraphs paragraphs) {
        this.lines = lines;
        this.paragraphs = paragraphs;
        List<PageLine> prose = lines.stream().filter(line -> !line.isRow()).toList();
        List<PageLine> measured = prose.isEmpty() ? lines : prose;
        em = commonSize(measured);
        List<PageLine> body = measured.stream()
                // Rows have no size: a document may be one table.
                .filter(l -> Math.abs(l.size() - em) <= 0.12f * em)
                .toList();
        left = share(floats(body, PageLine::left), 0.10);
        right = share(floats(body, PageLine::right), 0.90);
        leading = leading(body, em);
        long indents = body.stream()
                .filter(l -> Math.abs(l.left() - left - 2 * em) < 0.6f * em)
                .count();
        long ends = body.stream().filter(l -> l.right() < right - 1.9f * em).count();
        indented = indents * 2 >= ends;
        long flush = body.stream()
                .filter(l -> Math.abs(l.right() - right) < 0.2f * em)
                .count();
        justified = flush * 2 > body.size();
    }

    public static void read(List<List<PageLine>> pages, Paragraphs paragraphs) throws Refusal {
        List<PageLine> lines = withoutNotes(withoutMargins(pages));
        if (!lines.isEmpty()) {
            new Layout(lines, paragraphs).join();
        }
    }

    private void join() throws Refusal {
        var open = new StringBuilder();
        PageLine before = lines.getFirst();
        Map<PageLine, List<String>> rows = TableRows.among(lines);
        for (PageLine line : lines) {
            List<String> row = rows.get(line);
            if (!open.isEmpty() && (row != null || starts(before, line))) {
                paragraphs.add(open, Paragraph.Place.BODY);
                open.setLength(0);
            }
            if (row != null) {
                paragraphs.addRow(row);
            } else {
                boolean words = !open.isEmpty()
                        && joinsWords(
                                open.charAt(open.length() - 1), line.text().charAt(0));
                open.append(words ? " " : "").append(line.text());
            }
            before = line;
        }
        paragraphs.add(open, Paragraph.Place.BODY);
    }

    static boolean joinsWords(char before, char after) {
        return Character.isLowerCase(before)
                && Glyph.isLatin(before)
                && Glyph.isLatin(after)
                && Character.isLetter(after);
    }

    private boolean starts(PageLine before, PageLine line) {
        if (Math.abs(line.size() - before.size()) > 0.15f * em) {
            return true;
        }
        if (isBig(line) && isBig(before)) {
            return Paragraphs.startsWithNumber(line.text()) || !isWrappedTitle(before, line);
        }
        return line.left() - left > 1.2f * em
                || TableRows.isLineOfContents(before)
                || endsEarly(before, line)
                || isSetApart(before, line);
    }

    private boolean isBig(PageLine line) {
        return line.size() > em * 1.15f;
    }

    private static boolean isWrappedTitle(PageLine before, PageLine line) {
        if (line.page().number() != before.page().number()) {
            return before.y() >= before.page().height() * 0.7f
                    && line.y() <= line.page().height() * 0.3f;
        }
        return line.y() - before.y() <= 2.6f * line.size();
    }

    private boolean endsEarly(PageLine before, PageLine line) {
        String text = before.text().strip();
        char last = text.charAt(text.length() - 1);
        boolean ends = ENDS.indexOf(last) >= 0;
        boolean numbered = Paragraphs.startsWithNumber(line.text());
        boolean heading = text.length() < SHORT_HEADING && Paragraphs.startsWithNumber(text) && !ends;
        float room = right - before.right();
        if (room > 1.9f * em && (ends || room > 6 * em || numbered || heading || (!indented && room > 2.9f * em))) {
            return true;
        }
        if (indented) {
            return false;
        }
        // Without indents a line that ends a hair before the margin of justified text is the only mark left.
        boolean hair = justified && room > 0.4f * em;
        return FULL_STOPS.indexOf(last) >= 0 ? numbered || hair : hair && (numbered || heading);
    }

    private boolean isSetApart(PageLine before, PageLine line) {
        return line.page().number() == before.page().number() && line.y() - before.y() > 1.3f * leading;
    }

    private static List<PageLine> withoutMargins(List<List<PageLine>> pages) {
        Map<String, Integer> repeated = new HashMap<>();
        for (List<PageLine> page : pages) {
            page.stream().filter(Layout::isAtEdge).forEach(l -> repeated.merge(key(l), 1, Integer::sum));
        }
        double often = Math.max(3, pages.size() * 0.5);
        List<PageLine> kept = new ArrayList<>();
        for (List<PageLine> page : pages) {
            for (PageLine line : page) {
                boolean margin = !line.isRow()
                        && isAtEdge(line)
                        && (PAGE_NUMBER.matcher(line.text().strip()).matches()
                                || repeated.getOrDefault(key(line), 0) >= often);
                if (!margin) {
                    kept.add(line);
                }
            }
        }
        return kept;
    }

    /// Footnotes stand small at the foot of a page that has a mark for them.
    private static List<PageLine> withoutNotes(List<PageLine> lines) {
        Set<Integer> marked = lines.stream()
                .filter(PageLine::hasNoteMark)
                .map(l -> l.page().number())
                .collect(Collectors.toSet());
        if (marked.isEmpty()) {
            return lines;
        }
        float em = commonSize(lines.stream().filter(line -> !line.isRow()).toList());
        List<PageLine> kept = new ArrayList<>();
        int inNotesOf = 0;
        for (PageLine line : lines) {
            int page = line.page().number();
            boolean small = !line.isRow()
                    && line.size() < 0.92f * em
                    && line.y() > line.page().height() / 2;
            boolean numbered = Character.isDigit(line.text().strip().charAt(0));
            inNotesOf = small && (page == inNotesOf || (numbered && marked.contains(page))) ? page : 0;
            if (inNotesOf == 0) {
                kept.add(line);
            }
        }
        return kept;
    }

    private static boolean isAtEdge(PageLine line) {
        float height = line.page().height();
        return line.y() < height * 0.10f || line.y() > height * 0.88f;
    }

    private static String key(PageLine line) {
        return Math.round(line.y() / line.page().height() * 200) + "|"
                + line.text().replaceAll("\\d+", "#");
    }

    private static float commonSize(List<PageLine> lines) {
        Map<Integer, Integer> characters = new HashMap<>();
        for (PageLine line : lines) {
            characters.merge(Math.round(line.size() * 10), line.text().length(), Integer::sum);
        }
        return characters.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .orElseThrow()
                        .getKey()
                / 10f;
    }

    private static float leading(List<PageLine> body, float em) {
        float[] gaps = new float[body.size()];
        int count = 0;
        for (int i = 1; i < body.size(); i++) {
            if (body.get(i).page().number() == body.get(i - 1).page().number()) {
                gaps[count++] = body.get(i).y() - body.get(i - 1).y();
            }
        }
        return count == 0 ? 2 * em : share(Arrays.copyOf(gaps, count), 0.4);
    }

    private interface Measure {
        float of(PageLine line);
    }

    private static float[] floats(List<PageLine> lines, Measure measure) {
        float[] values = new float[lines.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = measure.of(lines.get(i));
        }
        return values;
    }

    /// The value that this share of the values stays below.
    static float share(float[] values, double share) {
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }
}
