package org.taizhang.reader.outline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.taizhang.reader.text.Ints;
import org.taizhang.reader.text.Scan;
import org.taizhang.reader.text.Span;

/// Finds the headings of a report, those inside paragraphs included.
///
/// A number at the start of a line heads what follows. Numbers inside a line are a list: they are headings if most
/// items say more than one sentence, so that the first is a title; else they count points of one statement.
final class HeadingFinder {
    private static final int LONGEST_TITLE = 80;

    private final Scan scan;
    private final String text;
    private final MarkerReader markers;
    private final LineNumbers lineNumbers;
    private final int bodyStart;
    private final Map<Scheme, Integer> reached = new EnumMap<>(Scheme.class);

    HeadingFinder(Scan scan, int bodyStart) {
        this.scan = scan;
        this.text = scan.text();
        this.markers = new MarkerReader(text);
        this.lineNumbers = LineNumbers.of(scan, bodyStart);
        this.bodyStart = bodyStart;
    }

    List<Heading> headings() {
        List<Heading> found = new ArrayList<>();
        Ints lines = scan.lines();
        for (int line = 0; line < lines.size(); line++) {
            int start = lines.get(line);
            int end = line + 1 < lines.size() ? lines.get(line + 1) - 1 : text.length();
            if (start >= bodyStart && end > start && !scan.isRow(line)) {
                addLine(found, line, new Span(start, end));
            }
        }
        return withoutLoneAdverbs(found);
    }

    private void addLine(List<Heading> found, int line, Span span) {
        Marker first = lineNumbers.at(span.start());
        Map<Scheme, List<Marker>> lists = new EnumMap<>(Scheme.class);
        if (first != null) {
            lists.computeIfAbsent(first.scheme(), _ -> new ArrayList<>()).add(first);
        }
        inside(span, lists);
        List<Marker> taken = new ArrayList<>();
        for (Map.Entry<Scheme, List<Marker>> list : lists.entrySet()) {
            List<Marker> items = list.getValue();
            boolean startsLine = items.getFirst().start() == span.start();
            boolean alone = items.size() == 1;
            boolean listed = (!alone || items.getFirst().scheme().isBlock()) && isListOfHeadings(items, span);
            if ((alone && startsLine) || listed) {
                taken.addAll(items);
            } else if (startsLine
                    && (items.getFirst().scheme().isBlock() || items.getFirst().number() > 1)) {
                taken.add(items.getFirst());
            }
        }
        taken.sort(Comparator.comparingInt(Marker::start));
        for (int i = 0; i < taken.size(); i++) {
            Marker marker = taken.get(i);
            int end = i + 1 < taken.size() ? taken.get(i + 1).start() : span.end();
            found.add(new Heading(marker, line, title(marker, end), marker.start() == span.start()));
            reached.put(marker.scheme(), marker.number());
        }
    }

    private void inside(Span span, Map<Scheme, List<Marker>> lists) {
        Ints marks = scan.marks();
        for (int m = marks.firstAtLeast(span.start()); m < marks.size() && marks.get(m) < span.end(); m++) {
            int at = marks.get(m);
            if (!canPrecede(text.charAt(at)) || at + 1 >= span.end()) {
                continue;
            }
            Marker marker = markerAfter(at, lists);
            if (marker != null
                    && fits(marker, text.charAt(at))
                    && !scan.enclosures().isInside(at + 1)) {
                List<Marker> list = lists.getOrDefault(marker.scheme(), List.of());
                if (continues(list, marker, text.charAt(at)) || (list.isEmpty() && goesOn(marker, text.charAt(at)))) {
                    lists.computeIfAbsent(marker.scheme(), _ -> new ArrayList<>())
                            .add(marker);
                }
            }
        }
    }

