package org.taizhang.reader.compilation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.taizhang.reader.text.Characters;

/// The year that a report is of.
final class ReportYear {
    private static final Pattern ARABIC = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(?!\\d)");
    private static final Pattern YEAR = Pattern.compile("(?<![\\d—－-])((?:19|20)\\d{2})年(?!\\d{1,2}月|[初中])");
    private static final Pattern DATED = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})年\\d{1,2}月");
    private static final Pattern CHINESE = Pattern.compile("([一二][〇○零九][〇○零一二三四五六七八九]{2})年");
    private static final int PREAMBLE_LINES = 6;

    private ReportYear() {}

    static @Nullable Integer inTitle(String title) {
        Matcher arabic = ARABIC.matcher(title);
        if (arabic.find()) {
            return Integer.valueOf(arabic.group(1));
        }
        Matcher chinese = CHINESE.matcher(title);
        return chinese.find() ? chinese(chinese.group(1)) : null;
    }

    /// The year that the first paragraphs speak of most; of equals the first.
    ///
    /// @param titled whether the text has the title of a report; else its dates tell nothing, as of contracts
    static @Nullable Integer inBody(List<String> lines, boolean titled) {
        List<String> first = lines.subList(0, Math.min(PREAMBLE_LINES, lines.size()));
        Integer spoken = most(YEAR, first);
        return spoken != null || !titled ? spoken : most(DATED, first);
    }

    private static @Nullable Integer most(Pattern pattern, List<String> lines) {
        Map<Integer, Integer> counts = new HashMap<>();
        Integer best = null;
        for (String line : lines) {
            Matcher year = pattern.matcher(line);
            while (year.find()) {
                Integer value = Integer.valueOf(year.group(1));
                int count = counts.merge(value, 1, Integer::sum);
                best = best == null || count > counts.getOrDefault(best, 0) ? value : best;
            }
        }
        return best;
    }

    private static int chinese(String digits) {
        int value = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            value = value * 10 + (c == '○' ? 0 : Characters.chineseDigit(c));
        }
        return value;
    }
}
