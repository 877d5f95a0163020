package org.taizhang.stories;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/// What uploads became, and how a report comes to be approved.
final class Reports {
    private static final Duration AFTER_OUTAGE = Duration.ofMinutes(2);

    private Reports() {}

    /// A file that the office uploads for all units.
    static JsonNode handedIn(String name, byte[] content) {
        Form form = Form.of(name, content).with("unit", "city");
        return As.reporterOf("city").sends("/api/uploads", form).at("/receipts/0");
    }

    /// The report in a file that its unit hands in.
    static String handedInAlone(String unit, byte[] file) {
        As reporter = As.reporterOf(unit);
        String upload =
                id(reporter.sends("/api/uploads", Form.of("报告.docx", file)).at("/receipts/0"));
        return id(reporter.waitsFor("the report", "/api/reports?upload=" + upload, seen -> !seen.path("items")
                        .isEmpty())
                .at("/items/0"));
    }

    /// The receipt, once the file is read or cannot be.
    static JsonNode settled(As reporter, JsonNode receipt) {
        return reporter.waitsFor(
                "the reading of " + receipt.path("number").asText(),
                "/api/uploads/" + id(receipt),
                seen -> !seen.path("state").asText().equals("received"));
    }

    /// The office confirms how its compilation is divided, as the reader proposes it.
    static void confirmSplit(JsonNode receipt) {
        As city = As.reporterOf("city");
        Call look = Call.get("/api/upload-parts/" + id(receipt));
        String state = await("the split of " + receipt.path("number").asText())
                .atMost(AFTER_OUTAGE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> splitSeen(city.insistsOn(look)), seen -> !seen.isEmpty());
        if (!state.equals("proposed")) return;
        String path = "/api/upload-splits/" + id(receipt);
        int revision = city.insistsOn(Call.get(path)).good().path("revision").asInt();
        city.insistsOn(Call.post(path + "/confirmation", Map.of("revision", revision)))
                .good();
    }

    private static String splitSeen(Answer parts) {
        return parts.isGood() ? parts.json().path("split").asText("") : "";
    }

    /// The reports of an upload by unit code, once its split is confirmed and they are seven.
    static Map<String, JsonNode> sevenOf(JsonNode receipt) {
        confirmSplit(receipt);
        String path = "/api/reports?limit=50&upload=" + id(receipt);
        JsonNode page = As.reviewer()
                .waitsFor("seven reports", path, seen -> seen.path("items").size() >= 7);
        return byUnit(page);
    }

    static Map<String, JsonNode> byUnit(JsonNode page) {
        var byUnit = new TreeMap<String, JsonNode>();
        for (JsonNode report : page.path("items")) {
            String unit = report.at("/unit/code").asText("");
            JsonNode other = byUnit.put(unit, report);
            if (other != null) throw new AssertionError("two reports of " + unit + ": " + other + " and " + report);
        }
        return byUnit;
    }

    static JsonNode submit(String unit, String report) {
        return decide(As.reporterOf(unit), report, "submission", "note", "请审签");
    }

    static JsonNode approve(As person, String report) {
        return decide(person, report, "approval", "opinion", "同意");
    }

    /// Looks first, as a person does: the decision is on the digest that this person was shown.
    private static JsonNode decide(As person, String report, String decision, String field, String words) {
        JsonNode shown = person.sees("/api/reports/" + report);
        Map<String, String> wish = onWhatIs(shown, decision);
        wish.put(field, words);
        return person.sends("/api/reports/" + report + "/" + decision, wish);
    }

    /// A decision on the digest that is shown, with the sentence that its step wants confirmed.
    static Map<String, String> onWhatIs(JsonNode shown, String decision) {
        var wish = new LinkedHashMap<>(Map.of("digest", shown.path("digest").asText()));
        String confirms = shown.at("/procedure/confirms").asText("");
        if (decision.equals("approval") && !confirms.isEmpty()) wish.put("confirms", confirms);
        return wish;
    }

    static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    static String id(JsonNode node) {
        String id = node.path("id").asText();
        if (id.isEmpty()) throw new AssertionError("no id in " + node);
        return id;
    }
}