    /// 2.发展党员8名。3.12个党支部换届。: after 2. it is 3., whatever follows.
    private @Nullable Marker markerAfter(int at, Map<Scheme, List<Marker>> lists) {
        Marker marker = markers.at(at + 1);
        Marker item = marker == null && text.charAt(at) == '。' ? markers.item(at + 1) : null;
        List<Marker> list = item == null ? List.of() : lists.getOrDefault(item.scheme(), List.of());
        boolean counted = item != null && !list.isEmpty() && list.getLast().number() + 1 == item.number();
        return counted ? item : marker;
    }

    private static boolean canPrecede(char c) {
        return c == '。' || c == '；' || c == '：' || c == '，' || c == '！' || c == '？' || c == '”' || c == '）';
    }

    /// Only 一是 and 第一， are written in the middle of a sentence.
    private static boolean fits(Marker marker, char before) {
        return switch (marker.scheme()) {
            case RUN_IN, ORDINAL -> true;
            case ARABIC, BRACKETED, BRACKETED_ARABIC, CIRCLED -> before != '，' && before != '）' && before != '”';
            case CHINESE -> before == '。';
            case CHAPTER, SECTION, CAPITAL, ROMAN, SQUARE, DECIMAL, DOUBLE_DECIMAL, ADVERB, BULLET, NONE -> false;
        };
    }

    /// A list that is well begun may repeat or skip one number: 一是…。二是…。二是…。四是….
    private static boolean continues(List<Marker> list, Marker marker, char before) {
        if (list.isEmpty()) {
            return marker.number() == 1;
        }
        int step = marker.number() - list.getLast().number();
        return step == 1 || (list.size() > 1 && (before == '。' || before == '”') && (step == 0 || step == 2));
    }

    /// A line break was lost before 。（五）: the list of the lines above goes on inside this one.
    private boolean goesOn(Marker marker, char before) {
        return before == '。'
                && marker.scheme().isBlock()
                && marker.number() > 1
                && marker.number() == reached.getOrDefault(marker.scheme(), 0) + 1;
    }

    private boolean isListOfHeadings(List<Marker> items, Span line) {
        int titled = 0;
        for (int i = 0; i < items.size(); i++) {
            int end = i + 1 < items.size() ? items.get(i + 1).start() : line.end();
            int stop = fullStop(items.get(i).end(), end);
            if (stop > 0 && stop < end - 1 && stop - items.get(i).end() <= LONGEST_TITLE) {
                titled++;
            }
        }
        return titled * 2 > items.size();
    }

    private Span title(Marker marker, int end) {
        int limit = Math.min(end, marker.end() + Scan.LONGEST_SENTENCE);
        int stop = fullStop(marker.end(), limit);
        int last = stop > 0 ? stop : limit;
        while (last > marker.end() && isTrailing(text.charAt(last - 1))) {
            last--;
        }
        int start = marker.end();
        while (start < last && text.charAt(start) == ' ') {
            start++;
        }
        return new Span(start, last);
    }

    private static boolean isTrailing(char c) {
        return c == '：' || c == '；' || c == '。' || c == '，' || c == '\n' || c == ' ';
    }

    /// Where the first full stop outside quotations stands, or -1.
    private int fullStop(int start, int end) {
        Ints marks = scan.marks();
        for (int m = marks.firstAtLeast(start); m < marks.size() && marks.get(m) < end; m++) {
            int at = marks.get(m);
            if (text.charAt(at) == '。' && !scan.enclosures().isInside(at)) {
                return at;
            }
        }
        return -1;
    }

    /// 首先， heads a section only where 其次， does.
    private static List<Heading> withoutLoneAdverbs(List<Heading> found) {
        @Nullable Heading second = null;
        for (Heading heading : found) {
            if (heading.marker().scheme() == Scheme.ADVERB && heading.marker().number() == 2) {
                second = heading;
            }
        }
        boolean keep = second != null;
        return found.stream()
                .filter(h -> keep || h.marker().scheme() != Scheme.ADVERB)
                .toList();
    }
}
