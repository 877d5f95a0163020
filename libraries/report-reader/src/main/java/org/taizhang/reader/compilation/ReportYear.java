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
    private static final Pattern DELIVERED =
            Pattern.compile("^[—－-]*[（(]?((?:19|20)\\d{2})年\\d{1,2}月\\d{1,2}日.{0,30}(?:会议|大会).{0,3}[上）)]?");
    private static final Pattern EARLY = Pattern.compile("年(?:[12一二]|元)月");
    private static final int YEAR_DIGITS = 4;
    private static final int LONGEST_LINE = 60;
    private static final int SIGNATURE_LINES = 5;
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

    /// The year of the meeting that the report was given to, else that its first words speak of (2023年，…), else of the
    /// signature, else the one that the first paragraphs speak of most; of equals the first.
    ///
    /// @param titled whether the text has the title of a report; else its dates tell nothing, as of contracts
    static @Nullable Integer inBody(List<String> lines, boolean titled) {
        List<String> first = lines.subList(0, Math.min(PREAMBLE_LINES, lines.size()));
        Integer spoken = most(YEAR, first);
        Integer delivered = titled ? delivered(first) : null;
        Integer signed =
                titled && delivered == null && (spoken == null || !opens(first, spoken)) ? signed(lines) : null;
        if (delivered != null) {
            return delivered;
        }
        if (signed != null) {
            // What is signed in January or February may well be of the year before, if the text says so.
            return spoken != null && spoken == signed - 1 && isEarly(lines) ? spoken : signed;
        }
        return spoken != null || !titled ? spoken : most(DATED, first);
    }

    /// 2024年1月16日在某市第十七届人民代表大会第三次会议上
    private static @Nullable Integer delivered(List<String> lines) {
        for (String line : lines) {
            Matcher date = DELIVERED.matcher(line);
            if (line.length() <= LONGEST_LINE && date.find()) {
                return Integer.valueOf(date.group(1));
            }
        }
        return null;
    }

    private static boolean opens(List<String> lines, int year) {
        return lines.stream().anyMatch(line -> line.startsWith(year + "年") && line.length() > LONGEST_LINE / 2);
    }

    private static @Nullable Integer signed(List<String> lines) {
        for (int i = lines.size() - 1; i >= Math.max(0, lines.size() - SIGNATURE_LINES); i--) {
            String line = lines.get(i);
            if (UnitName.isDate(line)) {
                return inTitle(line);
            }
        }
        return null;
    }

    private static boolean isEarly(List<String> lines) {
        return lines.subList(Math.max(0, lines.size() - SIGNATURE_LINES), lines.size()).stream()
                .anyMatch(line -> UnitName.isDate(line) && EARLY.matcher(line).find());
    }

    private static @Nullable Integer most(Pattern pattern, List<String> lines) {
        Map<Integer, Integer> counts = new HashMap<>();
        Integer best = null;
        for (String line : lines) {
            // Only before 年 can one stand; to try every place of a paragraph costs far more.
            Matcher year = pattern.matcher(line).useTransparentBounds(true);
            for (int at = line.indexOf('年'); at >= 0; at = line.indexOf('年', at + 1)) {
                if (at >= YEAR_DIGITS
                        && year.region(at - YEAR_DIGITS, line.length()).lookingAt()) {
                    Integer value = Integer.valueOf(year.group(1));
                    int count = counts.merge(value, 1, Integer::sum);
                    best = best == null || count > counts.getOrDefault(best, 0) ? value : best;
                }
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
