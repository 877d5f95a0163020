package org.taizhang.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A unit hands in another unit's report under its own name; the reviewer sees it, the unit sees no word of the other.
class NearCopyStory {
    private static final String COPIED = "archives";
    private static final String COPIER = "water-bureau";
    private static final int LONG = 60;
    private static final int FIRST = 0x4e00;
    private static final int LETTERS = 0x4200;

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
    void aCopiedReportIsShownPassageByPassageToWhoeverSeesBoth() {
        Map<String, String> titles = sample.expectedTitles();
        handsIn(COPIED, sample.reportOf(COPIED, this::inOwnWords));
        String copy = handsIn(COPIER, sample.reportOf(COPIED, line -> inOwnWords(line)
                .replace(titles.get(COPIED), titles.get(COPIER))));

        try (var reviewer = portal.opensAs("reviewer", "/reports/" + copy)) {
            Locator found = reviewer.part("与其他报告雷同");
            reviewer.sees(found.getByText(Pattern.compile("^高度雷同 \\d+%")));
            found.getByRole(AriaRole.LINK).first().click();
            reviewer.sees("雷同对照").sees(Pattern.compile("\\d+ 字相同")).isPictured("near-copies");
            reviewer.presses("合理引用：第 1 段");
            reviewer.page().getByLabel(Pattern.compile("^为什么可以照写")).fill("上级文件原文");
            reviewer.presses("合理引用").sees("上级文件原文");
        }
        try (var reporter = portal.opensAs(COPIER + "-reporter", "/reports/" + copy)) {
            reporter.sees(titles.get(COPIER));
            assertThat(reporter.part("与其他报告雷同")).isHidden();
        }
    }

    private static String handsIn(String unit, byte[] file) {
        As reporter = As.reporterOf(unit);
        String upload = Reports.id(
                reporter.sends("/api/uploads", Form.of("报告.docx", file)).at("/receipts/0"));
        return Reports.id(reporter.waitsFor("the report", "/api/reports?upload=" + upload, seen -> !seen.path("items")
                        .isEmpty())
                .at("/items/0"));
    }

    /// Letters that no other story writes: what very many reports have in common is taken for a set phrase.
    private String inOwnWords(String line) {
        if (line.length() < LONG) return line;
        return line.codePoints()
                .map(letter -> FIRST <= letter && letter < FIRST + LETTERS
                        ? FIRST + (letter - FIRST + sample.year()) % LETTERS
                        : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
