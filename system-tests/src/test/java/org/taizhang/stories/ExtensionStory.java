package org.taizhang.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taizhang.stories.Reports.id;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.taizhang.events.Topic;

/// A unit asks for a later date and a supervisor grants it, both in a real browser; a subscribed system hears of it.
class ExtensionStory {

    private static final String UNIT = "water-bureau";

    @Test
    void aLaterDateIsAskedForGrantedAndTold() {
        String item = anItemAtWork();
        JsonNode before = As.reporterOf(UNIT).sees("/api/items/" + item);
        String number = before.path("number").asText();
        String later = Items.today().plusDays(120).toString();

        try (var portal = new Portal();
                var integrator = Integrator.subscribed()) {
            try (var reporter = portal.opensAs(UNIT + "-reporter")) {
                reporter.goesTo("台账")
                        .follows(number)
                        .presses("申请延期")
                        .answers("申请延期", Map.of("延期至", later, "延期理由", "汛期无法施工"), "提交申请")
                        .sees("延期至 " + later)
                        .isPictured("9-extension-asked");
            }
            try (var reviewer = portal.opensAs("reviewer")) {
                reviewer.goesTo("待办")
                        .follows(number)
                        .sees(Pattern.compile("^由您办理"))
                        .sees("理由：汛期无法施工")
                        .presses("通过")
                        .sees("已通过：")
                        .goesTo("台账")
                        .follows(number)
                        .sees("已延期 1 次")
                        .isPictured("10-extension-granted");
            }
            integrator.hears(item, Topic.ITEMS, facts -> facts.contains("extension.granted"));

            assertThat(integrator.facts(item, Topic.ITEMS))
                    .containsSubsequence(List.of("extension.requested", "extension.granted"));
            assertThat(portal.complaints()).isEmpty();
        }
        JsonNode after = As.reporterOf(UNIT).sees("/api/items/" + item);
        assertThat(after.path("due").asText()).isEqualTo(later);
        assertThat(after.path("extensions").asInt()).isEqualTo(1);
    }

    private static String anItemAtWork() {
        var sample = Sample.ofFreeYear();
        JsonNode receipt = Reports.handedIn("主体责任报告汇编（" + sample.year() + "）.docx", sample.compilation());
        Reports.settled(As.reporterOf("city"), receipt);
        String report = id(Reports.sevenOf(receipt).get(UNIT));
        Reports.submit(UNIT, report);
        String item = Items.accepted(Items.firstProposed(report));
        Items.signed(UNIT, item);
        return item;
    }
}
