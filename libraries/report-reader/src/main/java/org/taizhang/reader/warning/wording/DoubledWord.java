package org.taizhang.reader.warning.wording;

import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.taizhang.reader.text.Characters;
import org.taizhang.reader.text.Ints;
import org.taizhang.reader.text.Span;
import org.taizhang.reader.text.WordList;
import org.taizhang.reader.warning.Checked;
import org.taizhang.reader.warning.Rule;
import org.taizhang.reader.warning.RuleCode;
import org.taizhang.reader.warning.Severity;
import org.taizhang.reader.warning.Warning;

/// A word written twice: 获批获批, 的的, 党组会（扩大）会议.
public final class DoubledWord implements Rule {
    private static final int LONGEST = 8;
    private static final int LONGEST_BRACKET = 6;
    private static final String PARTICLES = "的与在被将及把";
    private static final Set<String> MEANT = WordList.lines("doubled.txt").collect(Collectors.toUnmodifiableSet());
    private static final Set<String> DONE = Stream.of("verbs.txt", "doubled-nouns.txt")
            .flatMap(WordList::lines)
            .collect(Collectors.toUnmodifiableSet());

    @Override
    public void check(Checked report, Consumer<Warning> warnings) {
        String text = report.text();
        Ints echoes = report.scan().echoes();
        int done = 0;
        for (int e = 0; e < echoes.size(); e++) {
            int second = echoes.get(e);
            for (int length = 1; length <= LONGEST && second - length >= done; length++) {
                if (isDoubled(text, second - length, length)) {
                    done = second + length;
                    String once = text.substring(second - length, second);
                    Warning warning = warning(text, second - length, done, once);
                    // 机关党组织|组织部: the second may begin another word.
                    boolean sure = length == 1 || Seams.startingAt(text, second) <= length;
                    warnings.accept(sure ? warning : warning.as(Severity.NOTICE));
                }
            }
        }
        for (Span bracket : report.scan().enclosures().brackets()) {
            acrossBracket(text, bracket, warnings);
        }
    }

    private static boolean isDoubled(String text, int at, int length) {
        if (text.charAt(at) != text.charAt(at + length)) {
            return false;
        }
        if (length == 1) {
            boolean particle = PARTICLES.indexOf(text.charAt(at)) >= 0 && isParticle(text, at);
            return particle || isUnit(text, at);
        }
        return text.regionMatches(at, text, at + length, length) && isWord(text, at, length);
    }

    private static boolean isWord(String text, int at, int length) {
        for (int i = at; i < at + length; i++) {
            if (!Characters.isChinese(text.charAt(i))) {
                return false;
            }
        }
        String word = text.substring(at, at + length);
        boolean again = text.startsWith("再", at + 2 * length);
        boolean meant = MEANT.contains(word) || again || text.charAt(at) == '一' || text.charAt(at) == '又';
        return !meant && (length > 2 || startsClause(text, at) || DONE.contains(word));
    }

    /// Two words may meet so that two characters come twice (小微企业创业创新): sure is only what a clause starts with,
    /// or what is a common verb or noun of such reports.
    private static boolean startsClause(String text, int at) {
        return at == 0 || !Characters.isChinese(text.charAt(at - 1));
    }

    /// 36场场次: the unit is begun twice. 5家家庭农场 is right, so only before 次.
    private static boolean isUnit(String text, int at) {
        return at > 0 && Characters.isDigit(text.charAt(at - 1)) && text.startsWith("次", at + 2);
    }

    /// Not of 的的确确, 一把把 or the seam of two words: 以及|及时, 在|在职党员中.
    private static boolean isParticle(String text, int at) {
        if (Seams.startingAt(text, at + 1) > 0) {
            return false;
        }
        char before = at > 0 ? text.charAt(at - 1) : '\n';
        char after = at + 2 < text.length() ? text.charAt(at + 2) : '\n';
        return before != '一' && after != '确' && "目标现存所实潜内外自正".indexOf(before) < 0 && "来士于".indexOf(after) < 0;
    }

    /// 党组会（扩大）会议: the word goes on after the bracket as if it had not been begun.
    private static void acrossBracket(String text, Span bracket, Consumer<Warning> warnings) {
        boolean inside =
                bracket.start() > 0 && bracket.end() + 1 < text.length() && bracket.length() <= LONGEST_BRACKET;
        if (inside
                && text.charAt(bracket.start() - 1) == '会'
                && text.startsWith("会议", bracket.end())
                && text.startsWith("扩大", bracket.start() + 1)) {
            warnings.accept(warning(text, bracket.start() - 1, bracket.end() + 2, bracket.of(text) + "会议"));
        }
    }

    private static Warning warning(String text, int start, int end, String once) {
        return RuleCode.DOUBLED_WORD.warning(start, end, "“%s”疑重复书写。".formatted(text.substring(start, end)), once);
    }
}
