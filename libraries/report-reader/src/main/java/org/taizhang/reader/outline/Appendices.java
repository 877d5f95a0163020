package org.taizhang.reader.outline;

import java.util.regex.Pattern;
import org.taizhang.reader.text.Ints;
import org.taizhang.reader.text.Scan;

/// Finds what is appended to a report: 附件1, 附表, 名词解释. Its numbers start anew and are not those of the report.
final class Appendices {
    private static final int LONGEST = 60;
    private static final String FIRST = "附名有注《相";
    private static final String NUMBER = "[\\d一二三四五六七八九十]{1,2}";
    private static final Pattern LABEL = Pattern.compile(String.join(
            "|",
            "附\\s?[件表录]\\s?(?:" + NUMBER + ")?[：:]?",
            "附\\s?件\\s?\\d{0,2}[：:].*",
            // What it is called stands behind its number, or behind a mere 附：.
            "附[件表录]\\s?" + NUMBER + "[\\s\u3000][^。；]+",
            "附[：:][^。；]*",
            "(?:《[^》]{1,20}》)?(?:有关|相关|部分)?名词(?:解释|注释|说明)[：:]?",
            "注释[：:]?"));

    private Appendices() {}

    /// The lines after the first heading that such a label stands in, as indexes into the lines of the scan.
    static Ints lines(Scan scan, int from) {
        var found = new Ints();
        Ints lines = scan.lines();
        String text = scan.text();
        for (int line = 0; line < lines.size(); line++) {
            int start = lines.get(line);
            int end = line + 1 < lines.size() ? lines.get(line + 1) - 1 : text.length();
            if (start >= from
                    && end > start
                    && end - start <= LONGEST
                    && FIRST.indexOf(text.charAt(start)) >= 0
                    && LABEL.matcher(text).region(start, end).matches()) {
                found.add(line);
            }
        }
        return found;
    }
}
