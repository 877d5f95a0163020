package org.taizhang.reader.difference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.taizhang.reader.correction.ReportNode;
import org.taizhang.reader.correction.SectionAnchor;

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

        /// Null where there is none: sections without heading are not known by that.
        @Nullable
        String heading() {
            return seen.heading().isEmpty() ? null : seen.heading();
        }

        private static Known of(ReportNode report, JsonNode section) {
            return new Known(
                    SectionSeen.of(section), SectionAnchor.beginning(report, section), ReportNode.topics(section));
        }
    }

    private record Pair(Known old, Known now) {}

    static SectionDifference between(ReportNode before, ReportNode after) {
        Set<Known> old = new LinkedHashSet<>(Known.in(before));
        Set<Known> now = new LinkedHashSet<>(Known.in(after));
        List<Pair> pairs = paired(old, now, Known::beginning);
        pairs.addAll(paired(old, now, Known::heading));
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

    /// Takes the pairs of those with the same words out of both, in the order of the text.
    private static List<Pair> paired(Set<Known> old, Set<Known> now, Function<Known, @Nullable String> words) {
        Map<String, Queue<Known>> byWords = new HashMap<>();
        for (Known known : now) {
            String its = words.apply(known);
            if (its != null)
                byWords.computeIfAbsent(its, _ -> new ArrayDeque<>()).add(known);
        }
        List<Pair> pairs = new ArrayList<>();
        for (Known one : List.copyOf(old)) {
            String its = words.apply(one);
            Queue<Known> alike = its == null ? null : byWords.get(its);
            Known other = alike == null ? null : alike.poll();
            if (other == null) continue;
            pairs.add(new Pair(one, other));
            old.remove(one);
            now.remove(other);
        }
        return pairs;
    }
}
