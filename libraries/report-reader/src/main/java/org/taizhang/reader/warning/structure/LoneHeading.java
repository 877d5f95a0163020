package org.taizhang.reader.warning.structure;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.taizhang.reader.outline.Scheme;
import org.taizhang.reader.outline.Section;
import org.taizhang.reader.warning.Checked;
import org.taizhang.reader.warning.Rule;
import org.taizhang.reader.warning.RuleCode;
import org.taizhang.reader.warning.Warning;

/// 一、 without 二、: a number that counts nothing.
public final class LoneHeading implements Rule {
    private static final Pattern NEXT = Pattern.compile("；\\s*(?:2[、.．]|[（(][2二][）)]|二、)");
    private static final Set<Scheme> BLOCKS = EnumSet.of(Scheme.CHINESE, Scheme.BRACKETED, Scheme.ARABIC);

    @Override
    public void check(Checked report, Consumer<Warning> warnings) {
        List<Section> flat = report.index().flat();
        lone(flat.stream().filter(section -> section.level() == 1).toList(), warnings);
        flat.forEach(section -> lone(section.children(), warnings));
    }

    /// 1、甲；2、乙；3、丙 in one line.
    private static boolean goesOn(Section section) {
        return NEXT.matcher(section.heading()).find();
    }

    private static void lone(List<Section> siblings, Consumer<Warning> warnings) {
        if (siblings.isEmpty()) {
            return; // Most sections hold no others.
        }
        Map<Scheme, Integer> counts = new EnumMap<>(Scheme.class);
        siblings.forEach(section -> counts.merge(section.scheme(), 1, Integer::sum));
        for (Section section : siblings) {
            if (BLOCKS.contains(section.scheme())
                    && section.number() == 1
                    && counts.getOrDefault(section.scheme(), 0) == 1
                    && !goesOn(section)) {
                warnings.accept(RuleCode.LONE_HEADING.warning(
                        section.start(),
                        section.title().end(),
                        "只有“%s”而没有后续序号，单独一项不必编号，或漏编了后面的标题。".formatted(section.marker()),
                        null));
            }
        }
    }
}
