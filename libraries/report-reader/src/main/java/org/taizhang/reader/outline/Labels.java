package org.taizhang.reader.outline;

import org.jspecify.annotations.Nullable;
import org.taizhang.reader.text.Ints;
import org.taizhang.reader.text.Scan;
import org.taizhang.reader.text.Span;
import org.taizhang.reader.text.WordKind;
import org.taizhang.reader.text.Words;

/// Finds what heads a part without a number: a short line that says so (存在的问题), or such words before a colon
/// (不足之处：一是…).
final class Labels {
    private static final int LONGEST = 24;
    private static final int LONGEST_NUMBER = 12;
    private static final Words ENTRIES = Words.of("outline.txt", "entries");

    record Label(Span words, Role role) {}

    private final Scan scan;
    private final @Nullable Integer year;

    /// @param year that the report is of
    Labels(Scan scan, @Nullable Integer year) {
        this.scan = scan;
        this.year = year;
    }

    /// @param current role of the text before the line
    @Nullable
    Label of(Span line, Role current) {
        Span words = words(line);
        Role role = words == null ? null : HeadingRole.of(words.of(scan.text()), year);
        if (words == null || role == null) {
            return null;
        }
        boolean unmarked = words.end() == line.end();
        boolean opens = words.end() + 1 < line.end() && role == current;
        return unmarked || (!opens && isLabel(words, role) && !isOfEntry(line)) ? new Label(words, role) : null;
    }

    /// 整改措施：… right under 问题3：… says something of that problem.
    private boolean isOfEntry(Span line) {
        int above = scan.lines().firstAtLeast(line.start()) - 1;
        int start = above < 0 ? line.start() : scan.lines().get(above);
        int length = ENTRIES.lengthAt(scan.text(), start);
        int colon = length == 0 ? -1 : scan.text().indexOf('：', start, Math.min(line.start(), start + LONGEST_NUMBER));
        return colon >= 0;
    }

    /// The first clause of the line, if it is short and stands alone or before a colon. The others are not looked at.
    private @Nullable Span words(Span line) {
        Ints marks = scan.marks();
        for (int m = marks.firstAtLeast(line.start()); m < marks.size() && marks.get(m) < line.end(); m++) {
            int at = marks.get(m);
            if (at - line.start() > LONGEST) {
                return null;
            }
            if (Scan.endsClause(scan.text().charAt(at)) && !scan.enclosures().isInside(at)) {
                boolean label = scan.text().charAt(at) == '：' || at + 1 >= line.end();
                return label && at > line.start() ? new Span(line.start(), at) : null;
            }
        }
        return line.length() == 0 || line.length() > LONGEST ? null : line;
    }

    /// 我们也清醒地认识到面临的困难：… is a sentence though a colon follows; so is 上年度存在的问题已全部整改。
    private boolean isLabel(Span words, Role role) {
        return role == Role.PROBLEMS
                ? HeadingRole.namesShortcomings(words.of(scan.text()))
                : scan.text().charAt(words.end()) == '：' && !scan.has(WordKind.FUTURE, words);
    }
}
