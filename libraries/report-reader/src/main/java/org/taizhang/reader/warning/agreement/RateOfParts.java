package org.taizhang.reader.warning.agreement;

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

/// A rate that its own numbers do not give: 受理43件，办结40件，办结率95%; 其中党员18名，占50% of 30名.
///
/// Only where the rate says by its name which number is its part (办结率: what was 办结), and no two numbers of the
/// sentence that are counted alike give it: a rate may be of something that the sentence does not count.
public final class RateOfParts implements Rule {
    private static final Words STATES = Words.of("agreement.txt", "rate-states");
    private static final Words SHARES = Words.of("agreement.txt", "share-of");
    private static final Words NEUTRAL = Words.of("agreement.txt", "rate-names");
    private static final String PARTS = "其中";
    private static final int LOOK_BACK = 6;

    @Override
    public void check(Checked report, Consumer<Warning> warnings) {
        var row = new Row(report);
        for (int i = 2; i < row.size(); i++) {
            Figure rate = row.get(i);
            if (rate.isShare() && rate.isPlain()) {
                Pair pair = pair(row, i);
                if (pair != null && !isGiven(row, i, pair)) {
                    warnings.accept(warning(row, i, pair));
                }
            }
        }
    }

    private record Pair(int whole, int part) {}

    private static @Nullable Pair pair(Row row, int rate) {
        String label = withoutState(row.label(rate));
        if (SHARES.contains(label)) {
            return shared(row, rate);
        }
        return label.length() > 2 && label.endsWith("率")
                ? named(row, rate, label.substring(0, label.length() - 1))
                : null;
    }

    private static String withoutState(String label) {
        int end = label.length();
        for (int state = STATES.lengthTo(label, end); state > 0; state = STATES.lengthTo(label, end)) {
            end -= state;
        }
        return label.substring(0, end);
    }

    /// 30名，其中党员18名，占60%
    private static @Nullable Pair shared(Row row, int rate) {
        int part = rate - 1;
        int whole = part - 1;
        String between = whole < 0 ? null : row.between(whole, part);
        boolean directly = row.between(part, rate) != null
                && between != null
                && between.contains(PARTS)
                && isCountedAlike(row, whole, part);
        return directly ? new Pair(whole, part) : null;
    }

    /// 受理43件，办结40件，办结率93%; the words before 办结 in the rate's name must have been said of the numbers.
    private static @Nullable Pair named(Row row, int rate, String name) {
        String verb = name.substring(name.length() - 2);
        String object = name.substring(0, name.length() - 2);
        for (int part = rate - 1; part > 0 && part >= rate - LOOK_BACK && row.isOneSentence(part, rate); part--) {
            if (!says(row, part, verb)) {
                continue;
            }
            int whole = part - 1;
            boolean told = whole >= 0
                    && !says(row, whole, verb)
                    && row.isOneSentence(whole, rate)
                    && isCountedAlike(row, whole, part)
                    && row.between(whole, part) != null
                    && (NEUTRAL.contains(object) || isSaid(row, whole, rate, object));
            return told ? new Pair(whole, part) : null;
        }
        return null;
    }

    private static boolean says(Row row, int index, String verb) {
        return row.label(index).contains(verb) || row.behind(index).contains(verb);
    }

    private static boolean isSaid(Row row, int whole, int rate, String object) {
        int start = Math.max(0, row.get(whole).from() - Row.FAR);
        String before = row.text.substring(
                start, row.get(rate - 1).to() + row.behind(rate - 1).length());
        return before.contains(object);
    }

    private static boolean isCountedAlike(Row row, int whole, int part) {
        Figure first = row.get(whole);
        Figure second = row.get(part);
        return first.unit().equals(second.unit())
                && !first.isShare()
                && first.isPlain()
                && second.isPlain()
                && first.value().signum() > 0
                && second.value().signum() > 0;
    }

    /// Whether some two numbers of the sentence give the rate.
    private static boolean isGiven(Row row, int rate, Pair pair) {
        List<Integer> around = new ArrayList<>();
        for (int i = Math.max(0, rate - LOOK_BACK); i < Math.min(row.size(), rate + LOOK_BACK); i++) {
            if (i != rate && row.isOneSentence(rate, i) && !row.get(i).isShare()) {
                around.add(i);
            }
        }
        return around.stream().anyMatch(whole -> around.stream()
                .anyMatch(part -> !part.equals(whole)
                        && row.get(whole).unit().equals(row.get(pair.part()).unit())
                        && row.get(part).unit().equals(row.get(whole).unit())
                        && gives(row, new Pair(whole, part), rate)));
    }

    private static boolean gives(Row row, Pair pair, int rate) {
        Amount whole = Amount.of(row.get(pair.whole()), row.text);
        Amount part = Amount.of(row.get(pair.part()), row.text);
        return whole.isPositive() && part.shareOf(whole).admits(row.get(rate), row.text);
    }

    private static Warning warning(Row row, int rate, Pair pair) {
        Span place = row.place(rate);
        return RuleCode.RATE_OF_PARTS
                .warning(
                        place.start(),
                        place.end(),
                        "按%s和%s计算，与此处的%s不一致，请核对。"
                                .formatted(row.written(pair.whole()), row.written(pair.part()), row.written(rate)),
                        null)
                .with(List.of(row.place(pair.whole()), row.place(pair.part())));
    }
}
