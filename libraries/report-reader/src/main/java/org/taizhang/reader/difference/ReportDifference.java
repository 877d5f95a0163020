package org.taizhang.reader.difference;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.taizhang.reader.correction.ReportNode;

/// What two readings of one report differ in.
///
/// @param identity of the report in its upload
/// @param before place in the reading before; null when the report is new
/// @param after place in the new reading; null when the report is gone
/// @param name the newer title
/// @param title null when it is the same, as are `unit` and `year`
/// @param textChanged true when the canonical text is not the same
public record ReportDifference(
        int identity,
        @Nullable Integer before,
        @Nullable Integer after,
        String name,
        @Nullable Changed<String> title,
        @Nullable Changed<String> unit,
        @Nullable Changed<Integer> year,
        boolean textChanged,
        SectionDifference sections,
        FindingDifference findings) {

    static ReportDifference between(Identified old, Identified now) {
        ReportNode before = old.report();
        ReportNode after = now.report();
        return new ReportDifference(
                now.identity(),
                old.index(),
                now.index(),
                after.title(),
                Changed.between(before.title(), after.title()),
                Changed.between(before.unit(), after.unit()),
                Changed.between(before.year(), after.year()),
                !before.text().equals(after.text()),
                SectionDifference.between(before, after),
                FindingDifference.between(before, after));
    }

    static ReportDifference added(int identity, Identified now) {
        return alone(identity, null, now.index(), now.report().title());
    }

    static ReportDifference gone(int identity, Identified old) {
        return alone(identity, old.index(), null, old.report().title());
    }

    private static ReportDifference alone(
            int identity, @Nullable Integer before, @Nullable Integer after, String title) {
        return new ReportDifference(
                identity,
                before,
                after,
                title,
                null,
                null,
                null,
                true,
                new SectionDifference(List.of(), List.of(), List.of(), List.of()),
                new FindingDifference(List.of(), List.of()));
    }
}
