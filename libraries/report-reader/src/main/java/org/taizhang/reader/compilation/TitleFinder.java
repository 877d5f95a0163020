package org.taizhang.reader.compilation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.taizhang.reader.text.Line;

/// Finds where reports start. A contents page decides where there is one; without it a line must look like a title,
/// stand where a text can start and be followed by one.
final class TitleFinder {
    private static final int MOST_LINES = 4;
    private static final int PROSE = 40;
    /// 附件1 stands above a text of its own; 附件：1.… is a list of others.
    private static final int LONGEST_LABEL = 4;

    private static final int LONGEST_YEAR = 6;
    private static final int A_REPORT = 300;
    private static final int SHORT_PROSE = 25;
    private static final int LOOK_AHEAD = 6;

    private final List<String> lines;
    private final Contents contents;

    TitleFinder(List<String> lines, Contents contents) {
        this.lines = lines;
        this.contents = contents;
    }

    List<TitlePlace> titles() {
        List<TitlePlace> found = new ArrayList<>();
        for (int i = contents.to(); i < lines.size(); i++) {
            int floor = found.isEmpty() ? contents.to() : found.getLast().to();
            TitlePlace place = titleAt(i, floor, found.isEmpty());
            if (place != null && (found.isEmpty() || !isChapter(place, floor))) {
                found.add(place);
                i = place.to() - 1;
            }
        }
        return found;
    }

    /// The lines that together are an entry of the contents page.
    private @Nullable TitlePlace listedAt(int at) {
        var joined = new StringBuilder();
        for (int to = at; to < Math.min(lines.size(), at + MOST_LINES); to++) {
            if (lines.get(to).length() > PROSE * 2) {
                return null;
            }
            joined.append(lines.get(to));
            if (contents.listed(TitleShape.key(joined.toString())) != null) {
                return new TitlePlace(at, to + 1, joined.toString());
            }
        }
        return null;
    }

    private @Nullable TitlePlace titleAt(int at, int floor, boolean first) {
        TitlePlace listed = contents.titles().isEmpty() ? null : listedAt(at);
        if (listed != null) {
            return listed;
        }
        String line = lines.get(at);
        if (line.indexOf(Line.CELL) >= 0) {
            return null;
        }
        boolean shaped = TitleShape.isTitle(line) || (TitleShape.isOtherTitle(line) && opens(at, first));
        if (!shaped || !isFollowedByText(at) || line.contains("汇编")) {
            return null;
        }
        int from = TitleShape.isWholeTitle(line) && UnitName.inTitle(line) != null
                ? withYear(at, floor)
                : withUnit(at, floor);
        String title = String.join("", lines.subList(from, at + 1));
        // 述职报告 says neither whose nor when, but a text can open with no other line.
        boolean opensText = at == contents.to();
        return (TitleShape.isWholeTitle(title) || opensText) && canStart(from)
                ? new TitlePlace(from, at + 1, title)
                : null;
    }

    /// Whether nothing but furniture and short lines stands before, or another text has ended.
    private boolean opens(int at, boolean first) {
        boolean bare = lines.subList(contents.to(), at).stream()
                .allMatch(line -> Furniture.is(line) || line.length() < SHORT_PROSE);
        return (first && bare) || (at > contents.to() && UnitName.isDate(lines.get(at - 1)));
    }

    /// 2023年工作总结 soon under a title is the heading of a chapter.
    private boolean isChapter(TitlePlace place, int lastTitle) {
        int between = lines.subList(lastTitle, place.from()).stream()
                .mapToInt(String::length)
                .sum();
        return between < A_REPORT
                && UnitName.inTitle(place.title()) == null
                && contents.listed(TitleShape.key(place.title())) == null;
    }

    private static boolean isYear(String line) {
        return line.length() <= LONGEST_YEAR && line.matches("(?:19|20)\\d{2}年度?");
    }

    private int withYear(int at, int floor) {
        return at > floor && isYear(lines.get(at - 1)) ? at - 1 : at;
    }

    /// A title over several lines starts with the lines above that name the unit.
    private int withUnit(int at, int floor) {
        int from = at;
        while (from > floor && at - from < MOST_LINES - 1 && isPieceOfTitle(lines.get(from - 1))) {
            from--;
            if (UnitName.inTitle(String.join("", lines.subList(from, at + 1))) != null) {
                break;
            }
        }
        boolean named = UnitName.inTitle(String.join("", lines.subList(from, at + 1))) != null;
        return named || lines.get(at).length() < 10 ? from : at;
    }

    private static boolean isPieceOfTitle(String line) {
        return line.length() <= PROSE
                && !TitleShape.isNumbered(line)
                && !TitleShape.isTitle(line)
                && !UnitName.isDate(line)
                && !Furniture.is(line)
                && !TitleShape.isContentsHeading(line)
                && line.matches("[^，。；！？：]*[^，。；！？：）)]");
    }

    /// Unlike an entry of a list of contents. A text of short lines is one by its full stops.
    private boolean isFollowedByText(int at) {
        return lines.subList(at + 1, Math.min(lines.size(), at + LOOK_AHEAD)).stream()
                .anyMatch(line -> line.length() >= SHORT_PROSE || line.endsWith("。"));
    }

    /// A report starts where another text has ended: after a full stop, a date, a signature or another short line.
    private boolean canStart(int at) {
        if (at == contents.to()) {
            return true;
        }
        String before = lines.get(at - 1);
        if (Furniture.is(before)) {
            return true;
        }
        char last = before.isEmpty() ? '。' : before.charAt(before.length() - 1);
        return last != '，'
                && last != '、'
                && last != '：'
                && last != '；'
                && !(before.startsWith("附件") && before.length() > LONGEST_LABEL);
    }
}
