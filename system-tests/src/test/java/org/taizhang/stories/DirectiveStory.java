package org.taizhang.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A leader's directive goes to two units; one page shows what became of it.
class DirectiveStory {
    private static final String UNIT = "water-bureau";

    private Portal portal;
    private String list;

    @BeforeEach
    void aDirectiveIsHandedToTwoUnits() {
        portal = new Portal();
        int year = Items.today().getYear();
        list = Reports.id(As.reviewer()
                .sends("/api/lists", Map.of("title", "关于水库安全的批示", "kind", "directive", "year", year, "unit", "city")));
        asks(UNIT);
        asks("ecology-bureau");
        As.reviewer().asks(Call.post("/api/lists/" + list + "/issuing")).good();
    }

    @AfterEach
    void theBrowserIsClosedAndHadNothingToComplainAbout() {
        portal.close();
        assertThat(portal.complaints()).isEmpty();
    }

    @Test
    void onePageShowsTheChainFromTheOrderOverReceiptAnswerAndReturnToTheEnd() {
        String item =
                Reports.id(As.reporterOf(UNIT).sees("/api/items?list=" + list).at("/items/0"));
        Items.signed(UNIT, item);
        Items.progressed(UNIT, item);
        Items.proven(UNIT, item);
        Items.applied(UNIT, item);
        Items.passed(item);
        Items.closed(item);

        try (var reviewer = portal.opensAs("reviewer", "/lists/" + list)) {
            reviewer.sees("请水务、环保两局一周内核查")
                    .sees("办结销号")
                    .sees("第 1 次反馈")
                    .sees("等待签收")
                    .isPictured("directive");
        }
        try (var reporter = portal.opensAs(UNIT + "-reporter", "/lists/" + list)) {
            reporter.sees("办结销号");
            assertThat(reporter.page().getByText("市生态环境局党组").count()).isZero();
        }
    }

    private void asks(String unit) {
        var particulars = Map.of(
                "text",
                "请水务、环保两局一周内核查，结果报我。",
                "by",
                "市委主要领导",
                "on",
                Items.today().toString());
        Map<String, Object> ask =
                Map.of("unit", unit, "problem", "核查水库安全", "class", "immediate", "particulars", particulars);
        As.reviewer().sends("/api/lists/" + list + "/lines", ask);
    }
}
