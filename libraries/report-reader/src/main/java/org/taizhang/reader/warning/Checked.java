package org.taizhang.reader.warning;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.taizhang.reader.entry.Entry;
import org.taizhang.reader.indicator.Figure;
import org.taizhang.reader.indicator.Indicator;
import org.taizhang.reader.outline.SectionIndex;
import org.taizhang.reader.text.Line;
import org.taizhang.reader.text.Scan;

/// A report as the rules see it.
///
/// @param bodyStart where the text after the title starts
/// @param listedTitle the title as the contents page has it, where that differs
/// @param figures the indicators, with the places of their numbers
/// @param entries of a ledger that the report holds, with what it says of each
/// @param marks where foreign marks were taken out
public record Checked(
        String title,
        boolean titleFound,
        boolean yearInTitle,
        @Nullable String unit,
        @Nullable Integer year,
        int bodyStart,
        @Nullable String listedTitle,
        List<Line.Foreign> marks,
        Scan scan,
        SectionIndex index,
        List<Figure> figures,
        List<Indicator> indicators,
        List<Entry> entries) {
    public Checked {
        marks = List.copyOf(marks);
        figures = List.copyOf(figures);
        indicators = List.copyOf(indicators);
        entries = List.copyOf(entries);
    }

    public String text() {
        return scan.text();
    }
}
