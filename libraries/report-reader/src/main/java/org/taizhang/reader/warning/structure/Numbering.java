package org.taizhang.reader.warning.structure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.taizhang.reader.outline.Scheme;
import org.taizhang.reader.outline.Section;
import org.taizhang.reader.warning.Checked;
import org.taizhang.reader.warning.Rule;
import org.taizhang.reader.warning.RuleCode;
import org.taizhang.reader.warning.Warning;

/// A number that is left out or comes twice among headings of one list. A list may run on over its parents (1 to 12)
/// and may start again at one.
public final class Numbering implements Rule {
    private record Numbered(int level, Scheme scheme) {}

    @Override
    public void check(Checked report, Consumer<Warning> warnings) {
        Map<Numbered, Integer> last = new HashMap<>();
        for (Section section : report.index().flat()) {
            siblings(section.children(), last, warnings);
        }
        List<Section> top = report.index().flat().stream()
                .filter(section -> section.level() == 1)
                .toList();
        siblings(top, last, warnings);
    }

    private static void siblings(List<Section> siblings, Map<Numbered, Integer> last, Consumer<Warning> warnings) {
        Map<Numbered, Integer> here = new HashMap<>();
        for (Section section : siblings) {
            if (section.number() == 0) {
                continue;
            }
            var list = new Numbered(section.level(), section.scheme());
            Integer before = here.get(list);
            int number = section.number();
            boolean runsOn = before == null && number == last.getOrDefault(list, 0) + 1;
            boolean good = number == 1 || runsOn || (before != null && number == before + 1);
            if (!good) {
                int expected = before == null ? 1 : before + 1;
                warnings.accept(warning(section, expected));
            }
            here.put(list, number);
            last.put(list, number);
        }
    }

    private static Warning warning(Section section, int expected) {
        return RuleCode.NUMBERING.warning(
                section.start(),
                section.start() + section.marker().length(),
                "标题序号不连续：此处应为第%d项，实为第%d项。".formatted(expected, section.number()),
                null);
    }
}
