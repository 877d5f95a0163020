package org.taizhang.lastyear;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.taizhang.lastyear.FollowUp.Ground;

/// By what a sentence shows whether something was done.
final class Signs {

    /// Goes on, or begins; 正在 and 已 together mean that it goes on.
    private static final Pattern UNDER_WAY =
            Pattern.compile("正在|尚未|还未|仍未|未能|仍在|有待|还需|推进中|进行中|进展中|办理中|建设中|有序推进|加快推进|稳步推进|持续推进|初步|"
                    + "部分(?:完成|建成|到位)|基本(?:完成|建成|形成)|着手|筹备|启动|前期工作|开工建设|力争|拟于|计划于|预计");

    private static final Pattern DONE =
            Pattern.compile("已(?!有|经济|知|往)|完成|建成|建立|成立|组建|设立|制定|制发|修订|出台|印发|下发|编制|发布|实现|开展|举办|召开|组织|"
                    + "举行|配备|选派|选树|培训|轮训|投入|上线|运行|验收|通车|开通|整改|解决|化解|清理|清退|追缴|查处|处理|处分|约谈|"
                    + "督查|检查|巡察|评选|表彰|获评|获得|荣获|听取|走访|调研|办结|落地|达到|突破|增长|下降|提高到|全覆盖|\\d");

    private static final Pattern FIGURE =
            Pattern.compile("(\\d+(?:\\.\\d+)?)(万|亿)?[余多几]?(%|％|[\\p{IsHan}&&[^年月日号期时分秒点届余多几]])");

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final BigDecimal HUNDRED_MILLION = BigDecimal.valueOf(100_000_000);

    private Signs() {}

    /// @param place in the later text
    record Sign(Ground ground, Place place) {}

    /// The words that say how far it is; the first that says it is not at its end decides.
    static Optional<Sign> word(String text, Place said) {
        return first(UNDER_WAY, Ground.UNDER_WAY, text, said).or(() -> first(DONE, Ground.DONE, text, said));
    }

    private static Optional<Sign> first(Pattern pattern, Ground ground, String text, Place within) {
        Matcher matcher = pattern.matcher(text).region(within.start(), within.end());
        return matcher.find()
                ? Optional.of(new Sign(ground, new Place(matcher.start(), matcher.end())))
                : Optional.empty();
    }

    private record Figure(BigDecimal value, String unit, Place place) {}

    /// The one figure of the promise held against the one figure in the same unit that is reported; more of them are
    /// not told apart.
    static Optional<Sign> figures(String before, Place promise, String after, Place said) {
        List<Figure> promised = figures(before, promise);
        if (promised.size() != 1) return Optional.empty();
        Figure wanted = promised.getFirst();
        List<Figure> reported = figures(after, said).stream()
                .filter(figure -> figure.unit().equals(wanted.unit()))
                .toList();
        if (reported.size() != 1) return Optional.empty();
        Figure had = reported.getFirst();
        Ground ground = had.value().compareTo(wanted.value()) >= 0 ? Ground.REACHED : Ground.LESS;
        return Optional.of(new Sign(ground, had.place()));
    }

    static boolean hasFigure(String text, Place within) {
        return FIGURE.matcher(text).region(within.start(), within.end()).find();
    }

    private static List<Figure> figures(String text, Place within) {
        var figures = new ArrayList<Figure>();
        Matcher matcher = FIGURE.matcher(text).region(within.start(), within.end());
        while (matcher.find()) {
            var value = new BigDecimal(matcher.group(1));
            if ("万".equals(matcher.group(2))) value = value.multiply(TEN_THOUSAND);
            if ("亿".equals(matcher.group(2))) value = value.multiply(HUNDRED_MILLION);
            figures.add(
                    new Figure(value, matcher.group(3).replace('％', '%'), new Place(matcher.start(), matcher.end())));
        }
        return figures;
    }
}
