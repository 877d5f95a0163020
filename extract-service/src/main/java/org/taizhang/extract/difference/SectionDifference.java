package org.taizhang.extract.difference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiPredicate;
import org.taizhang.extract.correction.ReportNode;
import org.taizhang.extract.correction.SectionAnchor;

/// What became of the sections of a report: each is known again by its first words, else by its heading.
///
/// @param renamed those that have another number or heading now
/// @param topics those that have other topics now
public record SectionDifference(
        List<SectionSeen> added,
        List<SectionSeen> gone,
        List<Changed<SectionSeen>> renamed,
        List<TopicsChanged> topics) {

    /// @param section as it is in the new reading
    public record TopicsChanged(SectionSeen section, List<String> before, List<String> after) {
        public TopicsChanged {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    public SectionDifference {
        added = List.copyOf(added);
        gone = List.copyOf(gone);
        renamed = List.copyOf(renamed);
        topics = List.copyOf(topics);
    }

    private record Known(SectionSeen seen, String beginning, List<String> topics) {
        static List<Known> in(ReportNode report) {
            List<Known> all = new ArrayList<>();
            for (ObjectNode section : report.sections()) all.add(of(report, section));
            return all;
        }

        private static Known of(ReportNode report, JsonNode section) {
            return new Known(
                    SectionSeen.of(section), SectionAnchor.beginning(report, section), ReportNode.topics(section));
        }
    }

    private record Pair(Known old, Known now) {}

    static SectionDifference between(ReportNode before, ReportNode after) {
        List<Known> old = Known.in(before);
        List<Known> now = Known.in(after);
        List<Pair> pairs = paired(old, now, SectionDifference::beginAlike);
        pairs.addAll(paired(old, now, SectionDifference::haveTheSameHeading));
        return new SectionDifference(
                now.stream().map(Known::seen).toList(),
                old.stream().map(Known::seen).toList(),
                pairs.stream()
                        .filter(pair -> !pair.old().seen().isCalledAs(pair.now().seen()))
                        .map(pair -> new Changed<>(pair.old().seen(), pair.now().seen()))
                        .toList(),
                pairs.stream()
                        .filter(pair -> !pair.old().topics().equals(pair.now().topics()))
                        .map(pair -> new TopicsChanged(
                                pair.now().seen(),
                                pair.old().topics(),
                                pair.now().topics()))
                        .toList());
    }

    /// Takes the pairs out of both lists, in the order of the text.
    private static List<Pair> paired(List<Known> old, List<Known> now, BiPredicate<Known, Known> alike) {
        List<Pair> pairs = new ArrayList<>();
        for (Iterator<Known> olds = old.iterator(); olds.hasNext(); ) {
            Known one = olds.next();
            for (Iterator<Known> nows = now.iterator(); nows.hasNext(); ) {
                Known other = nows.next();
                if (!alike.test(one, other)) continue;
                pairs.add(new Pair(one, other));
                olds.remove();
                nows.remove();
                break;
            }
        }
        return pairs;
    }

    private static boolean beginAlike(Known one, Known other) {
        return one.beginning().equals(other.beginning());
    }

    private static boolean haveTheSameHeading(Known one, Known other) {
        return !one.seen().heading().isEmpty()
                && one.seen().heading().equals(other.seen().heading());
    }
}
