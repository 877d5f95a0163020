package org.taizhang.review;

import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Items that their unit, the water bureau, is working on.
final class AtWork {

    private static final String REPORTER = "water-bureau-reporter";

    private AtWork() {}

    /// Signed, with one measure.
    static String anItemAtWork() {
        return signed("{\"measures\": [{\"text\": \"m\"}]}");
    }

    static String signed(String measures) {
        String item = anItem();
        Api.done(REPORTER, "/api/items/" + item + "/signature", measures);
        return item;
    }

    private static String anItem() {
        var reading = Analyses.reading("water-bureau", "市水务局党组", Analyses.ownYear(), "procedure");
        JsonPath report = Analyses.reportOf(reading, REPORTER);
        String id = report.getString("id");
        Api.done(
                REPORTER, "/api/reports/" + id + "/submission", "{\"digest\": \"" + report.getString("digest") + "\"}");
        String candidate =
                Api.as("reviewer").get("/api/reports/" + id + "/candidates").path("items[0].id");
        return Api.done("reviewer", "/api/candidates/" + candidate + "/acceptance", "{\"class\": \"staged\"}")
                .getString("id");
    }

    static void withEvidence(String item) {
        withEvidence(item, null, null);
    }

    /// @param measure that it proves
    /// @param demand that it meets
    static void withEvidence(String item, @Nullable Integer measure, @Nullable Integer demand) {
        int before = Api.item(item, REPORTER).getList("evidence").size();
        Analyses.tell(Analyses.evidence(item, "water-bureau", measure, demand));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Api.item(item, REPORTER).getList("evidence").size() > before);
    }
}
