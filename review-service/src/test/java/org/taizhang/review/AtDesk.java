package org.taizhang.review;

import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/// How the people of the demonstration bring reports and items to where a test begins.
final class AtDesk {

    static final String REPORTER = "water-bureau-reporter";
    static final String LEADER = "water-bureau-leader";

    private AtDesk() {}

    /// A report of the water bureau, read and with its unit.
    static JsonPath aReport() {
        return Analyses.reportOf(Analyses.reading("water-bureau", "市水务局党组", Analyses.ownYear(), "desk"), REPORTER);
    }

    static JsonPath aSubmittedReport() {
        JsonPath report = aReport();
        return Api.done(REPORTER, "/api/reports/" + report.getString("id") + "/submission", on(report) + "}");
    }

    static void returned(JsonPath report, String demands) {
        Api.done(
                LEADER,
                "/api/reports/" + report.getString("id") + "/return",
                on(report) + ", \"to\": \"reporter\", \"demands\": \"" + demands + "\"}");
    }

    /// The first candidate of a new report, in the ledger and not signed for.
    static String anItem() {
        String candidate = Api.as("reviewer")
                .get("/api/reports/" + aSubmittedReport().getString("id") + "/candidates")
                .path("items[0].id");
        return Api.done("reviewer", "/api/candidates/" + candidate + "/acceptance", "{\"class\": \"immediate\"}")
                .getString("id");
    }

    static String aSignedItem() {
        String item = anItem();
        Api.done(REPORTER, "/api/items/" + item + "/signature", "{\"measures\": [{\"text\": \"m\"}]}");
        return item;
    }

    /// Its unit says with evidence that it is done.
    static void appliesFor(String item) {
        int held = Api.item(item, REPORTER).getList("evidence").size();
        Analyses.tell(Analyses.evidence(item, "water-bureau"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Api.item(item, REPORTER).getList("evidence").size() > held);
        String digest = Api.item(item, REPORTER).getString("digest");
        Api.done(
                REPORTER,
                "/api/items/" + item + "/application",
                "{\"digest\": \"" + digest + "\", \"results\": \"已整改\"}");
    }

    /// The approval of its close-out, with all that is checked before.
    static String checked(String item) {
        String checks = Api.as("reviewer")
                .get("/api/items/" + item + "/slip")
                .jsonPath()
                .getList("criteria.code", String.class)
                .stream()
                .map(code -> "\"" + code + "\"")
                .collect(Collectors.joining(", "));
        return "{\"digest\": \"%s\", \"checked\": {\"manner\": \"on-paper\", \"checks\": [%s]}}"
                .formatted(Api.item(item, "reviewer").getString("procedure.digest"), checks);
    }

    static void sendsBack(String item, String demands) {
        String digest = Api.item(item, "reviewer").getString("procedure.digest");
        Api.done(
                "reviewer",
                "/api/items/" + item + "/return",
                "{\"digest\": \"" + digest + "\", \"to\": \"reporter\", \"demands\": \"" + demands + "\"}");
    }

    /// What of the queue of a person is about a subject.
    static List<String> kinds(String username, String subject) {
        return Api.all(username, "/api/queue").get("items.findAll { it.subject == '" + subject + "' }.kind");
    }

    static JsonPath row(String username, String subject) {
        JsonPath queue = Api.all(username, "/api/queue");
        return queue.setRootPath("items.find { it.subject == '" + subject + "' }");
    }

    static String on(JsonPath report) {
        return "{\"digest\": \"" + report.getString("digest") + "\"";
    }
}
