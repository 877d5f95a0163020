package org.taizhang.reader.warning.punctuation;

import java.util.function.Consumer;
import org.taizhang.reader.text.Characters;
import org.taizhang.reader.text.Ints;
import org.taizhang.reader.text.Scan;
import org.taizhang.reader.text.Words;
import org.taizhang.reader.warning.Checked;
import org.taizhang.reader.warning.Rule;
import org.taizhang.reader.warning.RuleCode;
import org.taizhang.reader.warning.Warning;

/// A question mark that a lost character left behind: “筑梦新征程？岗位建功人”, 2021？2023年. Where nothing is asked and the
/// words go on at once, it stood for ·, a dash or a blank.
public final class QuestionMarkForDot implements Rule {
    private static final String ASKS = "吗呢谁何哪几否么啥咋孰岂难道";
    private static final Words ASKING = Words.of("warnings.txt", "asking");
    private static final int LONGEST = 60;

    @Override
    public void check(Checked report, Consumer<Warning> warnings) {
        String text = report.text();
        Ints marks = report.scan().marks();
        for (int m = 0; m < marks.size(); m++) {
            int at = marks.get(m);
            if (text.charAt(at) == '？' && isBetweenWords(text, at) && !asks(text, at)) {
                warnings.accept(RuleCode.QUESTION_MARK_FOR_DOT.warning(
                        at - 1,
                        at + 2,
                        "此处“？”疑由间隔号“·”、破折号或空格转码所致。",
                        text.substring(at - 1, at)
                                + (Characters.isDigit(text.charAt(at + 1)) ? "—" : "·")
                                + text.charAt(at + 1)));
            }
        }
    }

    private static boolean isBetweenWords(String text, int at) {
        return at > 0 && at + 1 < text.length() && isWord(text.charAt(at - 1)) && isWord(text.charAt(at + 1));
    }

    private static boolean isWord(char c) {
        return Characters.isChinese(c) || Characters.isDigit(c);
    }

    private static boolean asks(String text, int at) {
        int start = at;
        while (start > 0
                && at - start < LONGEST
                && !Scan.endsClause(text.charAt(start - 1))
                && text.charAt(start - 1) != '\n') {
            start--;
        }
        String words = text.substring(start, at);
        for (int i = 0; i < words.length(); i++) {
            if (ASKS.indexOf(words.charAt(i)) >= 0) {
                return true;
            }
        }
        return ASKING.anyIn(words);
    }
}
