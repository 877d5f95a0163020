package org.taizhang.reader.warning.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.taizhang.reader.entry.Entry;
import org.taizhang.reader.entry.EntryKind;
import org.taizhang.reader.finding.Claim;
import org.taizhang.reader.indicator.Figure;
import org.taizhang.reader.text.Span;
import org.taizhang.reader.text.Words;
import org.taizhang.reader.warning.Checked;
import org.taizhang.reader.warning.Rule;
import org.taizhang.reader.warning.RuleCode;
import org.taizhang.reader.warning.Warning;

/// A rectification report that names another number of problems than it lists, or of those put
/// right than it marks so: 反馈问题12个，已完成整改11个 before eleven entries of which two say
/// 正在整改.
///
/// A report may list the chief ones of many problems: so the numbers must be near each other. Of
/// those put right only where each entry says what has become of it.
public final class ListedProblems implements Rule {
    private static final Words DONE = Words.of("agreement.txt", "done");
    private static final Words REST = Words.of("agreement.txt", "rest");
    private static final int FEWEST = 4;
    /// One in eight may be missing, or be one too many.
    private static final int SOME = 8;

    @Override
    public void check(Checked report, Consumer<Warning> warnings) {
        List<Entry> entries = report.entries().stream()
                .filter(entry -> entry.kind() == EntryKind.PROBLEM)
                .toList();
        if (entries.size() < FEWEST) {
            return;
        }
        var row = new Row(report);
        List<Integer> announced = announced(row, entries.getFirst().start());
        if (!announced.isEmpty()) {
            compare(row, entries, announced, warnings);
        }
    }

    /// The counts of found problems before the first entry.
    private static List<Integer> announced(Row row, int limit) {
        List<Integer> announced = new ArrayList<>();
        for (int i = 0; i < row.size() && row.get(i).from() < limit; i++) {
            if (FoundProblems.isFound(row, i)) {
                announced.add(i);
            }
        }
        return announced;
    }

    private static void compare(Row row, List<Entry> entries, List<Integer> announced, Consumer<Warning> warnings) {
        int listed = entries.size();
        int whole = announced.stream()
                .filter(i -> row.get(i).value().intValue() == listed)
                .findFirst()
                .orElse(-1);
        if (whole >= 0) {
            mended(row, entries, whole, warnings);
            return;
        }
        announced.stream()
                .filter(i -> isNear(row.get(i).value().intValue(), listed))
                .findFirst()
                .ifPresent(i -> warnings.accept(RuleCode.NUMBER_OF_POINTS
                        .warning(
                                row.place(i).start(),
                                row.place(i).end(),
                                "此处称问题%s，其后逐项列出%d个，请核对。".formatted(row.written(i), listed),
                                null)
                        .with(entries.stream().map(Entry::problem).toList())));
    }

    private static boolean isNear(int number, int listed) {
        int apart = Math.abs(number - listed);
        return apart > 0 && apart <= Math.max(1, number / SOME);
    }

    /// 已完成整改11个 behind the count of all, and the entries that say so of themselves.
    private static void mended(Row row, List<Entry> entries, int whole, Consumer<Warning> warnings) {
        boolean stated = entries.stream().allMatch(entry -> entry.state() != Claim.STATED);
        long completed = entries.stream()
                .filter(entry -> entry.state() == Claim.COMPLETED)
                .count();
        int limit = entries.getFirst().start();
        List<Integer> done = new ArrayList<>();
        for (int i = whole + 1; stated && i < row.size() && row.get(i).from() < limit; i++) {
            Figure figure = row.get(i);
            String label = row.label(i);
            boolean counts = figure.unit().equals(row.get(whole).unit())
                    && figure.isPlain()
                    && DONE.anyIn(label)
                    && !REST.anyIn(label);
            if (counts) {
                done.add(i);
            }
        }
        boolean kept =
                done.isEmpty() || done.stream().anyMatch(i -> row.get(i).value().longValue() == completed);
        if (!kept) {
            warnings.accept(warning(row, done.getFirst(), entries, completed));
        }
    }

    private static Warning warning(Row row, int done, List<Entry> entries, long completed) {
        Span place = row.place(done);
        List<Span> others = entries.stream()
                .filter(entry -> entry.state() != Claim.COMPLETED)
                .map(Entry::problem)
                .toList();
        return RuleCode.NUMBER_OF_POINTS
                .warning(
                        place.start(),
                        place.end(),
                        "此处称已整改%s，其后逐项标明已完成的有%d个，请核对。".formatted(row.written(done), completed),
                        null)
                .with(others.isEmpty() ? entries.stream().map(Entry::problem).toList() : others);
    }
}
