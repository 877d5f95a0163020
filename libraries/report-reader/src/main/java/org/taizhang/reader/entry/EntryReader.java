package org.taizhang.reader.entry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.taizhang.reader.finding.Claim;
import org.taizhang.reader.indicator.Indicator;
import org.taizhang.reader.outline.Section;
import org.taizhang.reader.outline.SectionIndex;
import org.taizhang.reader.table.Column;
import org.taizhang.reader.text.Scan;
import org.taizhang.reader.text.Span;
import org.taizhang.reader.text.WordKind;

/// Finds what a report says of each found problem: 关于“…”的问题 with 整改情况：… beneath, 问题：… 整改措施：… 整改成效：…, and
/// the rows of ledgers.
///
/// A heading alone is none: something must be said of putting the problem right. A heading over several such problems
/// only groups them.
public final class EntryReader {
    private static final Pattern ABOUT =
            Pattern.compile("(?:关于|针对)(?<problem>[^\\n。；]{4,120}?)(?:的|等)?问题(?:的?整改(?:落实|进展|完成)?情况)?(?=[：:，。（\\s]|$)");
    private static final Pattern LABELLED =
            Pattern.compile("(?:【|\\[)?(?:(?:反馈|具体|存在|主要|巡察|督察|审计|查摆|检视)?(?:的)?问题(?:表现|描述|内容)?|整改任务|反馈意见)"
                    + "[（(]?[一二三四五六七八九十\\d]{0,3}[）)]?(?:】[：:]?|[：:])(?<problem>[^\\n]{4,300}?)(?=[。；\\n【]|$)");
    private static final Pattern QUOTES = Pattern.compile("^[“\"‘]|[”\"’]$");
    private static final int SHORTEST = 4;

    private final Scan scan;
    private final String text;
    private final SectionIndex index;
    private final @Nullable Integer year;
    private final EntryColumns columns;
    /// Whether the report is one on what was put right: what stands under a problem is that.
    private final boolean mends;
    private final Matcher about;
    private final Matcher labelled;

    public EntryReader(Scan scan, SectionIndex index, List<Indicator> indicators, @Nullable Integer year) {
        this.scan = scan;
        this.text = scan.text();
        this.index = index;
        this.year = year;
        this.columns = new EntryColumns(scan, indicators);
        int title = text.indexOf('\n');
        this.mends = title > 0 && text.substring(0, title).contains("整改");
        this.about = ABOUT.matcher(text).useTransparentBounds(true);
        this.labelled = LABELLED.matcher(text).useTransparentBounds(true);
    }

    /// Where an entry begins and which problem it is of.
    private record Anchor(Span section, Span problem, int bodyStart, boolean labelled) {}

    public List<Entry> entries() {
        List<Entry> rows = new EntryRows(scan, index, year, columns).entries();
        List<Entry> entries = new ArrayList<>(rows);
        List<Anchor> anchors = anchors();
        for (int i = 0; i < anchors.size(); i++) {
            Anchor anchor = anchors.get(i);
            int next = i + 1 < anchors.size() ? anchors.get(i + 1).section().start() : text.length();
            // A heading over others only groups them.
            boolean groups = (next < anchor.section().end() && !anchor.labelled()) || holdsRow(rows, anchor.section());
            Entry entry =
                    groups ? null : entry(anchor, Math.min(anchor.section().end(), next));
            if (entry != null) {
                entries.add(entry);
            }
        }
        entries.sort(Comparator.comparingInt(Entry::start));
        return entries;
    }

    private static boolean holdsRow(List<Entry> rows, Span section) {
        return rows.stream().anyMatch(row -> section.contains(row.start()));
    }

