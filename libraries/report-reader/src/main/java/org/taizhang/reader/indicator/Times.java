package org.taizhang.reader.indicator;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.taizhang.reader.text.Words;

/// Times between what is counted and its number: 贡献率由[2010年的]42.5%, [比“十五”末]增长62%. They count nothing.
final class Times {
    private static final int LONGEST = 26;
    private static final Words ENDS = Words.of("indicators.txt", "time-ends");
    private static final String CORE_ENDS = "年月底末初度期间届”";
    private static final Pattern TIME = Pattern.compile("(?:分别|均|也|都)?(?:同|相)?"
            + Words.of("indicators.txt", "time-opens").pattern()
            + "?(?:\\d{4}年(?:\\d{1,2}月)?(?:[底末初]|度)?|“[一二三四五六七八九十]+五”(?:期|时期|期间)?[末初]?|"
            + Words.of("indicators.txt", "time-names").pattern() + ")(?:同期|相比|以来)?(?:的|分别|平均|可比)*$");

    private Times() {}

    /// Where the time that ends at `end` starts; `end` where none does.
    static int startTo(String text, int floor, int end) {
        if (end <= floor || !ENDS.endAt(text, end) || !mayEndAt(text, end)) {
            return end;
        }
        int from = Math.max(floor, end - LONGEST);
        Matcher time = TIME.matcher(text.substring(from, end));
        return time.find() ? from + time.start() : end;
    }

    /// False where the pattern cannot fit: before 的 and 分别 stands no year, month or the like. Most words end in 的.
    private static boolean mayEndAt(String text, int end) {
        int core = end;
        for (int tail = tail(text, core); tail > 0; tail = tail(text, core)) {
            core -= tail;
        }
        boolean followed = text.startsWith("相比", core - 2) || text.startsWith("以来", core - 2);
        int last = (followed ? core - 2 : core) - 1;
        return last >= 0 && CORE_ENDS.indexOf(text.charAt(last)) >= 0;
    }

    private static int tail(String text, int end) {
        if (end > 0 && text.charAt(end - 1) == '的') {
            return 1;
        }
        if (text.startsWith("分别", end - 2)) {
            return 2;
        }
        return text.startsWith("平均", end - 2) || text.startsWith("可比", end - 2) ? 2 : 0;
    }
}
