package org.taizhang.reader.warning.agreement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.taizhang.reader.indicator.Figure;
import org.taizhang.reader.text.Span;
import org.taizhang.reader.text.Words;
import org.taizhang.reader.warning.Checked;
import org.taizhang.reader.warning.Rule;
import org.taizhang.reader.warning.RuleCode;
import org.taizhang.reader.warning.Warning;

/// Parts that do not add up to their whole: 问题36个，其中立行立改20个、长期整改15个;
/// 已整改34个，正在整改3个 of 36个; 甲类20个、乙类15个，共计36个.
///
/// Parts may be more than the whole only where one thing can be of two kinds, as persons can. They
/// may be less where the list names only some of them: so it is a note only where the list says
/// that it is all, or where less is missing than the smallest of the parts.
public final class SumOfParts implements Rule {
    private static final Words TOTALS = Words.of("agreement.txt", "totals");
    private static final Words REST = Words.of("agreement.txt", "rest");
    private static final Words DONE = Words.of("agreement.txt", "done");
    private static final Words MANIFOLD = Words.of("agreement.txt", "manifold");
    private static final Words OPENERS = Words.of("agreement.txt", "part-openers");
    private static final Words ALL = Words.of("agreement.txt", "all-parts");
    private static final String TOTAL = "共";
    /// What parts a list, the weakest first.
    private static final String MARKS = "、，；";
    private static final String MEASURED = "%倍";
    private static final int MOST_PARTS = 12;
    /// What is missing must be less than this part of the whole, where nothing says that the list
    /// is complete.
    private static final BigDecimal SOME = new BigDecimal("0.12");

    @Override
    public void check(Checked report, Consumer<Warning> warnings) {
        var row = new Row(report);
        for (int i = 0; i < row.size(); i++) {
            Found found = found(row, i);
            if (found != null && found.isWrong(row)) {
                warnings.accept(found.warning(row));
            }
        }
    }

    private static @Nullable Found found(Row row, int index) {
        // What follows is asked of neighbours that count alike only: of few.
        String next = row.isBesideLike(index) ? row.between(index, index + 1) : null;
        if (next != null && (OPENERS.anyIn(next) || next.startsWith("：") || ALL.anyIn(next))) {
            return ofWhole(row, index);
        }
        if (index > 1 && row.isBesideLike(index - 1) && isTotal(row, index)) {
            return ofTotal(row, index);
        }
        if (next == null || !DONE.anyIn(next)) {
            return null;
        }
        String label = row.label(index);
        return DONE.open(label) || REST.open(label) ? null : ofStates(row, index);
    }

    /// 共计40场; of 共 alone only where nothing else is said of the number.
    private static boolean isTotal(Row row, int index) {
        return TOTALS.endAt(row.text, row.get(index).from())
                || (row.label(index).equals(TOTAL) && row.behind(index).isEmpty());
    }

    /// @param complete whether the text says that these are all
    private record Found(int whole, List<Integer> parts, boolean complete) {
        boolean isWrong(Row row) {
            Figure total = row.get(whole);
            if (parts.size() < 2 || !total.isPlain() || isMeasured(total.unit())) {
                return false;
            }
            Amount sum = sum(row);
            Amount stated = Amount.of(total, row.text);
            if (sum.meets(stated)) {
                return false;
            }
            boolean more = sum.least().compareTo(stated.most()) > 0;
            if (complete) {
                return true;
            }
            return more
                    ? !MANIFOLD.contains(total.unit())
                    : isNearly(row, stated.most().subtract(sum.most()));
        }

        private static boolean isMeasured(String unit) {
            return MEASURED.contains(unit) || unit.endsWith("百分点");
        }

        private Amount sum(Row row) {
            return parts.stream()
                    .map(part -> Amount.of(row.get(part), row.text))
                    .reduce(new Amount(BigDecimal.ZERO, BigDecimal.ZERO), Amount::plus);
        }

        private boolean isNearly(Row row, BigDecimal missing) {
            return missing.compareTo(row.get(whole).value().multiply(SOME)) < 0
                    && parts.stream()
                            .allMatch(part -> missing.compareTo(row.get(part).value()) < 0);
        }

        Warning warning(Row row) {
            BigDecimal sum = parts.stream().map(part -> row.get(part).value()).reduce(BigDecimal.ZERO, BigDecimal::add);
            Span place = row.place(whole);
            return RuleCode.SUM_OF_PARTS
                    .warning(
                            place.start(),
                            place.end(),
                            "所列各项合计%s，与此处的%s不一致，请核对。"
                                    .formatted(Amount.say(sum, row.get(whole), row.text), row.written(whole)),
                            null)
                    .with(parts.stream().map(row::place).toList());
        }
    }

