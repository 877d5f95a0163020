package org.taizhang.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.taizhang.stories.Reports.id;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The office looks through how its compilation is divided and puts it right; only then units have reports.
class SplitStory {

    private Portal portal;

    @BeforeEach
    void aBrowserIsOpened() {
        portal = new Portal();
    }

    @AfterEach
    void theBrowserIsClosedAndHadNothingToComplainAbout() {
        portal.close();
        assertThat(portal.complaints()).isEmpty();
    }

    @Test
    void aCompilationIsCutJoinedAssignedAndConfirmedBeforeAnybodyHasAReport() {
        Sample sample = Sample.ofFreeYear();
        JsonNode receipt = Reports.handedIn("汇编%d.docx".formatted(sample.year()), sample.compilation());
        awaitSplit(receipt, "proposed");

        try (var city = portal.opensAs("city-reporter")) {
            Locator waiting = city.page()
                    .getByRole(
                            AriaRole.LINK,
                            named("确认拆分 " + receipt.path("number").asText()));
            waiting.click();
            city.sees("第 7 份");
            assertThat(reportsOf(receipt, As.reporterOf("water-bureau"))).isZero();

            city.presses("第 1 份");
            city.page().getByRole(AriaRole.BUTTON, matching("^在此拆开")).nth(3).click();
            city.sees("第 8 份");
            city.presses("并入上一段 第 2 份");
            assertThat(city.page().getByText("第 8 份")).hasCount(0);

            choose(city, "单位 第 6 份", "区委");
            city.sees(Pattern.compile("与前面一份单位、年度相同")).isPictured("split");
            city.presses("不作报告 第 7 份");
            assertThat(city.page().getByText("第 7 份")).hasCount(0);
            city.presses("确认拆分").sees("报告已建");
        }

        awaitSplit(receipt, "filed");
        assertThat(reportsOf(receipt, As.reporterOf("water-bureau"))).isOne();
        assertThat(reportsOf(receipt, As.reporterOf("district"))).isOne();
        assertThat(reportsOf(receipt, As.reporterOf("university"))).isZero();
        assertThat(reportsOf(receipt, As.reviewer())).isEqualTo(6);
    }

    /// An option of a list that opens; the page answers when it is kept.
    private static void choose(Portal.Visit visit, String list, String option) {
        visit.page().getByRole(AriaRole.COMBOBOX, named(list)).click();
        visit.page().getByRole(AriaRole.OPTION, named(option)).click();
    }

    private static void awaitSplit(JsonNode receipt, String state) {
        As city = As.reporterOf("city");
        await("the split is " + state).atMost(Duration.ofMinutes(1)).until(() -> {
            Answer seen = city.asks(Call.get("/api/upload-splits/" + id(receipt)));
            return seen.isGood() && seen.json().path("state").asText().equals(state);
        });
    }

    private static int reportsOf(JsonNode receipt, As person) {
        return person.sees("/api/reports?limit=50&upload=" + id(receipt))
                .path("items")
                .size();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByRoleOptions matching(String name) {
        return new Page.GetByRoleOptions().setName(Pattern.compile(name));
    }
}
