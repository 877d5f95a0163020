package org.taizhang.reader.compilation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.taizhang.reader.text.Line;

/// A document divided into its reports and what belongs to none of them: every character is in one of the two.
public record Compilation(List<Part> reports, List<Leftover> apart) {
    private static final int A_TEXT = 120;
    private static final Pattern SUFFIX = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");

    public Compilation {
        reports = List.copyOf(reports);
        apart = List.copyOf(apart);
    }

    /// @param name of the document, for a report that has no title
    public static Compilation of(String name, List<Line> paragraphs) {
        List<Leftover> apart = new ArrayList<>();
        List<Line> kept = new ArrayList<>();
        List<Line.Foreign> alone = new ArrayList<>();
        for (Line line : paragraphs) {
            if (line.isEmpty()) {
                line.marks().forEach(mark -> apart.add(new Leftover(ApartKind.ADVERTISING_MARK, mark.mark())));
                alone.addAll(line.marks());
            } else {
                moveToLineBefore(kept, alone);
                kept.add(line);
            }
        }
        moveToLineBefore(kept, alone);
        return new Divider(name, kept, apart).divide();
    }

    /// Marks that stood alone under a paragraph: the warnings about them point to the end of that one.
    private static void moveToLineBefore(List<Line> kept, List<Line.Foreign> alone) {
        if (!kept.isEmpty() && !alone.isEmpty()) {
            Line before = kept.getLast();
            List<Line.Foreign> marks = new ArrayList<>(before.marks());
            alone.forEach(mark -> marks.add(new Line.Foreign(before.text().length(), mark.mark(), mark.kind())));
            kept.set(kept.size() - 1, new Line(before.text(), marks, before.origins()));
        }
        alone.clear();
    }

    private static final class Divider {
        private final String name;
        private final List<Line> lines;
        private final List<String> texts;
        private final List<Leftover> apart;
        private final List<Part> reports = new ArrayList<>();
        private final Contents contents;
        /// The year that the title of the page names, for a report whose own title names none.
        private @Nullable Integer yearOfPage;

        Divider(String name, List<Line> lines, List<Leftover> apart) {
            this.name = name;
            this.lines = lines;
            this.texts = lines.stream().map(Line::text).toList();
            this.apart = apart;
            this.contents = Contents.of(texts);
        }

        Compilation divide() {
            List<TitlePlace> titles = new TitleFinder(texts, contents).titles();
            int first = titles.isEmpty() ? contents.to() : titles.getFirst().from();
            before(first);
            for (int t = 0; t < titles.size(); t++) {
                TitlePlace title = titles.get(t);
                int end = end(titles, t);
                if (end < 0) {
                    yearOfPage = ReportYear.inTitle(title.title());
                    setApart(
                            ApartKind.TITLE_PAGE,
                            title.from(),
                            titles.get(t + 1).from());
                } else {
                    int next = t;
                    while (next + 1 < titles.size() && titles.get(next + 1).from() < end) {
                        next++;
                    }
                    addReport(title, end, titles.subList(t + 1, next + 1));
                    yearOfPage = null;
                    t = next;
                }
            }
            if (titles.isEmpty() && first < lines.size()) {
                addUntitled(first, lines.size());
            }
            return new Compilation(reports, apart);
        }

        /// What stands before the first title: cover and contents, or a report without a title.
        private void before(int first) {
            int text = 0;
            for (int i = 0; i < first; i++) {
                text += contents.covers(i)
                        ? 0
                        : texts.get(i).length() > A_TEXT / 2 ? texts.get(i).length() : 0;
            }
            if (text > A_TEXT * 3) {
                setApart(ApartKind.CONTENTS, contents.from(), contents.to());
                addUntitled(contents.to(), first);
                return;
            }
            setApart(ApartKind.COVER, 0, Math.min(first, contents.from()));
            setApart(ApartKind.CONTENTS, contents.from(), contents.to());
            setApart(ApartKind.COVER, Math.max(contents.to(), 0), first);
        }

