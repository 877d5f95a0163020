package org.taizhang.reader.outline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.taizhang.reader.text.Ints;
import org.taizhang.reader.text.Scan;
import org.taizhang.reader.text.Span;
import org.taizhang.reader.text.WordKind;

/// Builds the outline of one report.
public final class Outliner {
    /// 学习方面, 作风方面: in what respect there are shortcomings.
    private static final int LONGEST_ASPECT = 8;
    private static final int LONG_PREAMBLE = 500;
    private static final int LONGEST_LAST_WORD = 50;
    private static final Ints NOWHERE = new Ints();

    private final Scan scan;
    private final String text;
    private final int bodyStart;
    private final @Nullable Integer year;
    private final List<Heading> headings;
    private final ClosingFinder closings;
    private final Labels labels;
    private final Chapters chapters = new Chapters();
    private final Ints bare;
    private final Ints appendices;
    /// Where among the headings each number of each list stands.
    private final Map<Nesting.Next, Ints> numbered = new HashMap<>();
    private final List<Node> flat = new ArrayList<>();
    /// The sections that the last one stands in, itself included.
    private final Deque<Node> around = new ArrayDeque<>();
    /// The numbering of the report itself, or of the appendix that is gone through: each starts anew.
    private Nesting nesting;
    private int outerLevel;
    /// Index of the first heading that is no longer of it.
    private int limit;

    private Outliner(Scan scan, int bodyStart, @Nullable Integer year) {
        this.scan = scan;
        this.text = scan.text();
        this.bodyStart = bodyStart;
        this.year = year;
        this.headings = new HeadingFinder(scan, bodyStart).headings();
        for (int i = 0; i < headings.size(); i++) {
            Marker marker = headings.get(i).marker();
            numbered.computeIfAbsent(new Nesting.Next(marker.scheme(), marker.number()), _ -> new Ints())
                    .add(i);
        }
        this.labels = new Labels(scan, year);
        this.closings = new ClosingFinder(scan, labels, year);
        this.bare = BareHeadings.lines(scan, bodyStart, headings);
        int body = headings.isEmpty() ? Integer.MAX_VALUE : headings.getFirst().start();
        this.appendices = Appendices.lines(scan, body);
        this.limit = firstHeadingFrom(appendices.size() > 0 ? appendices.get(0) : Integer.MAX_VALUE);
        this.nesting = numbering(0);
    }

