package org.taizhang.reader.warning.agreement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.taizhang.reader.indicator.Figure;
import org.taizhang.reader.text.Span;
import org.taizhang.reader.text.Words;
import org.taizhang.reader.warning.Checked;
import org.taizhang.reader.warning.Rule;
import org.taizhang.reader.warning.RuleCode;
import org.taizhang.reader.warning.Warning;

/// What became of found problems, said over several sentences of a paragraph:
/// 反馈问题86个。已完成整改79个。尚有6个正在整改; or how long they take:
/// 立行立改50个，限期整改20个，长期整改10个 of 86个.
///
/// Only where what is done and what is left are both counted like the whole. What is done may be
/// told twice (已整改79个， 已销号70个): one of these numbers must fit.
public final class FoundProblems implements Rule {
    private static final Words PROBLEMS = Words.of("agreement.txt", "found-things");
    private static final Words FOUND = Words.of("agreement.txt", "found-by");
    private static final Words DONE = Words.of("agreement.txt", "done");
    private static final Words REST = Words.of("agreement.txt", "rest");
    private static final Words CLASSES = Words.of("agreement.txt", "classes");
    private static final int FAR = 40;
    private static final int MOST = 10;

    @Override
    public void check(Checked report, Consumer<Warning> warnings) {
        var row = new Row(report);
        for (int i = 0; i + 2 < row.size(); i++) {
            if (isFound(row, i)) {
                Parts parts = parts(row, i);
                if (parts.isWrong(row, row.get(i))) {
                    warnings.accept(parts.warning(row, i));
                }
            }
        }
    }

    /// 反馈问题86个, 指出的16个问题; of what was put right and what is left neither.
    static boolean isFound(Row row, int index) {
        Figure figure = row.get(index);
        String label = row.label(index);
        String behind = row.behind(index);
        // 反馈问题4个方面17个: the first number counts no problems.
        int sum = label.endsWith("共") ? 1 : 0;
        boolean said = PROBLEMS.endAt(label, label.length() - sum);
        boolean problems = (behind.isEmpty() && said) || PROBLEMS.anyIn(behind);
        boolean part = REST.anyIn(label) || DONE.open(label) || CLASSES.anyIn(label);
        if (!problems || part || !figure.isPlain() || figure.isShare()) {
            return false;
        }
        return FOUND.anyIn(row.text, new Span(reach(row.text, figure.from()), figure.from()));
    }

    /// Back to the start of the line, and not far in a line that is long.
    private static int reach(String text, int from) {
        int start = from;
        while (start > 0 && from - start < FAR && text.charAt(start - 1) != '\n') {
            start--;
        }
        return start;
    }

    private record Parts(List<Integer> done, List<Integer> rest, List<Integer> classes) {
        boolean isWrong(Row row, Figure whole) {
            Amount stated = Amount.of(whole, row.text);
            if (classes.size() > 1 && rest.isEmpty() && done.isEmpty()) {
                // 立行立改20个、长期整改5个 of 36个 names only some of them.
                Amount missing = stated.minus(sum(row, classes));
                boolean some = classes.stream()
                        .anyMatch(
                                part -> missing.least().compareTo(row.get(part).value()) >= 0);
                return !sum(row, classes).meets(stated) && !some;
            }
            List<Integer> open = left();
            if (done.isEmpty() || open.isEmpty()) {
                return false;
            }
            Amount left = sum(row, open);
            boolean fits = sum(row, done).plus(left).meets(stated)
                    || done.stream().anyMatch(part -> Amount.of(row.get(part), row.text)
                            .plus(left)
                            .meets(stated));
            return !fits;
        }

        /// 长期坚持1个 is left, too.
        private List<Integer> left() {
            List<Integer> left = new ArrayList<>(rest);
            left.addAll(classes);
            return left;
        }

        private static Amount sum(Row row, List<Integer> parts) {
            return parts.stream()
                    .map(part -> Amount.of(row.get(part), row.text))
                    .reduce(new Amount(BigDecimal.ZERO, BigDecimal.ZERO), Amount::plus);
        }

        Warning warning(Row row, int whole) {
            List<Integer> parts = new ArrayList<>(done);
            parts.addAll(left());
            Span place = row.place(whole);
            return RuleCode.SUM_OF_PARTS
                    .warning(
                            place.start(),
                            place.end(),
                            "其后所列%s，与此处的%s不一致，请核对。".formatted(said(row, parts), row.written(whole)),
                            null)
                    .with(parts.stream().map(row::place).toList());
        }

        private static String said(Row row, List<Integer> parts) {
            return String.join("、", parts.stream().map(row::written).toList());
        }
    }

    /// What is counted like the whole in the rest of its paragraph, up to the next count of found problems.
    private static Parts parts(Row row, int whole) {
        var parts = new Parts(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        // No further than the last figure that may be looked at: a text may be one line.
        int last = row.get(Math.min(row.size() - 1, whole + MOST)).from() + 1;
        int line = row.text.indexOf('\n', Math.min(row.get(whole).to(), last), last);
        int end = line < 0 ? last : line;
        for (int i = whole + 1;
                i < row.size() && i <= whole + MOST && row.get(i).from() < end;
                i++) {
            boolean alike = row.get(i).unit().equals(row.get(whole).unit());
            if (alike && isFound(row, i)) {
                break;
            }
            if (alike && row.get(i).isPlain()) {
                String said = row.label(i) + row.behind(i);
                List<Integer> of = CLASSES.anyIn(said)
                        ? parts.classes
                        : REST.anyIn(said) ? parts.rest : DONE.anyIn(said) ? parts.done : new ArrayList<>();
                of.add(i);
            }
        }
        return parts;
    }
}
