package org.taizhang.reader.warning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.taizhang.reader.outline.Section;

/// 一、 without 二、: a number that counts nothing.
final class LoneHeading implements Rule {
    @Override
    public void check(Checked report, Consumer<Warning> warnings) {
        List<Section> flat = report.index().flat();
        lone(flat.stream().filter(section -> section.level() == 1).toList(), warnings);
        flat.forEach(section -> lone(section.children(), warnings));
    }

    private static void lone(List<Section> siblings, Consumer<Warning> warnings) {
        Map<String, Integer> counts = new HashMap<>();
        siblings.forEach(section -> counts.merge(section.list(), 1, Integer::sum));
        for (Section section : siblings) {
            boolean block = section.list().equals("CHINESE")
                    || section.list().equals("BRACKETED")
                    || section.list().equals("ARABIC");
            if (block && section.number() == 1 && counts.getOrDefault(section.list(), 0) == 1) {
                warnings.accept(new Warning(
                        "other",
                        Severity.NOTICE,
                        section.start(),
                        section.title().end(),
                        "只有“%s”而没有后续序号，单独一项不必编号，或漏编了后面的标题。".formatted(section.marker()),
                        null));
            }
        }
    }
}
