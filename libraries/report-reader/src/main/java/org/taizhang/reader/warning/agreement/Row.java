package org.taizhang.reader.warning.agreement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.taizhang.reader.indicator.Figure;
import org.taizhang.reader.text.Characters;
import org.taizhang.reader.text.Scan;
import org.taizhang.reader.text.Span;
import org.taizhang.reader.text.Words;
import org.taizhang.reader.warning.Checked;

/// The figures of a report in a row, and what stands between them.
final class Row {
    /// How far apart two figures of one statement stand.
    static final int FAR = 30;

    private static final Words OTHER_MEASURE = Words.of("agreement.txt", "other-measure");
    private static final String LEADS = "，、；（(和及与：";

    final String text;
    private final Checked report;
    private final List<Figure> figures;

    Row(Checked report) {
        this.report = report;
        this.text = report.text();
        this.figures = report.figures();
    }

    int size() {
        return figures.size();
    }

    Figure get(int index) {
        return figures.get(index);
    }

    /// Between two figures, or between one and the start of its line; null where they do not belong to one statement.
    @Nullable
    String between(int index, int next) {
        int from = figures.get(index).to();
        int to = figures.get(next).from();
        if (to < from || to - from > FAR) {
            return null;
        }
        String between = text.substring(from, to);
        return between.indexOf('。') >= 0 || between.indexOf('\n') >= 0 ? null : between;
    }

    /// Whether the next figure stands near and has the same unit.
    boolean isBesideLike(int index) {
        if (index + 1 >= figures.size()) {
            return false;
        }
        Figure figure = figures.get(index);
        Figure next = figures.get(index + 1);
        return next.from() - figure.to() <= FAR
                && !next.isShare()
                && next.unit().equals(figure.unit());
    }

    /// The words of its clause before a number: 已整改 of ，已整改34个.
    String label(int index) {
        Figure figure = figures.get(index);
        int floor = Math.max(index > 0 ? figures.get(index - 1).to() : 0, figure.from() - FAR);
        int start = figure.from();
        while (start > floor
                && LEADS.indexOf(text.charAt(start - 1)) < 0
                && text.charAt(start - 1) != '\n'
                && !Scan.endsClause(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, figure.from());
    }

    /// The words of its clause behind a number: 问题 of 36个问题，.
    String behind(int index) {
        Figure figure = figures.get(index);
        int limit = Math.min(text.length(), figure.to() + FAR);
        int end = figure.to();
        while (end < limit && Characters.isChinese(text.charAt(end))) {
            end++;
        }
        return text.substring(figure.to(), end);
    }

    /// Whether the next is a part of the same list: counted alike, exactly, and with no other measure between.
    boolean isListed(Figure model, int index, String between) {
        Figure figure = figures.get(index);
        return figure.unit().equals(model.unit()) && figure.isPlain() && !OTHER_MEASURE.anyIn(between);
    }

    /// A share or what stands in a bracket of its own is told beside: 20个（占55%）、15个.
    boolean isAside(int index, int from) {
        Figure figure = figures.get(index);
        Span bracket = report.scan().enclosures().bracketAround(new Span(figure.from(), figure.to()));
        return figure.isShare() || (bracket != null && bracket.start() >= from);
    }

    boolean isOneSentence(int first, int last) {
        return report.scan()
                .sentence(figures.get(first).from())
                .contains(figures.get(last).from());
    }

    Span place(int index) {
        return new Span(figures.get(index).from(), figures.get(index).to());
    }

    String written(int index) {
        return place(index).of(text);
    }
}