    /// 36个，其中A20个、B15个: a list keeps to the mark that it began with, and one with commas to
    /// like words, since a comma may as well begin what is told next.
    private static @Nullable Found ofWhole(Row row, int whole) {
        List<Integer> parts = new ArrayList<>();
        int last = whole;
        boolean complete = false;
        int mark = 0;
        for (int i = whole + 1; i < row.size() && parts.size() < MOST_PARTS; i++) {
            if (!parts.isEmpty() && row.isAside(i, row.get(last).to())) {
                continue;
            }
            String between = row.between(last, i);
            int next = between == null ? MARKS.length() : mark(between);
            boolean goesOn = parts.isEmpty() || (parts.size() == 1 ? next > 0 : next == mark);
            if (between == null
                    || !goesOn
                    || !row.get(i).unit().equals(row.get(whole).unit())) {
                break;
            }
            if (!row.isListed(row.get(whole), i, between) || (i > whole + 1 && OPENERS.anyIn(between))) {
                return null;
            }
            mark = next;
            complete |= REST.open(row.label(i)) || (parts.isEmpty() && ALL.anyIn(between));
            parts.add(i);
            last = i;
        }
        boolean open = row.text.startsWith("等", row.get(last).to()) || parts.size() < 2;
        return open || (mark > 1 && !complete && !areAlike(row, parts)) ? null : new Found(whole, parts, complete);
    }

    /// The strongest of the marks between two parts: 0 for none.
    private static int mark(String between) {
        int mark = 0;
        for (int i = 0; i < between.length(); i++) {
            mark = Math.max(mark, MARKS.indexOf(between.charAt(i)) + 1);
        }
        return mark;
    }

    /// 立案类21件，参阅类24件: the words begin or end alike.
    private static boolean areAlike(Row row, List<Integer> parts) {
        String first = withoutOpener(row.label(parts.getFirst())) + row.behind(parts.getFirst());
        for (int part : parts.subList(1, parts.size())) {
            String other = row.label(part) + row.behind(part);
            boolean alike = !first.isEmpty()
                    && !other.isEmpty()
                    && (first.charAt(0) == other.charAt(0)
                            || first.charAt(first.length() - 1) == other.charAt(other.length() - 1));
            if (!alike) {
                return false;
            }
        }
        return true;
    }

    private static String withoutOpener(String label) {
        return label.substring(OPENERS.lengthAt(label, 0));
    }

    /// A20个、B15个，共计36个: where a number before these is none of them, the others alone may
    /// make the sum.
    private static @Nullable Found ofTotal(Row row, int total) {
        List<Integer> parts = new ArrayList<>();
        for (int i = total - 1; i >= 0 && parts.size() < MOST_PARTS; i--) {
            String between = row.between(i, i + 1);
            boolean listed = between != null && row.isListed(row.get(total), i, between);
            if (!listed || !row.get(i + 1).isPlain()) {
                break;
            }
            parts.addFirst(i);
            var found = new Found(total, List.copyOf(parts), true);
            if (parts.size() > 1 && !found.isWrong(row)) {
                return null;
            }
        }
        boolean greatest = parts.stream()
                .allMatch(part -> row.get(part).value().compareTo(row.get(total).value()) <= 0);
        return greatest ? new Found(total, parts, true) : null;
    }

    /// 36个，已整改34个，正在整改3个: what is done and what is left make the whole. Without what is
    /// left, what is done may be told twice: 已整改34个，已销号30个.
    private static @Nullable Found ofStates(Row row, int whole) {
        List<Integer> parts = new ArrayList<>();
        for (int i = whole + 1; i < row.size() && parts.size() < MOST_PARTS; i++) {
            String between = row.between(i - 1, i);
            if (between == null || !row.isListed(row.get(whole), i, between)) {
                return null;
            }
            String label = row.label(i);
            // 22个反馈问题中已整改17个: what is counted before 中 is the whole.
            String state = i == whole + 1 ? label.substring(label.indexOf('中') + 1) : label;
            boolean rest = REST.open(state);
            if (!rest && !DONE.open(label) && !DONE.open(state)) {
                return null;
            }
            parts.add(i);
            if (rest) {
                int done = parts.size() - 1;
                addRest(row, whole, parts);
                return isToldTwice(row, whole, parts, done) ? null : new Found(whole, parts, true);
            }
        }
        return null;
    }

    /// 已整改45处，已销号40处，剩余5处 of 50处: one of the first numbers and what is left make the whole.
    private static boolean isToldTwice(Row row, int whole, List<Integer> parts, int done) {
        for (int i = 0; i < done; i++) {
            List<Integer> others = new ArrayList<>(parts.subList(done, parts.size()));
            others.add(parts.get(i));
            if (!new Found(whole, others, true).isWrong(row)) {
                return true;
            }
        }
        return false;
    }

    /// 正在整改5个，尚未启动2个: what is left may be counted twice.
    private static void addRest(Row row, int whole, List<Integer> parts) {
        int last = parts.getLast();
        while (last + 1 < row.size() && parts.size() < MOST_PARTS) {
            String between = row.between(last, last + 1);
            boolean goesOn = between != null
                    && row.isListed(row.get(whole), last + 1, between)
                    && REST.open(row.label(last + 1));
            if (!goesOn) {
                return;
            }
            last++;
            parts.add(last);
        }
    }
}
