package org.taizhang.reader.warning.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.taizhang.reader.outline.Scheme;
import org.taizhang.reader.outline.Section;
import org.taizhang.reader.text.Characters;
import org.taizhang.reader.text.Ints;
import org.taizhang.reader.text.Scan;
import org.taizhang.reader.text.Span;
import org.taizhang.reader.warning.Checked;
import org.taizhang.reader.warning.Rule;
import org.taizhang.reader.warning.RuleCode;
import org.taizhang.reader.warning.Warning;

/// Another number of points than was announced: 存在三个方面的问题：一是…四是…; 完成以下5项任务。
/// before （一） to （四）.
///
/// Only a list that is numbered without a gap, and only what stands right before it: the clause
/// that ends with a colon, or a sentence that says that a list comes (以下, 主要). A list with a
/// gap is for the rules of numbering.
public final class AnnouncedPoints implements Rule {
    private static final int FEWEST = 2;

    @Override
    public void check(Checked report, Consumer<Warning> warnings) {
        inLines(report, warnings);
        for (Section section : report.index().flat()) {
            List<Span> points = points(section.children());
            if (points.size() >= FEWEST) {
                compare(report, points, warnings);
            }
        }
    }

    /// The headings of a section, if they count from one on.
    private static List<Span> points(List<Section> children) {
        List<Span> points = new ArrayList<>();
        for (Section child : children) {
            boolean counted = child.number() == points.size() + 1
                    && child.scheme() != Scheme.BULLET
                    && child.scheme() == children.getFirst().scheme();
            if (!counted) {
                // What follows without a number is no point; another number is a gap.
                return child.number() == 0 ? points : List.of();
            }
            points.add(new Span(child.start(), child.start() + child.marker().length()));
        }
        return points;
    }

    /// 一是…；二是… inside of paragraphs, and at the start of the next ones.
    private static void inLines(Checked report, Consumer<Warning> warnings) {
        Scan scan = report.scan();
        Ints lines = scan.lines();
        List<Span> open = new ArrayList<>();
        for (int l = lines.firstAtLeast(report.bodyStart()); l < lines.size(); l++) {
            int end = l + 1 < lines.size() ? lines.get(l + 1) : report.text().length();
            boolean goesOn = !open.isEmpty() && number(report, lines.get(l)) == open.size() + 1;
            if (!goesOn) {
                close(report, open, warnings);
            }
            point(report, lines.get(l), open, warnings);
            Ints marks = scan.marks();
            for (int m = marks.firstAtLeast(lines.get(l)); m < marks.size() && marks.get(m) < end; m++) {
                if (Scan.endsClause(report.text().charAt(marks.get(m)))) {
                    point(report, marks.get(m) + 1, open, warnings);
                }
            }
        }
        close(report, open, warnings);
    }

    private static void point(Checked report, int at, List<Span> open, Consumer<Warning> warnings) {
        int number = number(report, at);
        if (number == 0) {
            return;
        }
        if (number != open.size() + 1) {
            if (number == 1) {
                close(report, open, warnings);
            } else {
                open.clear();
                return;
            }
        }
        open.add(new Span(at, at + 2));
    }

    private static void close(Checked report, List<Span> open, Consumer<Warning> warnings) {
        boolean headings = !open.isEmpty()
                && report.index().at(open.getFirst().start()).start()
                        == open.getFirst().start();
        if (open.size() >= FEWEST && !headings) {
            compare(report, open, warnings);
        }
        open.clear();
    }

    /// Of a clause that starts with 一是, 二是, …; 0 for any other.
    private static int number(Checked report, int at) {
        String text = report.text();
        boolean counted = at + 2 < text.length() && text.charAt(at + 1) == '是' && text.charAt(at + 2) != '否';
        int number = counted ? Characters.chineseDigit(text.charAt(at)) : 0;
        return number > 0 && !report.scan().enclosures().isInside(at) ? number : 0;
    }

    private static void compare(Checked report, List<Span> points, Consumer<Warning> warnings) {
        List<Announcement> announced =
                Announcement.before(report, points.getFirst().start());
        boolean kept = announced.isEmpty()
                || announced.stream().anyMatch(announcement -> announcement.number() == points.size());
        if (!kept) {
            warnings.accept(warning(report, announced.getLast(), points));
        }
    }

    private static Warning warning(Checked report, Announcement announced, List<Span> points) {
        Span place = announced.place();
        return RuleCode.NUMBER_OF_POINTS
                .warning(
                        place.start(),
                        place.end(),
                        "此处称“%s”，其后列出%d项，请核对。".formatted(place.of(report.text()), points.size()),
                        null)
                .with(points);
    }
}