    private int firstHeadingFrom(int line) {
        int low = 0;
        int high = headings.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (headings.get(middle).line() < line) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private Nesting numbering(int from) {
        return new Nesting(
                headings.subList(from, limit).stream().map(Heading::marker).toList());
    }

    /// The outline of the text whose title ends before `bodyStart`.
    ///
    /// @param year that the report is of: work of a later one is to come
    public static List<Section> of(Scan scan, int bodyStart, @Nullable Integer year) {
        return new Outliner(scan, bodyStart, year).outline();
    }

    private static final class Node {
        final int level;
        final @Nullable Heading heading;
        final int start;
        Role role;
        final List<Node> children = new ArrayList<>();
        int end;

        Node(int level, @Nullable Heading heading, int start, Role role) {
            this.level = level;
            this.heading = heading;
            this.start = start;
            this.role = role;
        }
    }

    private List<Section> outline() {
        flat.add(new Node(1, null, 0, hasHeadings() ? Role.PREAMBLE : Role.BODY));
        int next = 0;
        Ints lines = scan.lines();
        for (int line = 0; line < lines.size(); line++) {
            int start = lines.get(line);
            int end = line + 1 < lines.size() ? lines.get(line + 1) - 1 : text.length();
            if (openAppendix(line, new Span(start, end))) {
                next = firstHeadingFrom(line + 1);
                continue;
            }
            boolean headed = next < headings.size() && headings.get(next).start() == start;
            int firstHeading =
                    next < headings.size() ? Math.min(headings.get(next).start(), end) : end;
            boolean prose = start >= bodyStart && start < firstHeading && !scan.isRow(line);
            if (!headed && outerLevel == 0 && prose) {
                addUnnumbered(line, new Span(start, firstHeading), next);
            }
            while (next < headings.size() && headings.get(next).line() == line) {
                addHeading(headings.get(next++));
            }
        }
        return sections();
    }

    /// True where the line is the label of an appendix; what follows is below it.
    private boolean openAppendix(int line, Span label) {
        int at = appendices.firstAtLeast(line);
        if (at == appendices.size() || appendices.get(at) != line) {
            return false;
        }
        var none = new Marker(Scheme.NONE, 0, label.start(), label.start());
        int end = label.start();
        while (end < label.end() && text.charAt(end) != '：' && text.charAt(end) != ':') {
            end++;
        }
        var title = new Span(label.start(), end);
        add(new Node(1, new Heading(none, line, title, true), label.start(), Role.BODY));
        int from = firstHeadingFrom(line + 1);
        limit = firstHeadingFrom(at + 1 < appendices.size() ? appendices.get(at + 1) : Integer.MAX_VALUE);
        outerLevel = 1;
        nesting = numbering(from);
        Marker marker = end + 1 < label.end() ? new MarkerReader(text).at(end + 1) : null;
        if (marker != null) {
            addHeading(new Heading(marker, line, new Span(marker.end(), label.end()), false));
        }
        return true;
    }

    private void addHeading(Heading heading) {
        int level = outerLevel + nesting.level(heading.marker());
        Role own = ownRole(heading.title(), level);
        Role role = own != null ? own : inherited(level, heading.title());
        // A list of next year's tasks that is appended is another document: the report itself does not promise them.
        boolean others = outerLevel > 0 && role == Role.NEXT_STEPS;
        add(new Node(level, heading, heading.start(), others ? Role.BODY : role));
    }

    private @Nullable Role ownRole(Span title, int level) {
        Role told = HeadingRole.of(title.of(text), year);
        return told == null && level == 1 ? chapters.role(title.of(text)) : told;
    }

    private void add(Node node) {
        flat.add(node);
        while (!around.isEmpty() && around.peek().level >= node.level) {
            around.pop();
        }
        around.push(node);
    }

    private Role inherited(int level, Span title) {
        for (Node above : around) {
            if (above.level < level) {
                return above.role == Role.PREAMBLE || isNewChapter(above, title) ? Role.BODY : above.role;
            }
        }
        return Role.BODY;
    }

    /// A paragraph on the shortcomings without a heading may stand before a list of something else.
    private boolean isNewChapter(Node above, Span title) {
        return above.heading == null
                && above.role == Role.PROBLEMS
                && title.length() > LONGEST_ASPECT
                && !scan.has(WordKind.SHORTCOMING, title);
    }

    private boolean hasHeadings() {
        return !headings.isEmpty() || bare.size() > 0;
    }

    private boolean isBareHeading(int line) {
        int at = bare.firstAtLeast(line);
        return at < bare.size() && bare.get(at) == line;
    }

    private void addUnnumbered(int line, Span span, int next) {
        if (isBareHeading(line)) {
            Role own = ownRole(span, 1);
            addBareHeading(line, span, own == null ? Role.BODY : own);
            return;
        }
        Labels.Label label = labels.of(span, flat.getLast().role);
        if (label != null && isFree(next)) {
            addBareHeading(line, label.words(), label.role());
        } else {
            addClosings(span, next);
        }
    }

    private void addBareHeading(int line, Span span, Role role) {
        nesting.closing();
        var none = new Marker(Scheme.NONE, 0, span.start(), span.start());
        add(new Node(1, new Heading(none, line, span, true), span.start(), role));
    }

    private void addClosings(Span span, int next) {
        int from = span.start();
        while (from < span.end()) {
            Role current = flat.getLast().role;
            ClosingFinder.Part part = closings.next(new Span(from, span.end()), current, opensList(span.end(), next));
            if (part == null || (current == Role.PREAMBLE && isBeforeHeadings(part))) {
                return;
            }
            boolean free = (part.certain() && !isIntroduction(part, next)) || isFree(next);
            if (free && !isLastWord(part, span, next)) {
                open(part);
            }
            from = Math.max(part.start() + 1, nextSentence(part.start(), span.end()));
        }
    }

    /// Right under the heading of a chapter the words tell what the chapter is for: 三、全面提升效能 / 新的一年，我们将….
    private void open(ClosingFinder.Part part) {
        Node last = flat.getLast();
        Heading heading = last.heading;
        boolean opensChapter = heading != null
                && last.level == 1
                && last.role == Role.BODY
                && text.substring(heading.title().end(), part.start()).isBlank();
        if (opensChapter) {
            last.role = part.role();
        } else {
            nesting.closing();
            add(new Node(1, null, part.start(), part.role()));
        }
    }

    /// Before the first heading only a long text can hold a part of its own: its chapters have no numbers.
    private boolean isBeforeHeadings(ClosingFinder.Part part) {
        boolean longText = part.start() - bodyStart > LONG_PREAMBLE;
        return hasHeadings() && !(part.certain() && longText);
    }

    /// 对此，我们将认真加以解决。 ends the problems; what will be done has headings of its own further down.
    private boolean isLastWord(ClosingFinder.Part part, Span paragraph, int next) {
        return part.role() == Role.NEXT_STEPS
                && flat.getLast().role == Role.PROBLEMS
                && next < limit
                && headings.get(next).marker().number() > 1
                && paragraph.end() - part.start() <= LONGEST_LAST_WORD;
    }

    private int nextSentence(int at, int end) {
        return Math.min(end, Math.max(at + 1, scan.sentence(at).end()));
    }

    /// A paragraph between a heading and its first item introduces the items.
    private boolean isIntroduction(ClosingFinder.Part part, int next) {
        Node last = flat.getLast();
        boolean directlyUnderHeading = last.heading != null
                && last.role == part.role()
                && next < headings.size()
                && headings.get(next).marker().number() == 1;
        return directlyUnderHeading || (part.role() == Role.NEXT_STEPS && goesOnAfter(next));
    }

    /// Whether a list that is open here goes on further down: then the paragraph is one of its own.
    private boolean goesOnAfter(int next) {
        return goesOnAt(next) < limit;
    }

    /// The heading that an open list goes on with; `limit` where none does.
    private int goesOnAt(int next) {
        int first = limit;
        for (Nesting.Next awaited : nesting.awaited()) {
            Ints places = numbered.getOrDefault(awaited, NOWHERE);
            int at = places.firstAtLeast(next);
            first = at < places.size() ? Math.min(first, places.get(at)) : first;
        }
        return first;
    }

    /// A part may stand where no list goes on, or where the next chapter follows on it and its own list.
    private boolean isFree(int next) {
        int at = goesOnAt(next);
        return at >= limit || nesting.isChapter(headings.get(at).marker());
    }

    /// Whether a list of points follows on the paragraph that ends here.
    private boolean opensList(int end, int next) {
        if (next >= limit) {
            return false;
        }
        Heading heading = headings.get(next);
        return heading.marker().number() == 1 && heading.start() <= end + 1;
    }

    private List<Section> sections() {
        Deque<Node> open = new ArrayDeque<>();
        List<Node> top = new ArrayList<>();
        for (int i = 0; i < flat.size(); i++) {
            Node node = flat.get(i);
            while (!open.isEmpty() && open.peek().level >= node.level) {
                open.pop();
            }
            (open.isEmpty() ? top : open.peek().children).add(node);
            node.end = end(i);
            open.push(node);
        }
        List<Section> sections = new ArrayList<>();
        boolean preamble = hasHeadings();
        for (int i = 0; i < top.size(); i++) {
            sections.add(section(top.get(i), String.valueOf(preamble ? i : i + 1), 1));
        }
        return sections;
    }

    private int end(int index) {
        Node node = flat.get(index);
        int end = text.length();
        for (int i = index + 1; i < flat.size(); i++) {
            if (flat.get(i).level <= node.level) {
                end = flat.get(i).start;
                break;
            }
        }
        while (end > node.start && text.charAt(end - 1) <= ' ') {
            end--;
        }
        return end;
    }

    /// @param level counts what stands above it here: a list that goes on after a part of the report
    /// stands right below that part, however deep it began
    private Section section(Node node, String id, int level) {
        List<Section> children = new ArrayList<>();
        for (int i = 0; i < node.children.size(); i++) {
            children.add(section(node.children.get(i), id + "." + (i + 1), level + 1));
        }
        Heading heading = node.heading;
        if (heading == null) {
            var none = new Span(node.start, node.start);
            return new Section(id, level, "", 0, Scheme.NONE, "", node.role, node.start, none, node.end, children);
        }
        Marker marker = heading.marker();
        return new Section(
                id,
                level,
                text.substring(marker.start(), marker.end()).strip(),
                marker.number(),
                marker.scheme(),
                heading.title().of(text),
                node.role,
                node.start,
                heading.title(),
                node.end,
                children);
    }
}
