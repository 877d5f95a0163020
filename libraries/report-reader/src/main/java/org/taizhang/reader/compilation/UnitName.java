package org.taizhang.reader.compilation;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.taizhang.reader.text.Words;

/// Whose report it is, as the report says it.
final class UnitName {
    private static final Words ORGANISATIONS = Words.of("titles.txt", "organisations");
    private static final Words ACTING = Words.of("titles.txt", "acting");
    private static final String ORGANISATION = ORGANISATIONS.pattern();
    private static final String LEADERS = "领导班子";
    private static final Pattern YEAR = Pattern.compile("(?:(?:19|20)\\d{2}|二[〇○零][一二三四五六七八九〇○零]{2})年?(?:度|上半年|下半年)?");
    private static final Pattern STOP = Pattern.compile(
            "工作(?!委员会|局|部|站|领导小组)|" + Words.of("titles.txt", "after-unit").pattern());
    private static final Pattern PREAMBLE = Pattern.compile(
            "(?:^|[，。：])(?:我代表)?([^，。：；、“《]{1,24}?" + ORGANISATION + ")(?:" + LEADERS + ")?" + ACTING.pattern());
    private static final Pattern GOVERNMENT = Pattern.compile("代表([^，。：；]{0,14}?人民政府)");
    private static final Pattern ANY_PLACE = Pattern.compile("[省市县区州旗]人民政府");
    private static final Pattern CONGRESS =
            Pattern.compile("(?:在|日|^)\\s?([^，。：；、\\d在日]{1,12}?[省市县区州旗])(?:第.{1,4}届)?(?:人民代表大会|人大)");
    private static final int FIRST_LINES = 6;
    private static final Pattern BYLINE = Pattern.compile("^([^，。：；、\\d]{1,22}?" + ORGANISATION + ")"
            + Words.of("titles.txt", "heads").pattern() + "(?:、[^，。]{1,8})?[\\s]?[^，。：；、\\d]{0,4}$");
    private static final Pattern SIGNATURE = Pattern.compile("^(?:中共|中国共产党)?[^，。：；、\\d]{1,26}" + ORGANISATION + "$");
    private static final Pattern DATE =
            Pattern.compile("^(?:19|20)\\d{2}年\\d{1,2}月\\d{1,2}日$|^二[〇○零].{2}年.{1,3}月.{1,3}日$");
    private static final Pattern ENDS_AS_ORGANISATION = Pattern.compile(".*" + ORGANISATION);
    /// 政府工作报告, 局党组坚持…: words that every unit has.
    private static final Pattern GENERIC =
            Pattern.compile("(?:本|我|全)?(?:政府|单位|部门|(?:[局厅院校馆站所处室]|公司|集团|学校|学院|医院|中心|街道|机关)?"
                    + "(?:党组|党委|党工委|党总支|党支部|支部|纪委|领导班子|[局厅院校馆站所处室]|公司|集团|学校|学院|医院|中心|街道|机关))");
    /// 对上年度局, 在党委: no name starts so.
    private static final Pattern NO_NAME = Pattern.compile("^[对在把使让]|年度|上年|本年|去年|今年");
    private static final Pattern TRAILING = Pattern.compile("[\\s()（）—–-]+$");

    private UnitName() {}

    /// The unit that the title names, if it names one.
    static @Nullable String inTitle(String title) {
        String named = beforeYear(title);
        if (named != null) {
            return named;
        }
        String bare = YEAR.matcher(title).replaceAll("").strip();
        bare = bare.startsWith("关于") ? bare.substring(2) : bare;
        Matcher stop = STOP.matcher(bare);
        String prefix = stop.find() ? bare.substring(0, stop.start()) : "";
        prefix = TRAILING.matcher(prefix).replaceAll("");
        Matcher organisation = ENDS_AS_ORGANISATION.matcher(prefix);
        return organisation.find() && !GENERIC.matcher(organisation.group()).matches() ? organisation.group() : null;
    }

    /// 某县水利局2023年政府信息公开…: where the year stands the name has ended.
    private static @Nullable String beforeYear(String title) {
        Matcher year = YEAR.matcher(title);
        if (!year.find() || year.start() == 0) {
            return null;
        }
        String before =
                title.substring(title.startsWith("关于") ? 2 : 0, year.start()).strip();
        boolean named = ENDS_AS_ORGANISATION.matcher(before).matches()
                && !GENERIC.matcher(before).matches()
                && !STOP.matcher(before).find();
        return named ? before : null;
    }

    /// The unit that signs the report or speaks in its first paragraphs.
    static @Nullable String inBody(List<String> lines) {
        for (int i = lines.size() - 1; i > Math.max(0, lines.size() - 4); i--) {
            if (DATE.matcher(lines.get(i)).matches()
                    && SIGNATURE.matcher(lines.get(i - 1)).matches()) {
                return lines.get(i - 1);
            }
        }
        for (String line : lines.subList(0, Math.min(6, lines.size()))) {
            Matcher byline = BYLINE.matcher(line);
            if (byline.find()) {
                return byline.group(1);
            }
            Matcher government = GOVERNMENT.matcher(line);
            if (government.find()) {
                String place = ANY_PLACE.matcher(government.group(1)).matches() ? placeOfCongress(lines) : "";
                return place + government.group(1);
            }
            String speaker = maySpeak(line) ? speaker(line) : null;
            if (speaker != null) {
                return speaker;
            }
        }
        return null;
    }

    private static @Nullable String speaker(String line) {
        Matcher speaker = PREAMBLE.matcher(line);
        while (speaker.find()) {
            if (!GENERIC.matcher(speaker.group(1)).matches()
                    && !NO_NAME.matcher(speaker.group(1)).find()) {
                return speaker.group(1);
            }
        }
        return null;
    }

    /// False where the end of no name stands right before 坚持 or the like, so that the pattern need not be tried behind
    /// each comma of a paragraph.
    private static boolean maySpeak(String line) {
        for (int at = 1; at < line.length(); at++) {
            if (ACTING.startAt(line, at)
                    && (ORGANISATIONS.endAt(line, at)
                            || (line.startsWith(LEADERS, at - LEADERS.length())
                                    && ORGANISATIONS.endAt(line, at - LEADERS.length())))) {
                return true;
            }
        }
        return false;
    }

    /// 在安河市第八届人民代表大会…上: whose government 市人民政府 is.
    private static String placeOfCongress(List<String> lines) {
        for (String line : lines.subList(0, Math.min(FIRST_LINES, lines.size()))) {
            Matcher congress = CONGRESS.matcher(line);
            if (congress.find()) {
                String place = congress.group(1);
                return place.substring(0, place.length() - 1);
            }
        }
        return "";
    }

    static boolean isSignature(String line) {
        return SIGNATURE.matcher(line).matches();
    }

    static boolean isDate(String line) {
        return DATE.matcher(line).matches();
    }
}
