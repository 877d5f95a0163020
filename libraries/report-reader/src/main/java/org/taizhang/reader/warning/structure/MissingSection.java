package org.taizhang.reader.warning.structure;

import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.taizhang.reader.entry.EntryKind;
import org.taizhang.reader.outline.Admission;
import org.taizhang.reader.outline.Role;
import org.taizhang.reader.outline.Section;
import org.taizhang.reader.text.Scan;
import org.taizhang.reader.text.Span;
import org.taizhang.reader.text.WordKind;
import org.taizhang.reader.text.Words;
import org.taizhang.reader.warning.Checked;
import org.taizhang.reader.warning.Rule;
import org.taizhang.reader.warning.RuleCode;
import org.taizhang.reader.warning.Severity;
import org.taizhang.reader.warning.Warning;

/// A report on responsibility that admits no problems, or does not say what comes next. It is wrong where
/// nothing in the text does either; where a sentence does and no part of its own, the warning shows that
/// sentence and asks.
public final class MissingSection implements Rule {
    private static final Words OF_RESPONSIBILITY = Words.of("warnings.txt", "of-responsibility");
    private static final Words OTHER_TEXTS = Words.of("warnings.txt", "other-texts");
    private static final int NEAR_START = 3;

    @Override
    public void check(Checked report, Consumer<Warning> warnings) {
        boolean asked = OF_RESPONSIBILITY.anyIn(report.title()) && !OTHER_TEXTS.close(report.title());
        if (!report.titleFound() || !asked) {
            return;
        }
        boolean listed = report.entries().stream().anyMatch(entry -> entry.kind() == EntryKind.PROBLEM);
        if (!listed && !has(report, Role.PROBLEMS) && !admitsAmongNextSteps(report) && !answersProblems(report)) {
            warnings.accept(warning(report, sentence(report, sentence -> admits(report.scan(), sentence)), "存在的问题"));
        }
        if (!has(report, Role.NEXT_STEPS)) {
            warnings.accept(warning(report, sentence(report, sentence -> plans(report.scan(), sentence)), "下一步打算"));
        }
    }

    /// Some admit shortcomings in the first sentences under 下一步打算.
    private static boolean admitsAmongNextSteps(Checked report) {
        return report.index().flat().stream()
                .filter(section -> section.role() == Role.NEXT_STEPS)
                .anyMatch(section -> admits(report.scan(), section.body()));
    }

    /// 关于“…”的问题: a report on what others found names the problems in its headings.
    private static boolean answersProblems(Checked report) {
        return report.index().flat().stream()
                .map(Section::heading)
                .anyMatch(heading -> heading.startsWith("关于") && (heading.endsWith("问题") || heading.contains("问题。")));
    }

    private static boolean admits(Scan scan, Span span) {
        return scan.has(WordKind.SHORTCOMING, span) && !Admission.in(scan, span).isEmpty();
    }

    private static boolean plans(Scan scan, Span sentence) {
        var hit = scan.first(WordKind.NEXT_STEP, sentence);
        return hit != null && hit.start() <= sentence.start() + NEAR_START && scan.has(WordKind.FUTURE, sentence);
    }

    private static @Nullable Span sentence(Checked report, Predicate<Span> wanted) {
        for (Section section : report.index().flat()) {
            for (Span sentence : report.scan().sentences(section.own())) {
                if (sentence.start() >= report.bodyStart() && wanted.test(sentence)) {
                    return sentence;
                }
            }
        }
        return null;
    }

    private static boolean has(Checked report, Role role) {
        return report.index().flat().stream().anyMatch(section -> section.role() == role);
    }

    private static Warning warning(Checked report, @Nullable Span seen, String part) {
        if (seen != null) {
            return RuleCode.MISSING_SECTION
                    .warning(seen.start(), seen.end(), "没有认出“%s”部分，只见到这一句，请核对是否单列。".formatted(part), null)
                    .as(Severity.NOTICE);
        }
        int end = Math.max(0, report.bodyStart() - 1);
        return RuleCode.MISSING_SECTION.warning(0, end, "报告没有“%s”部分。".formatted(part), null);
    }
}
