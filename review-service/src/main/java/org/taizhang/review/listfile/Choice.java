package org.taizhang.review.listfile;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.taizhang.web.problem.Words;

/// A word of a closed list, as the API and as people write it.
record Choice(String wire, Words words) {

    static final List<Choice> CLASSES = List.of(
            of("immediate", "立行立改", "Immediate"),
            of("staged", "分阶段整改", "Staged"),
            of("long-term", "持续整改", "Long-term"));
    static final List<Choice> FOUND_BY = List.of(
            of("self", "自查", "The unit itself"),
            of("inspection", "巡察", "Inspection"),
            of("audit", "审计", "Audit"),
            of("review", "检视", "Review"),
            of("supervision", "督查", "Supervision"));
    static final List<Choice> CYCLES = List.of(
            of("monthly", "每月", "Monthly"),
            of("quarterly", "每季度", "Quarterly"),
            of("half-yearly", "每半年", "Every half year"),
            of("yearly", "每年", "Yearly"));
    static final List<Choice> LEVELS =
            List.of(of("high", "高", "High"), of("medium", "中", "Medium"), of("low", "低", "Low"));

    private static Choice of(String wire, String zh, String en) {
        return new Choice(wire, new Words(zh, en));
    }

    /// In either language, or as the API writes it.
    static Optional<Choice> find(List<Choice> some, String typed) {
        return some.stream()
                .filter(one -> one.words.zh().equals(typed)
                        || one.words.en().equalsIgnoreCase(typed)
                        || one.wire.equalsIgnoreCase(typed))
                .findFirst();
    }

    static Words of(List<Choice> some, String wire) {
        return some.stream()
                .filter(one -> one.wire.equals(wire))
                .findFirst()
                .orElseThrow()
                .words();
    }

    static Words all(List<Choice> some) {
        return new Words(
                some.stream().map(one -> one.words.zh()).collect(Collectors.joining("、")),
                some.stream().map(one -> one.words.en()).collect(Collectors.joining(", ")));
    }
}
