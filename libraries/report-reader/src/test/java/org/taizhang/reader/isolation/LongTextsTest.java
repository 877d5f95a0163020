package org.taizhang.reader.isolation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The cost of reading grows with the text and not with its square: texts of some hundred thousand characters, each
/// made of what one step of the reader walks over, are read within the ordinary limits of a worker. A step that looked
/// at the whole text at each of its finds would take minutes for them.
class LongTextsTest {
    private static final String TITLE = "2023年市水务局党组落实全面从严治党主体责任情况报告\n";
    private static final int CHARACTERS = 600_000;
    /// Of what is found at each second character, which makes a large analysis.
    private static final int MANY_FINDS = 200_000;

    @TempDir
    static Path folder;

    private static WorkerPool pool;

    @BeforeAll
    static void start() {
        pool = new WorkerPool(WorkerSettings.standard(1, folder.resolve("workers")));
    }

    @AfterAll
    static void stop() {
        pool.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void isReadWithinTheOrdinaryLimits(String name, String text) throws IOException {
        Path file = folder.resolve(name + ".txt");
        Files.writeString(file, text, UTF_8);

        Answer answer = pool.read(file, "");

        assertThat(answer).isInstanceOf(Answer.Read.class);
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                of("paragraphs", "水务工作稳步推进，发现问题3个。\n"),
                of("a paragraph without full stops", "发现问题3个，已整改2个，"),
                of("a paragraph without marks", "水务工作"),
                of("numbered lines", "1、加强水务管理。\n"),
                of("chapters", "一、加强水务管理\n抓好水务工作。\n（一）抓好水务\n抓好水务工作。\n"),
                of("points of one paragraph", "一是加强管理；二是抓好落实；"),
                of("points with titles", "一是加强管理。抓好落实。二是抓好落实。加强管理。"),
                of("a heading without end", "一、", "加强水务管理、"),
                of("appendices", "附件1\n一、加强水务管理。\n"),
                of("short lines", "加强水务管理工作\n"),
                of("numbers", "", "3个、", MANY_FINDS),
                of("numbers with bare names", "问题3个、个数2个、"),
                of("years", "2019年"),
                of("a number of years", "2024年获评先进，"),
                of("numerals", "十"),
                of("scales", "共1", "万"),
                of("decimals", "达百分之九十点", "九"),
                of("digits", "1"),
                of("thousands", "1,000"),
                of("citations", "《水务管理办法（试行）》、"),
                of("opening quotation marks", "“水务"),
                of("closing quotation marks", "水务。”"),
                of("quotations", "“水务”"),
                of("closings", "", "”", MANY_FINDS),
                of("titles and brackets that do not close", "《".repeat(MANY_FINDS / 4), "）", MANY_FINDS),
                of("brackets", "（水务(管理）"),
                of("clauses that come again", "认真贯彻落实水务工作会议精神要求，"),
                of("adverts", "更多公文请关注公众号、"),
                of("adverts in brackets", "（更多公文请关注公众号）"),
                of("marks of web pages", "水务##paidbegin##"),
                of("marks of web pages alone", "##paidbegin##\n"),
                of("next steps in one paragraph", "下一步，我们将加强水务管理。"),
                of("next steps", "下一步，我们将加强水务管理。\n"),
                of("problems", "三、存在的问题\n", "水务管理还不够到位；"),
                of("problems in sentences", "三、存在的问题\n", "水务管理还不够到位。"),
                of("claims", "巡察反馈问题3个，制定整改措施5条，已整改2个。"),
                of("claims in one sentence", "巡察反馈问题3个、整改措施5条、已整改2个；"),
                of("measures in one sentence", "整改措施5条、"),
                of("found problems", "发现问题3个，整改2个，"),
                of("problems with their mending", "关于水务管理不到位的问题。\n整改情况：已完成。\n"),
                of("statements", "整改情况：正在推进。"),
                of("persons", "局长王建国同志、"),
                of("mail addresses", "a@b.c"),
                of("doubled words", "获批获批，"),
                of("doubled marks", "，，水"),
                of("letters", "aaaa"),
                Arguments.of("the same title again", repeats(2000)),
                Arguments.of("many reports", reports(2000)));
    }

    private static Arguments of(String name, String again) {
        return of(name, "", again);
    }

    private static Arguments of(String name, String first, String again) {
        return of(name, first, again, CHARACTERS);
    }

    private static Arguments of(String name, String first, String again, int characters) {
        String sentence = "我局认真落实主体责任，扎实推进水务管理工作，取得了明显成效。\n";
        return Arguments.of(name, TITLE + sentence + first + again.repeat(characters / again.length()));
    }

    private static String repeats(int times) {
        String text = TITLE + "我局认真落实主体责任，扎实推进水务管理工作，取得了明显成效。\n".repeat(6);
        return text.repeat(times);
    }

    private static String reports(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> "2023年第%d水务局工作报告\n".formatted(i) + "我局认真落实主体责任，扎实推进水务管理工作，取得了明显成效。\n".repeat(6))
                .collect(Collectors.joining());
    }
}
