package org.taizhang.reader.warning.structure;

import java.util.function.Consumer;
import org.taizhang.reader.outline.Role;
import org.taizhang.reader.text.WordKind;
import org.taizhang.reader.text.Words;
import org.taizhang.reader.warning.Checked;
import org.taizhang.reader.warning.Rule;
import org.taizhang.reader.warning.RuleCode;
import org.taizhang.reader.warning.Warning;

/// A report on responsibility that admits no problems, or does not say what comes next.
public final class MissingSection implements Rule {
    private static final Words OF_RESPONSIBILITY = Words.of("warnings.txt", "of-responsibility");

    @Override
    public void check(Checked report, Consumer<Warning> warnings) {
        if (!report.titleFound() || !OF_RESPONSIBILITY.anyIn(report.title())) {
            return;
        }
        if (!has(report, Role.PROBLEMS) && !admitsAmongNextSteps(report)) {
            warnings.accept(warning(report, "报告没有“存在的问题”部分。"));
        }
        if (!has(report, Role.NEXT_STEPS)) {
            warnings.accept(warning(report, "报告没有“下一步打算”部分。"));
        }
    }

    /// Some admit shortcomings in the first sentences under 下一步打算.
    private static boolean admitsAmongNextSteps(Checked report) {
        return report.index().flat().stream()
                .filter(section -> section.role() == Role.NEXT_STEPS)
                .anyMatch(section -> report.scan().has(WordKind.ADMISSION, section.body())
                        && report.scan().has(WordKind.SHORTCOMING, section.body()));
    }

    private static boolean has(Checked report, Role role) {
        return report.index().flat().stream().anyMatch(section -> section.role() == role);
    }

    private static Warning warning(Checked report, String message) {
        int end = Math.max(0, report.bodyStart() - 1);
        return RuleCode.MISSING_SECTION.warning(0, end, message, null);
    }
}
