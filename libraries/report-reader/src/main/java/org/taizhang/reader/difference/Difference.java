package org.taizhang.reader.difference;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.taizhang.reader.correction.Change;
import org.taizhang.reader.correction.Correction;

/// What a new reading of an upload says otherwise than the one before, corrections included on both sides.
///
/// @param reports of both readings, by identity
/// @param unplaced corrections that are kept but have no place in the new reading
public record Difference(List<ReportDifference> reports, List<Unplaced> unplaced) {

    /// A correction that waits for a reading that has its place again.
    ///
    /// @param words that it stood on: heading or beginning of a section, text of a finding; else what it says
    public record Unplaced(String correction, int report, String what, String words) {
        public static Unplaced of(Correction correction) {
            Change change = correction.change();
            String words =
                    switch (change) {
                        case Change.Title to -> to.title();
                        case Change.Unit to -> to.unit();
                        case Change.Year to -> Integer.toString(to.year());
                        case Change.Topics to -> to.section().words();
                        case Change.Ruling ruling -> ruling.finding().quote();
                    };
            return new Unplaced(correction.id().toString(), correction.report(), change.what(), words);
        }
    }

    public Difference {
        reports = List.copyOf(reports);
        unplaced = List.copyOf(unplaced);
    }

    public static Difference between(List<Identified> before, List<Identified> after, List<Unplaced> unplaced) {
        Map<Integer, Identified> old = byIdentity(before);
        Map<Integer, Identified> now = byIdentity(after);
        var identities = new TreeSet<>(old.keySet());
        identities.addAll(now.keySet());
        return new Difference(
                identities.stream()
                        .map(identity -> ofReport(identity, old.get(identity), now.get(identity)))
                        .toList(),
                unplaced);
    }

    private static ReportDifference ofReport(int identity, @Nullable Identified old, @Nullable Identified now) {
        if (old != null && now != null) return ReportDifference.between(old, now);
        if (now != null) return ReportDifference.added(identity, now);
        if (old != null) return ReportDifference.gone(identity, old);
        throw new IllegalStateException("report %d is in neither reading".formatted(identity));
    }

    private static Map<Integer, Identified> byIdentity(List<Identified> reports) {
        var by = new TreeMap<Integer, Identified>();
        reports.forEach(report -> by.put(report.identity(), report));
        return by;
    }
}