        /// Where the report of this title ends; -1 where the same title comes again before any text does.
        private int end(List<TitlePlace> titles, int t) {
            TitlePlace title = titles.get(t);
            for (int n = t + 1; n < titles.size(); n++) {
                TitlePlace next = titles.get(n);
                boolean same = TitleShape.key(next.title()).equals(TitleShape.key(title.title()));
                if (!isText(title.to(), next.from()) && (same || isPageTitle(title, next))) {
                    return -1;
                }
                if (!same) {
                    return next.from();
                }
            }
            return lines.size();
        }

        /// 2023年政府工作报告 right above 某县人民政府工作报告: the page says in other words what the report is.
        private boolean isPageTitle(TitlePlace title, TitlePlace next) {
            boolean sentence = texts.subList(title.to(), next.from()).stream().anyMatch(line -> line.indexOf('。') >= 0);
            boolean listed = contents.listed(TitleShape.key(title.title())) != null;
            return !sentence && !listed;
        }

        private boolean isText(int from, int to) {
            int length = 0;
            for (int i = from; i < to && length < A_TEXT; i++) {
                length += texts.get(i).length();
            }
            return length >= A_TEXT;
        }

        private void setApart(ApartKind kind, int from, int to) {
            if (from < to) {
                apart.add(new Leftover(kind, String.join("\n", texts.subList(from, to))));
            }
        }

        /// @param repeats the same title further down: a running head that the format did not tell from the text
        private void addReport(TitlePlace title, int end, List<TitlePlace> repeats) {
            List<Line> own = new ArrayList<>(lines.subList(title.from(), title.to()));
            int from = title.to();
            for (TitlePlace repeat : repeats) {
                own.addAll(lines.subList(from, repeat.from()));
                setApart(ApartKind.PAGE_HEADER, repeat.from(), repeat.to());
                from = repeat.to();
            }
            own.addAll(lines.subList(from, end));
            String listed = contents.nearlyListed(title.title());
            reports.add(part(title.title(), own, title.to() - title.from(), listed, true));
        }

        private void addUntitled(int from, int to) {
            reports.add(part(SUFFIX.matcher(name).replaceFirst(""), lines.subList(from, to), 0, null, false));
        }

        private Part part(String title, List<Line> own, int titleLines, @Nullable String listed, boolean found) {
            List<Line.Foreign> marks = new ArrayList<>();
            List<Line.Origin> origins = new ArrayList<>();
            List<String> written = new ArrayList<>(own.size());
            int bodyStart = 0;
            int at = 0;
            for (Line line : own) {
                int start = at;
                line.marks().forEach(mark -> marks.add(mark.in(start)));
                line.origins().forEach(origin -> origins.add(origin.in(start)));
                bodyStart = written.size() == titleLines ? start : bodyStart;
                written.add(line.text());
                at += line.text().length() + 1;
            }
            String text = String.join("\n", written);
            if (titleLines >= own.size()) {
                bodyStart = text.length();
            }
            List<String> body = written.subList(Math.min(titleLines, own.size()), own.size()).stream()
                    .filter(line -> !Furniture.is(line))
                    .toList();
            String unitInTitle = found ? UnitName.inTitle(title) : null;
            // Else the title is the name of the file, whose digits may be the number of a receipt.
            Integer ofTitle = found ? ReportYear.inTitle(title) : null;
            Integer yearInTitle = ofTitle != null ? ofTitle : yearOfPage;
            return new Part(
                    title,
                    unitInTitle != null ? unitInTitle : UnitName.inBody(body),
                    unitInTitle != null,
                    yearInTitle != null ? yearInTitle : ReportYear.inBody(body, found),
                    yearInTitle != null,
                    text,
                    bodyStart,
                    listed,
                    marks,
                    origins,
                    found);
        }
    }
}
