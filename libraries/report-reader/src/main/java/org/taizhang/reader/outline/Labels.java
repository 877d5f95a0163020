package org.taizhang.reader.outline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.taizhang.reader.text.Scan;
import org.taizhang.reader.text.Span;
import org.taizhang.reader.text.WordKind;

/// Finds what heads a part without a number: a short line that says so (存在的问题), or such words before a colon
/// (不足之处：一是…).
final class Labels {
    private static final int LONGEST = 24;

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
        return unmarked || (!opens && isLabel(words, role)) ? new Label(words, role) : null;
    }

    private @Nullable Span words(Span line) {
        List<Span> clauses = line.length() == 0 ? List.of() : scan.clauses(line);
        if (clauses.isEmpty()) {
            return null;
        }
        Span first = clauses.getFirst();
        boolean colon = first.end() < line.end() && scan.text().charAt(first.end()) == '：';
        boolean label = first.start() == line.start() && first.length() <= LONGEST && (clauses.size() == 1 || colon);
        return label ? first : null;
    }

    /// 我们也清醒地认识到面临的困难：… is a sentence though a colon follows; so is 上年度存在的问题已全部整改。
    private boolean isLabel(Span words, Role role) {
        return role == Role.PROBLEMS
                ? HeadingRole.namesShortcomings(words.of(scan.text()))
                : scan.text().charAt(words.end()) == '：' && !scan.has(WordKind.FUTURE, words);
    }
}
