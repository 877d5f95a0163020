package org.taizhang.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A unit is closed and another takes it over: in every service, not only in the one that keeps the tree.
class ClosedUnitStory {
    private static final String UNIT = "university";
    private static final String HEIR = "archives";
    private static final As OF_UNIT = As.reporterOf(UNIT);
    private static final As OF_HEIR = As.reporterOf(HEIR);

    /// Other stories are about this unit, too.
    @AfterEach
    void itIsReopened() {
        As.administrator().asks(Call.post("/api/units/" + UNIT + "/reopening")).good();
    }

    @Test
    void whatItHandedInIsItsSuccessorsAndNothingNewIsTakenFromItButFromThem() {
        Sample sample = Sample.ofTwoFreeYears();
        JsonNode receipt = OF_UNIT.sends("/api/uploads", Form.of("报告.docx", sample.reportOf(UNIT)))
                .at("/receipts/0");
        Reports.settled(OF_UNIT, receipt);
        String upload = Reports.id(receipt);
        List<String> kept = List.of("/api/uploads/" + upload, "/api/readings/" + upload);
        assertThat(kept).allSatisfy(path -> assertThat(statusFor(OF_HEIR, path)).isEqualTo(404));

        As.administrator().sends("/api/units/" + UNIT + "/closing", Map.of("successor", HEIR));

        for (String path : kept)
            await(path + " to be the successor's").atMost(As.PATIENCE).until(() -> statusFor(OF_HEIR, path) == 200);
        assertThat(statusFor(As.reporterOf("water-bureau"), kept.getFirst())).isEqualTo(404);
        Sample next = Sample.ofFreeYear();
        byte[] report = next.reportOf(UNIT);
        assertThat(OF_UNIT.asks(Call.post("/api/uploads", Form.of("新报告.docx", report))))
                .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(400))
                .satisfies(refusal -> assertThat(refusal.text()).contains("请由承接单位报送"));
        bearsTheOldNameAndIsFiledWithTheSuccessor(report);
    }

    /// It waits for a person, for the name tells a unit that hands in nothing any more; that one is refused.
    private static void bearsTheOldNameAndIsFiledWithTheSuccessor(byte[] file) {
        JsonNode receipt =
                OF_HEIR.sends("/api/uploads", Form.of("新报告.docx", file)).at("/receipts/0");
        Reports.settled(OF_HEIR, receipt);
        JsonNode waiting = As.reviewer()
                .waitsFor("the report", "/api/reports?upload=" + Reports.id(receipt), seen -> !seen.path("items")
                        .isEmpty())
                .at("/items/0");
        String path = "/api/reports/" + Reports.id(waiting);
        assertThat(waiting.path("unit").isNull()).as("waits: %s", waiting).isTrue();
        Answer refused = As.reviewer().asks(Call.post(path + "/unit", Map.of("unit", UNIT)));
        assertThat(refused.status()).as(refused.toString()).isEqualTo(400);

        As.reviewer().sends(path + "/unit", Map.of("unit", HEIR));

        assertThat(OF_HEIR.sees(path).at("/unit/code").asText()).isEqualTo(HEIR);
    }

    private static int statusFor(As person, String path) {
        return person.asks(Call.get(path)).status();
    }
}