    private List<Anchor> anchors() {
        List<Anchor> anchors = new ArrayList<>();
        List<Section> flat = index.flat();
        for (int i = 0; i < flat.size(); i++) {
            Section section = flat.get(i);
            var span = new Span(section.start(), labelledEnd(flat, i));
            int start = section.title().length() > 0 ? section.title().start() : section.start();
            about.region(start, Math.max(start, section.end()));
            if (about.lookingAt() && isNamed()) {
                anchors.add(new Anchor(span, problem(about), about.end(), false));
            } else if (section.isLeaf() && isShortcoming(section)) {
                anchors.add(new Anchor(
                        section.span(), section.title(), section.title().end(), true));
            }
        }
        var lines = scan.lines();
        for (int line = 0; line < lines.size(); line++) {
            int start = lines.get(line);
            Section section = index.at(start);
            int words = section.start() == start && section.title().length() > 0
                    ? section.title().start()
                    : start;
            if (scan.isRow(line) || words >= section.end()) {
                continue;
            }
            if (labelled.region(words, section.end()).lookingAt()) {
                anchors.add(new Anchor(new Span(start, section.end()), problem(labelled), labelled.end(), true));
            } else if (mends
                    && section.start() < start
                    && about.region(start, section.end()).lookingAt()
                    && isNamed()) {
                anchors.add(new Anchor(new Span(start, section.end()), problem(about), about.end(), false));
            }
        }
        anchors.sort(Comparator.comparingInt(anchor -> anchor.section().start()));
        return anchors;
    }

    /// A label on a line of its own, 整改措施：…, may look like the heading of a part: the entry goes on over it.
    private static int labelledEnd(List<Section> flat, int of) {
        int end = flat.get(of).end();
        for (int i = of + 1; i < flat.size(); i++) {
            Section next = flat.get(i);
            boolean label = next.marker().isEmpty() && EntryColumns.isLabel(next.heading());
            if (next.start() >= end && !label) {
                break;
            }
            end = Math.max(end, next.end());
        }
        return end;
    }

    /// 4.干部担当作为不够。 with 整改情况：… beneath.
    private boolean isShortcoming(Section section) {
        return section.title().length() > 0 && scan.has(WordKind.SHORTCOMING, section.title());
    }

    /// 关于…的问题 as a heading, or words that are quoted or tell of a shortcoming: 针对存在的问题， names none.
    private boolean isNamed() {
        var problem = new Span(about.start("problem"), about.end("problem"));
        boolean quoted = "“\"".indexOf(text.charAt(problem.start())) >= 0;
        boolean endsLine = about.end() >= text.length() || "\n。（：".indexOf(text.charAt(about.end())) >= 0;
        return quoted
                || scan.has(WordKind.SHORTCOMING, problem)
                || (endsLine && (mends || text.startsWith("关于", about.start())));
    }

    private Span problem(Matcher found) {
        int start = found.start("problem");
        int end = found.end("problem");
        String words = text.substring(start, end);
        boolean quoted = QUOTES.matcher(words).results().count() == 2;
        return quoted ? new Span(start + 1, end - 1) : new Span(start, end);
    }

    private @Nullable Entry entry(Anchor anchor, int end) {
        var body = columns.trimmed(new Span(Math.min(anchor.bodyStart(), end), end));
        if (body.length() < SHORTEST || anchor.problem().length() < SHORTEST) {
            return null;
        }
        EntryColumns.Values values = columns.in(body);
        boolean labelled = values.has(Column.RESULT) || values.has(Column.MEASURES) || values.has(Column.STATE);
        if (!labelled
                && (anchor.labelled()
                        || !(mends
                                || scan.has(
                                        WordKind.MENDING,
                                        new Span(anchor.section().start(), end))))
                && columns.bracketed(body) == Claim.STATED) {
            return null;
        }
        Span result = values.first(Column.RESULT);
        result = result == null && !labelled ? columns.withoutState(body) : result;
        String due = values.has(Column.DUE)
                ? DueDate.inCell(values.words(Column.DUE, text), year)
                : DueDate.inText(body.of(text));
        return new Entry(
                anchor.section().start(),
                body.end(),
                EntryKind.PROBLEM,
                anchor.problem(),
                values.measures(),
                result,
                state(values, body, result),
                due,
                columns.money(new Span(anchor.section().start(), body.end())),
                values.first(Column.LEADER),
                values.first(Column.UNIT),
                index.idAt(anchor.section().start()));
    }

    private Claim state(EntryColumns.Values values, Span body, @Nullable Span result) {
        Claim stated =
                values.has(Column.STATE) ? EntryState.of(values.words(Column.STATE, text)) : columns.bracketed(body);
        if (stated != Claim.STATED || result == null) {
            return stated;
        }
        List<Span> sentences = scan.sentences(result);
        for (Span sentence : sentences.reversed()) {
            Claim said = EntryState.of(sentence.of(text));
            if (said != Claim.STATED) {
                return said;
            }
        }
        return Claim.STATED;
    }
}
