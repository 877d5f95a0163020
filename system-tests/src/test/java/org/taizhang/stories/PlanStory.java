package org.taizhang.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taizhang.stories.Reports.id;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.taizhang.events.Topic;

/// A unit hands in what it will do, a supervisor sends it back and then accepts it, all in a real browser; a subscribed
/// system hears of it.
class PlanStory {

    private static final String UNIT = "water-bureau";

    @Test
    void aPlanIsHandedInReturnedAndAccepted() {
        String item = anItemAtWork();
        String path = "/api/items/" + item;
        String number = As.reporterOf(UNIT).sees(path).path("number").asText();

        try (var portal = new Portal();
                var integrator = Integrator.subscribed()) {
            try (var reporter = portal.opensAs(UNIT + "-reporter")) {
                reporter.goesTo("台账")
                        .follows(number)
                        .sees(Pattern.compile("^请在.*前报送整改方案$"))
                        .isPictured("plan-owed");
                reporter.presses("报送整改方案")
                        .answers("报送整改方案", Map.of("措施 1", "逐库排查", "给审核人的话", "请审"), "送审")
                        .sees("待审核");
            }
            try (var reviewer = portal.opensAs("reviewer", "/ledger/" + item)) {
                reviewer.sees("第 1 版整改方案，共 1 项措施").sees("逐库排查").isPictured("plan-review");
            }
            String digest =
                    As.reviewer().sees(path).path("procedure").path("digest").asText();
            As.reviewer().sends(path + "/return", Map.of("digest", digest, "to", "reporter", "demands", "写明责任人"));
            try (var reporter = portal.opensAs(UNIT + "-reporter", "/ledger/" + item)) {
                reporter.sees("已退回")
                        .presses("报送整改方案")
                        .answers("报送整改方案", Map.of("措施 1 的责任人", "李工"), "送审")
                        .sees("待审核");
            }
            try (var reviewer = portal.opensAs("reviewer")) {
                reviewer.goesTo("待办")
                        .follows(number)
                        .presses("通过")
                        .sees("已通过：")
                        .goesTo("台账")
                        .follows(number)
                        .sees("逐库排查")
                        .isPictured("plan-accepted");
            }
            integrator.hears(item, Topic.ITEMS, facts -> facts.contains("plan.accepted"));
            assertThat(integrator.facts(item, Topic.ITEMS))
                    .containsSubsequence(List.of("plan.submitted", "plan.returned", "plan.submitted", "plan.accepted"));
            assertThat(portal.complaints()).isEmpty();
        }
        JsonNode after = As.reporterOf(UNIT).sees(path);
        assertThat(after.path("measures").path(0).path("owner").asText()).isEqualTo("李工");
    }

    private static String anItemAtWork() {
        var sample = Sample.ofFreeYear();
        JsonNode receipt = Reports.handedIn("主体责任报告汇编（" + sample.year() + "）.docx", sample.compilation());
        Reports.settled(As.reporterOf("city"), receipt);
        String report = id(Reports.sevenOf(receipt).get(UNIT));
        Reports.submit(UNIT, report);
        String item = id(As.reviewer()
                .sends(
                        "/api/candidates/" + id(Items.firstProposed(report)) + "/acceptance",
                        Map.of("class", "staged")));
        Items.signed(UNIT, item);
        return item;
    }
}
