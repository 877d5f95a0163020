package org.taizhang.reader.outline;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.taizhang.reader.text.CharacterSet;
import org.taizhang.reader.text.Words;

/// The role that a heading gives its section, told by the kernel of its words and what stands around that: 存在的问题,
/// 查摆出的突出问题, 有待加强的方面 admit; 解决突出问题, 坚持问题导向, 困难群众 do not.
public final class HeadingRole {
    private static final String KERNEL = Words.of("outline.txt", "shortcomings").pattern();
    private static final String JOINT = "(?:和|与|及|、|以及|，|的)";
    private static final String ADMITTING = Words.of("outline.txt", "admitting").pattern();
    private static final String YET = Words.of("outline.txt", "yet").pattern()
            + Words.of("outline.txt", "to-better").pattern() + "的"
            + Words.of("outline.txt", "aspects").pattern();
    private static final String OWN = Words.of("outline.txt", "own").pattern();
    private static final String AFTER =
            "(?!导向|意识|清单(?!及)|" + Words.of("outline.txt", "put-right").pattern() + "|整改(?!措施|方向|打算|思路|建议))";

    /// The kernel after a word that admits it, two kernels together, or nothing but kernels.
    private static final Pattern PROBLEMS = Pattern.compile(String.join(
            "|",
            ADMITTING + "(?:的|(?<=存在|面临)[^，。]{0,6})?" + ADMITTING + "?" + KERNEL + AFTER,
            KERNEL + JOINT + "{0,2}" + ADMITTING + "?" + "(?:" + KERNEL + "|原因|建议|对策)" + AFTER,
            "^(?:" + OWN + "[中上]?的?)?" + KERNEL + "(?:$|"
                    + Words.of("outline.txt", "of-shortcomings").pattern() + ")" + AFTER,
            "^" + Words.of("outline.txt", "reflections").pattern()));
    private static final Pattern YET_TO_DO = Pattern.compile(YET);
    private static final Pattern FOUND_BY = Pattern.compile(Words.of("outline.txt", "found-by")
                    .pattern() + "的?" + ADMITTING + "?的?" + KERNEL + AFTER + "(?!.*(?:解决|整治|治理|问题整改))");
    private static final Pattern PUT_RIGHT =
            Pattern.compile(Words.of("outline.txt", "put-right").pattern() + "|整改(?!措施|方向|打算|思路|落实中|过程中|建议)");
    private static final String BETTERING = "(?:改进|加强|整改)[^，。]{0,8}的(?:措施|思路|办法|方向|打算|建议|举措)";
    private static final Pattern NEXT_STEPS =
            Pattern.compile(Words.of("outline.txt", "to-come").pattern() + "|(?:^|[及和与、])改进情况$|" + BETTERING + "|"
                    + Words.of("outline.txt", "plans").pattern() + "(?:$|[和及与、（])");
    private static final Pattern ADVICE =
            Pattern.compile("^" + Words.of("outline.txt", "advice").pattern() + "{0,5}(?:对策|建议)"
                    + Words.of("outline.txt", "advice").pattern() + "{0,3}$");
    /// 差距和努力方向, 问题及对策建议 name two parts.
    private static final String AND_ANSWERS =
            "(?:" + JOINT + "(?:" + Words.of("outline.txt", "to-come").pattern() + "|对策建议|对策|建议|措施|整改措施))?";
    private static final Pattern NAMES_SHORTCOMINGS =
            Pattern.compile("^(?:[^，。；]{0,10})?" + YET + "$|^(?:[^，。；]{0,14}的|"
                    + OWN + "[中上]?的?)?" + ADMITTING + "{0,2}的?" + ADMITTING + "?的?" + KERNEL + "(?:" + JOINT + "{0,2}"
                    + ADMITTING + "?的?(?:" + KERNEL + "|原因)){0,3}"
                    + Words.of("outline.txt", "of-shortcomings").pattern() + "{0,2}" + AND_ANSWERS + "$");

    /// 关于“公车管理存在漏洞”的问题: what others found and the report answers is none that it admits.
    private static final Pattern QUOTED = Pattern.compile("“[^”]*”|（[^）]*）");

    private static final int LONGEST = 40;
    private static final int LONGEST_NAME = 12;
    private static final CharacterSet TELLING = new CharacterSet("年剖检反问足距板弱难缺步段今打向进改划思排谋设明新望策建下意要待需亟");

    /// Without one of these a pattern fits nowhere; to ask for them costs a tenth of trying the pattern.
    private static final Words KERNELS = Words.of("outline.txt", "shortcomings");
    private static final Words REFLECTIONS = Words.of("outline.txt", "reflections");
    private static final Words YETS = Words.of("outline.txt", "yet");
    private static final Words TO_COME = Words.of("outline.txt", "to-come");
    private static final Words PLANS = Words.of("outline.txt", "plans");
    private static final Words BETTERS = Words.of("outline.txt", "betters");
    private static final Words ADVISES = Words.of("outline.txt", "advises");

    private HeadingRole() {}

    /// Most headings hold none of the characters that the patterns need.
    private static boolean mayTell(String heading) {
        for (int i = 0; i < heading.length(); i++) {
            if (TELLING.has(heading.charAt(i))) {
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
        String spoken = spoken(heading);
        boolean kernel = KERNELS.anyIn(spoken);
        boolean admits = (kernel || REFLECTIONS.open(spoken))
                && PROBLEMS.matcher(spoken).find()
                && !PUT_RIGHT
                        .matcher(spoken.replaceAll("(?:查摆|检视|查找)(?=出?的|存在)", ""))
                        .find();
        if (admits
                || (kernel && FOUND_BY.matcher(spoken).find())
                || (YETS.anyIn(spoken) && YET_TO_DO.matcher(spoken).find())) {
            return Role.PROBLEMS;
        }
        boolean later = year != null && (heading.startsWith(year + 1 + "年") || heading.startsWith(year + 1 + "年度"));
        return later || plans(heading) ? Role.NEXT_STEPS : null;
    }

    private static boolean plans(String heading) {
        // 2023年工作总结和2024年工作计划 is a title over both.
        if (heading.contains("总结")) {
            return false;
        }
        boolean mayPlan = TO_COME.anyIn(heading) || PLANS.anyIn(heading) || BETTERS.anyIn(heading);
        return (mayPlan && NEXT_STEPS.matcher(heading).find())
                || (ADVISES.anyIn(heading) && ADVICE.matcher(heading).matches());
    }

    /// Whether the heading only names the part that admits (主要差距, 存在的问题) and states no shortcoming itself.
    public static boolean namesShortcomings(String heading) {
        return heading.length() <= LONGEST
                && NAMES_SHORTCOMINGS.matcher(spoken(heading)).matches();
    }

    /// Whether the heading only names the part that plans (改进情况, 下一步打算) and promises nothing itself.
    public static boolean namesNextSteps(String heading) {
        return heading.length() <= LONGEST_NAME && of(heading, null) == Role.NEXT_STEPS;
    }

    private static String spoken(String heading) {
        return heading.indexOf('“') < 0 && heading.indexOf('（') < 0
                ? heading
                : QUOTED.matcher(heading).replaceAll("“”");
    }
}
