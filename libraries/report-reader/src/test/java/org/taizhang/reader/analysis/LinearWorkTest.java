package org.taizhang.reader.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Eight times the text is eight times the work. Work is counted in what the reader allocates, which no other process
/// on the machine changes; what is slow without allocating meets the limits of `LongTextsTest`.
class LinearWorkTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int SENTENCES = 400;
    private static final int TIMES = 8;
    /// Growing arrays are a half empty at most.
    private static final double SLACK = 1.3;

    private static final List<String> SENTENCES_OF_REPORTS = List.of(
            "全年召开党组会议%d次，专题研究党风廉政建设%d次。",
            "巡察反馈问题%d个，制定整改措施%d条，已整改到位。",
            "投入资金%d.5万元，其中财政资金%d.2万元、社会资金3.3万元。",
            "受理信访事项%d件，办结%d件，办结率95%%。",
            "办理时限由%d天压缩至%d天，群众满意率98%%。",
            "修订《水务管理办法》等制度%d项，开展“一线工作法”活动%d场。",
            "截至2023年11月底，完成投资%d.25亿元，同比增长%d.1%%。",
            "一是压实责任，开展督查%d次；二是跟踪问效，约谈%d人次。");

    @ParameterizedTest
    @ValueSource(longs = {1, 20, 300})
    void eightTimesTheTextIsEightTimesTheWork(long seed) {
        String once = text(seed, SENTENCES);
        String often = text(seed, SENTENCES * TIMES);
        allocated(once);
        allocated(often);

        long least = Stream.generate(() -> allocated(once))
                .limit(3)
                .mapToLong(Long::longValue)
                .min()
                .orElseThrow();
        long most = Stream.generate(() -> allocated(often))
                .limit(3)
                .mapToLong(Long::longValue)
                .min()
                .orElseThrow();

        assertThat((double) most / least).isLessThan(TIMES * SLACK);
    }

    private static long allocated(String text) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        ReportReading read = Texts.report(text);
        long used = THREADS.getCurrentThreadAllocatedBytes() - before;
        assertThat(read.indicators()).hasSizeGreaterThan(SENTENCES);
        return used;
    }

    /// Paragraphs of five sentences, each with numbers of its own.
    private static String text(long seed, int sentences) {
        var random = new Random(seed);
        return "某市水务局党组2023年工作情况报告\n2023年，某市水务局党组认真履行职责，现将有关情况报告如下。\n一、主要工作\n"
                + IntStream.range(0, sentences)
                        .mapToObj(i -> SENTENCES_OF_REPORTS
                                        .get(random.nextInt(SENTENCES_OF_REPORTS.size()))
                                        .formatted(10 + random.nextInt(900), 2 + random.nextInt(90))
                                + (i % 5 == 4 ? "\n" : ""))
                        .collect(Collectors.joining());
    }
}
