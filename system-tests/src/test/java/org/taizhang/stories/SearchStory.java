package org.taizhang.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a report says is found by a word, also where the file breaks its line within it, and leads to its place; the
/// file is found by its name; another unit finds neither.
class SearchStory {
    private static final String UNIT = "archives";

    private Portal portal;
    private Sample sample;

    @BeforeEach
    void aBrowserIsOpened() {
        portal = new Portal();
        sample = Sample.ofFreeYear();
    }

    @AfterEach
    void theBrowserIsClosedAndHadNothingToComplainAbout() {
        portal.close();
        assertThat(portal.complaints()).isEmpty();
    }

    @Test
    void aSentenceIsFoundByAWordAndLeadsToItsPlace() {
        String word = "恒湿库房" + sample.year() + "号";
        String path = "/search?q=" + URLEncoder.encode(word, StandardCharsets.UTF_8);
        Reports.handedInAlone(UNIT, report(word));
        As.reporterOf(UNIT)
                .waitsFor(
                        "the index",
                        "/api" + path,
                        seen -> seen.path("reportTotal").asInt() == 1);

        try (var reporter = portal.opensAs(UNIT + "-reporter", path)) {
            String sentence = "全年改造" + word + "，按期投入使用。";
            reporter.sees(sentence).isPictured("search-sentences");
            reporter.follows(sentence).sees(reporter.page().locator("article").getByText("全年改造恒湿库"));
        }
        try (var other = portal.opensAs("university-reporter", path)) {
            other.sees("没有找到“" + word + "”");
        }
    }

    @Test
    void aFileIsFoundByItsName() {
        String name = "档案馆材料" + sample.year() + ".txt";
        As.reporterOf(UNIT)
                .sends(
                        "/api/uploads",
                        Form.of(name, String.join("\n", lines("普通库房")).getBytes(StandardCharsets.UTF_8)));

        String path = "/search?kind=uploads&q=" + URLEncoder.encode("馆材料" + sample.year(), StandardCharsets.UTF_8);
        try (var reporter = portal.opensAs(UNIT + "-reporter", path)) {
            reporter.sees(name);
        }
        try (var other = portal.opensAs("university-reporter", path)) {
            other.sees("没有找到");
        }
    }

    private byte[] report(String word) {
        return Docx.of(lines(word));
    }

    private List<String> lines(String word) {
        return List.of(
                sample.expectedTitles().get(UNIT),
                "一、主要工作",
                "全年改造" + word.substring(0, 3),
                word.substring(3) + "，按期投入使用。",
                "二、存在的问题",
                "一是个别库房巡查记录不完整。");
    }
}
