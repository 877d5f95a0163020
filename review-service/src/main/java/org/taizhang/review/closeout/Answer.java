package org.taizhang.review.closeout;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.demand.Demands;
import org.taizhang.review.item.Evidence;
import org.taizhang.web.problem.Invalid;

/// How one demand of a return was met: by a sentence, by files, or by both.
///
/// @param demand as it was written
@Embeddable
record Answer(
        String demand,
        @Nullable String text,
        @Column(columnDefinition = "uuid[]") List<UUID> evidence) {

    Answer {
        evidence = List.copyOf(evidence);
    }

    Map<String, @Nullable Object> content() {
        var content = new HashMap<String, @Nullable Object>();
        content.put("demand", demand);
        content.put("text", text);
        content.put("evidence", evidence);
        return content;
    }

    /// What the unit says to one demand.
    ///
    /// @param demand its place, from 1
    record Given(int demand, @Nullable String text, Set<UUID> evidence) {

        boolean isOf(List<Evidence> held) {
            return held.stream().map(Evidence::evidence).toList().containsAll(evidence);
        }

        boolean isEmpty() {
            return (text == null || text.isBlank()) && evidence.isEmpty();
        }
    }

    /// The answers to all demands, in their order. A file that was handed in for a demand answers it.
    ///
    /// @param held the files of the item
    static List<Answer> to(Demands demands, List<Given> given, List<Evidence> held) {
        Map<Integer, Given> said = new TreeMap<>();
        for (Given one : given) {
            if (!demands.has(one.demand()) || said.put(one.demand(), one) != null) throw noSuch(one.demand());
            if (!one.isOf(held)) throw Invalid.field("answers", "所选佐证材料不是本事项的。", "not evidence of this item");
        }
        return IntStream.rangeClosed(1, demands.each().size())
                .mapToObj(place -> one(demands, place, said.get(place), held))
                .toList();
    }

    private static Answer one(Demands demands, int place, @Nullable Given given, List<Evidence> held) {
        String demand = demands.each().get(place - 1);
        Stream<UUID> tied = held.stream()
                .filter(file -> file.answers(demands.round(), place))
                .map(Evidence::evidence);
        List<UUID> files = Stream.concat(
                        given == null ? Stream.of() : given.evidence().stream().sorted(), tied)
                .distinct()
                .toList();
        if (files.isEmpty() && (given == null || given.isEmpty())) throw unmet(place, demand);
        return new Answer(
                demand,
                given == null || given.text() == null ? null : given.text().strip(),
                files);
    }

    private static Invalid noSuch(int place) {
        return Invalid.field("answers", "没有第 %d 条要求可以回应。".formatted(place), "no demand %d".formatted(place));
    }

    private static Invalid unmet(int place, String demand) {
        return Invalid.field(
                "answers",
                "第 %d 条退回要求还没有回应：%s。请写明怎样落实的，或指明佐证材料。".formatted(place, demand),
                "demand %d is not met: say how, or name evidence".formatted(place));
    }
}
