package org.taizhang.reader.compilation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.taizhang.reader.text.Line;

/// Divides a document where it has titles, as far as titles and contents page tell.
final class Divider {
    private static final int A_TEXT = 120;

    private final String name;
    private final List<Line> lines;
    private final List<String> texts;
    private final List<Leftover> apart;
    private final List<Part> reports = new ArrayList<>();
    private final List<Piece> pieces = new ArrayList<>();
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
                setApart(ApartKind.TITLE_PAGE, title.from(), titles.get(t + 1).from());
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
        return new Compilation(reports, apart, texts, pieces);
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
            setApart(ApartKind.COVER, 0, contents.from());
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
            pieces.add(new Piece(from, to, kind));
        }
    }

    /// @param repeats the same title further down: a running head that the format did not tell from the text
    private void addReport(TitlePlace title, int end, List<TitlePlace> repeats) {
        RunningHeads heads = RunningHeads.of(lines, repeats);
        heads.texts().forEach(head -> apart.add(new Leftover(ApartKind.PAGE_HEADER, head)));
        var titled = new Heading(
                title.title(), title.to() - title.from(), true, contents.nearlyListed(title.title()), yearOfPage);
        reports.add(titled.over(heads.without(title.from(), end)));
        pieces.add(new Piece(title.from(), end, null));
    }

    private void addUntitled(int from, int to) {
        reports.add(Heading.missing(name, yearOfPage).over(lines.subList(from, to)));
        pieces.add(new Piece(from, to, null));
    }
}
