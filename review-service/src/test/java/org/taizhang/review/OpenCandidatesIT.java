package org.taizhang.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.taizhang.testing.LocalStackResource;

/// What supervisors still have to take into the ledger, or to reject, report by report.
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class OpenCandidatesIT {

    @Test
    void anApprovedReportWaitsUntilEachOfItsCandidatesIsAnswered() {
        JsonPath report = AtDesk.aSubmittedReport();
        String id = report.getString("id");
        String digest = "{\"digest\": \"" + report.getString("digest") + "\"}";
        assertThat(open("reviewer")).as("not approved yet").doesNotContain(id);
        Api.done(AtDesk.LEADER, "/api/reports/" + id + "/approval", Api.signed(digest));
        Api.done("reviewer", "/api/reports/" + id + "/approval", digest);
        Api.done("approver", "/api/reports/" + id + "/approval", digest);

        assertThat(open("reviewer")).contains(id);
        assertThat(open("archives-reporter")).doesNotContain(id);

        List<String> candidates =
                Api.as("reviewer").get("/api/reports/" + id + "/candidates").path("items.id");
        candidates.forEach(candidate ->
                Api.done("reviewer", "/api/candidates/" + candidate + "/rejection", "{\"reason\": \"已在台账\"}"));
        assertThat(open("reviewer")).doesNotContain(id);
        assertThat(Api.as("reviewer").get("/api/reports?candidates=some").statusCode())
                .isEqualTo(400);
    }

    private static List<String> open(String seenBy) {
        return Api.all(seenBy, "/api/reports?candidates=open").get("items.id");
    }
}
