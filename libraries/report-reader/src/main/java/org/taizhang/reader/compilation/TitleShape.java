package org.taizhang.reader.compilation;

import java.util.regex.Pattern;
import org.taizhang.reader.text.Words;

/// What the title of a report looks like, and what an entry of a contents page looks like.
final class TitleShape {
    private static final Words CONTENTS = Words.of("titles.txt", "contents");
    private static final int SHORTEST = 4;
    private static final int LONGEST = 80;

    private static final Pattern TITLE = Pattern.compile(
            "[^，。；！？：]{0,74}(?:报告|总结|汇报|述职|自查情况|工作情况|落实情况|情况说明|(?:总结|情况|汇报)[及和暨与][^，。；！？：]{2,20}(?:计划|打算|安排|思路|要点|谋划|设想))(?:（[^）]{1,16}）|\\([^)]{1,16}\\))?");
    /// What is called so is a report only where a text opens with it.
    private static final Pattern OTHER_TITLE = Pattern.compile("[^，。；！？：]{2,74}"
            + Words.of("titles.txt", "other-titles").pattern() + "(?:（[^）]{1,16}）|\\([^)]{1,16}\\))?");
    private static final String LAST = "告结报职况明划算排路点想示函述料纲单账见）)";
    private static final Pattern NUMBERED = Pattern.compile("^(?:第?[一二三四五六七八九十]{1,3}[、.．]|"
            + "第[一二三四五六七八九十\\d]{1,3}(?:部分|篇章|[章节篇])|[壹贰叁肆伍陆柒捌玖拾][、.．]|[㈠-㈩⑴-⒇⒈-⒛Ⅰ-Ⅻ●•■◆★▲※]|[【〔][一二三四五六七八九十\\d]{1,3}[】〕]|[（(][一二三四五六七八九十\\d]{1,3}[）)]|"
            + "[一二三四五六七八九十]是|\\d{1,3}(?:[.．、]|[)）])(?=\\d{4}年|\\D)|[①-⑳])");
    private static final Pattern PAGE_NUMBER = Pattern.compile("[\\s.…·．\\-—_]*(?:[（(]?\\d{1,4}[)）]?)$");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}|二[〇○零0]二?[〇○零一二三四五六七八九]{1,2}");

    private TitleShape() {}

    static boolean isTitle(String line) {
        return mayBeTitle(line) && TITLE.matcher(line).matches();
    }

    /// …巡察整改进展情况的通报, 对照检查材料, 述职提纲: also said of other texts and in the midst of one.
    static boolean isOtherTitle(String line) {
        return mayBeTitle(line) && OTHER_TITLE.matcher(line).matches();
    }

    private static boolean mayBeTitle(String line) {
        return line.length() >= SHORTEST
                && line.length() <= LONGEST
                && LAST.indexOf(line.charAt(line.length() - 1)) >= 0
                && !isNumbered(line)
                && "—－-（(".indexOf(line.charAt(0)) < 0
                && !Furniture.is(line);
    }

    /// A title that can stand alone: it says whose report it is or of which year.
    static boolean isWholeTitle(String line) {
        boolean title = isTitle(line) || isOtherTitle(line);
        return title && line.length() >= 8 && (YEAR.matcher(line).find() || UnitName.inTitle(line) != null);
    }

    static boolean isNumbered(String line) {
        return NUMBERED.matcher(line).find();
    }

    static boolean isContentsHeading(String line) {
        return CONTENTS.contains(key(line));
    }

    /// An entry of a contents page without its number and page number.
    static String entry(String line) {
        String core = NUMBERED.matcher(line).replaceFirst("").strip();
        String bare = PAGE_NUMBER.matcher(core).replaceFirst("").strip();
        return bare.isEmpty() ? core : bare;
    }

    static boolean looksLikeEntry(String line) {
        return line.length() <= LONGEST + 10
                && line.indexOf('。') < 0
                && (isNumbered(line)
                        || isTitle(entry(line))
                        || PAGE_NUMBER.matcher(line).find());
    }

    /// The letters alone, to compare a title with its entry.
    static String key(String line) {
        var key = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                key.append(Character.toLowerCase(c));
            }
        }
        return key.toString();
    }
}
