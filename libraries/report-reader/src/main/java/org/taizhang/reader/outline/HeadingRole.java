package org.taizhang.reader.outline;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The role that a heading gives its section.
final class HeadingRole {
    private static final Pattern PROBLEMS = Pattern.compile(
            "(?:存在|主要|突出|面临|现有)(?:的|(?<=存在|面临)[^，。]{0,6})?(?:突出|主要)?(?:问题|不足|差距|短板|困难|薄弱环节)(?!导向|意识|清单)|(?:问题|不足|差距|短板)(?:和|与|及|、|以及)(?:主要)?(?:问题|不足|差距|短板|困难|原因)"
                    + "|^(?:主要)?(?:问题|不足|差距|短板|薄弱环节)(?:分析|方面|情况)?$|不足之处|差距不足|问题不足|^(?:自我|检视|问题|党性)(?:剖析|检视|反思)");
    private static final Pattern PROBLEMS_PUT_RIGHT = Pattern.compile("整改(?!措施|方向|打算|思路)|解决|化解|破解|整治|专项|排查|查摆|治理");
    private static final Pattern NEXT_STEPS = Pattern.compile(
            "下一?步|下一?阶段|今后|打算|努力方向|改进(?:措施|方向|思路)|整改(?:方向|打算|思路)|(?:工作|任务)(?:计划|思路|安排|部署|谋划|设想|要点)(?:$|和|及|与|、)|明年|来年|下一?年|新一年|未来一年");

    /// 关于“公车管理存在漏洞”的问题: what others found and the report answers is none that it admits.
    private static final Pattern QUOTED = Pattern.compile("“[^”]*”");

    private static final int LONGEST = 40;
    private static final String TELLING = "年剖检反问足距板弱难步段今打向进改划思排谋设明新";

    private HeadingRole() {}

    /// Most headings hold none of the characters that the patterns need.
    private static boolean mayTell(String heading) {
        for (int i = 0; i < heading.length(); i++) {
            if (TELLING.indexOf(heading.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /// @param year that the report is of: 2024年重点工作 in a report of 2023 is to come
    static @Nullable Role of(String heading, @Nullable Integer year) {
        if (heading.length() > LONGEST || !mayTell(heading) || heading.endsWith("日")) {
            return null;
        }
        String spoken =
                heading.indexOf('“') < 0 ? heading : QUOTED.matcher(heading).replaceAll("“”");
        if (PROBLEMS.matcher(spoken).find()
                && !PROBLEMS_PUT_RIGHT.matcher(spoken).find()) {
            return Role.PROBLEMS;
        }
        boolean later = year != null && (heading.startsWith(year + 1 + "年") || heading.startsWith(year + 1 + "年度"));
        return later || NEXT_STEPS.matcher(heading).find() ? Role.NEXT_STEPS : null;
    }
}
