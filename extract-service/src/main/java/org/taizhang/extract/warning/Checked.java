package org.taizhang.extract.warning;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.taizhang.extract.indicator.Indicator;
import org.taizhang.extract.outline.SectionIndex;
import org.taizhang.extract.text.Line;
import org.taizhang.extract.text.Scan;

/// A report as the rules see it.
///
/// @param bodyStart where the text after the title starts
/// @param listedTitle the title as the contents page has it, where that differs
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
        List<Indicator> indicators) {
    public Checked {
        marks = List.copyOf(marks);
        indicators = List.copyOf(indicators);
    }

    public String text() {
        return scan.text();
    }
}
