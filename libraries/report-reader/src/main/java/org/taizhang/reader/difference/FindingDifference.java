package org.taizhang.reader.difference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.taizhang.reader.correction.FindingKind;
import org.taizhang.reader.correction.ReportNode;
import org.taizhang.reader.correction.Wording;
import org.taizhang.reader.warning.RuleCode;

/// Which findings and warnings came and went: the same are those of one kind and rule that say the same words; where
/// several do, as many as there were. A rule that has got a code of its own since is the same as under its old name.
///
/// @param added places in the new text
/// @param gone places in the text before
public record FindingDifference(List<FindingSeen> added, List<FindingSeen> gone) {

    public FindingDifference {
        added = List.copyOf(added);
        gone = List.copyOf(gone);
    }

    private record Said(FindingKind kind, String rule, String words) {
        static Said by(FindingSeen seen) {
            return new Said(seen.kind(), RuleCode.common(seen.rule()), Wording.key(seen.text()));
        }
    }

    static FindingDifference between(ReportNode before, ReportNode after) {
        List<FindingSeen> old = all(before);
        List<FindingSeen> now = all(after);
        return new FindingDifference(without(now, old), without(old, now));
    }

    private static List<FindingSeen> without(List<FindingSeen> seen, List<FindingSeen> others) {
        Map<Said, Integer> said = new HashMap<>();
        others.forEach(other -> said.merge(Said.by(other), 1, Integer::sum));
        List<FindingSeen> left = new ArrayList<>();
        for (FindingSeen one : seen) {
            if (said.merge(Said.by(one), -1, Integer::sum) < 0) left.add(one);
        }
        left.sort(Comparator.comparingInt(FindingSeen::start)
                .thenComparingInt(FindingSeen::end)
                .thenComparing(FindingSeen::kind));
        return left;
    }

    private static List<FindingSeen> all(ReportNode report) {
        List<FindingSeen> all = new ArrayList<>();
        for (FindingKind kind : FindingKind.values()) {
            report.findings(kind).forEach(finding -> all.add(FindingSeen.of(report, kind, finding)));
        }
        return all;
    }
}
