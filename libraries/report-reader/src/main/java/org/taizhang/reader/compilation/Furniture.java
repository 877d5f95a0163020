package org.taizhang.reader.compilation;

import java.util.regex.Pattern;
import org.taizhang.reader.text.Words;

/// Lines that a web page or a form sets around a text: where it comes from, when it was published, how often it was
/// read. They say neither whose report it is nor of which year.
final class Furniture {
    private static final int LONGEST = 120;
    private static final Words OPENS = Words.of("titles.txt", "furniture");
    private static final Words HOLDS = Words.of("titles.txt", "furniture-inside");
    private static final Pattern PATH = Pattern.compile("首页|网站首页|当前位置|您的位置|您现在的位置|所在位置");
    private static final String ARROWS = ">＞»";

    private Furniture() {}

    static boolean is(String line) {
        return line.length() <= LONGEST && (OPENS.startAt(line, 0) || HOLDS.anyIn(line) || isPath(line));
    }

    /// 当前位置：首页 > 政务公开 > 正文
    private static boolean isPath(String line) {
        if (line.isEmpty()) {
            return false;
        }
        int arrows = 0;
        for (int i = 0; i < line.length(); i++) {
            arrows += ARROWS.indexOf(line.charAt(i)) >= 0 ? 1 : 0;
        }
        return arrows > 1 || PATH.matcher(line).lookingAt();
    }
}
