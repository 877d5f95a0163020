package org.taizhang.reader.compilation;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Whose report it is, as the report says it.
final class UnitName {
    private static final String ORGANISATION = "(?:党组|党委|党总支|党支部|党工委|工作委员会|工委|委员会|常委会|局|厅|办公室|政研室|研究室|院|大学|学院|学校|中学|小学"
            + "|中心|公司|集团|银行|协会|联合会|妇联|残联|文联|科协|侨联|工商联|总工会|团委|[省市区县州旗镇乡]委|人民政府|政府|馆|站|所|支队|总队|大队|社|纪委|纪委监委|监委"
            + "|政协|人大|检察院|法院|街道|[乡镇村]|社区|部|处|室|办|机关|分局|医院|管委会)";
    private static final Pattern YEAR = Pattern.compile("(?:(?:19|20)\\d{2}|二[〇○零][一二三四五六七八九〇○零]{2})年?(?:度|上半年|下半年)?");
    private static final Pattern STOP = Pattern.compile("落实|履行|贯彻|全面从严|从严治党|党风廉政|主体责任|关于|开展|推进|推动|抓|述职|述责|述廉|年度"
            + "|工作(?!委员会|局|部|站|领导小组)|领导班子|班子|党建|意识形态|加强|执行|自查|整改|民主生活会|的|情况|政治生态|法治|巡[视察]|总结|报告|“|《");
    private static final Pattern PREAMBLE = Pattern.compile("(?:^|[，。：])(?:我代表)?([^，。：；、“《]{1,24}?" + ORGANISATION + ")"
            + "(?:领导班子)?(?:始终|坚持|深入|认真|高度|全面|坚决|严格|切实|按照|牢固|紧紧|不断|把|以|在|将|持续|围绕|聚焦|坚定|积极|紧扣|带领|主动|旗帜|和班子)");
    private static final Pattern GOVERNMENT = Pattern.compile("代表([^，。：；]{0,14}?人民政府)");
    private static final Pattern BYLINE = Pattern.compile("^([^，。：；、\\d]{1,22}?" + ORGANISATION
            + ")(?:副?书记|[主]任|局长|厅长|处长|院长|校长|馆长|主席|会长)(?:、[^，。]{1,8})?[\\s]?[^，。：；、\\d]{0,4}$");
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
        String bare = YEAR.matcher(title).replaceAll("").strip();
        bare = bare.startsWith("关于") ? bare.substring(2) : bare;
        Matcher stop = STOP.matcher(bare);
        String prefix = stop.find() ? bare.substring(0, stop.start()) : "";
        prefix = TRAILING.matcher(prefix).replaceAll("");
        Matcher organisation = ENDS_AS_ORGANISATION.matcher(prefix);
        return organisation.find() && !GENERIC.matcher(organisation.group()).matches() ? organisation.group() : null;
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
                return government.group(1);
            }
            Matcher speaker = PREAMBLE.matcher(line);
            while (speaker.find()) {
                if (!GENERIC.matcher(speaker.group(1)).matches()
                        && !NO_NAME.matcher(speaker.group(1)).find()) {
                    return speaker.group(1);
                }
            }
        }
        return null;
    }

    static boolean isSignature(String line) {
        return SIGNATURE.matcher(line).matches();
    }

    static boolean isDate(String line) {
        return DATE.matcher(line).matches();
    }
}
