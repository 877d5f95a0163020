package org.taizhang.stories;

import static org.taizhang.stories.Reports.id;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How an item comes from a candidate to its close-out.
final class Items {
    /// People whom no event may name.
    static final String LEADER = "欧阳责任";
    static final String HANDLER = "司马经办";

    private Items() {}

    static JsonNode firstProposed(String report) {
        return Reports.list(As.reviewer()
                        .sees("/api/reports/" + report + "/candidates")
                        .path("items"))
                .stream()
                .filter(candidate -> candidate.path("state").asText().equals("proposed"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no candidates of report " + report));
    }

    /// The item's id.
    static String accepted(JsonNode candidate) {
        return id(
                As.reviewer().sends("/api/candidates/" + id(candidate) + "/acceptance", Map.of("class", "immediate")));
    }

    static void signed(String unit, String item) {
        var measure = Map.of("text", "逐项核查，落实整改责任", "due", today().plusDays(30).toString());
        As.leaderOf(unit)
                .sends(
                        "/api/items/" + item + "/signature",
                        Map.of("measures", List.of(measure), "handler", HANDLER, "leader", LEADER));
    }

    static void progressed(String unit, String item) {
        As.reporterOf(unit)
                .sends(
                        "/api/items/" + item + "/progress",
                        Map.of("text", "已完成全部整改措施", "percent", 100, "date", today().toString()));
    }

    /// The evidence's id, once the ledger knows it.
    static String proven(String unit, String item) {
        byte[] proof = ("整改完成情况说明：措施已全部落实。事项 " + item).getBytes(StandardCharsets.UTF_8);
        Form form = evidence(unit, item, proof);
        String evidence = id(As.reporterOf(unit).sendsOnceKnown("/api/evidence", form));
        As.reporterOf(unit).waitsFor("evidence of the item", "/api/items/" + item, seen -> !seen.path("evidence")
                .isEmpty());
        return evidence;
    }

    static Form evidence(String unit, String item, byte[] proof) {
        return Form.of("整改完成情况说明.txt", proof)
                .with("item", item)
                .with("unit", unit)
                .with("effectiveDate", today().toString());
    }

    static void applied(String unit, String item) {
        decide(As.reporterOf(unit), item, "application", Map.of("results", "问题已整改到位，建立长效机制"));
    }

    static void passed(String item) {
        approve(As.reviewer(), item, "整改到位");
    }

    static void closed(String item) {
        approve(As.approver(), item, "同意销号");
    }

    private static void approve(As person, String item, String opinion) {
        String digest = person.sees("/api/items/" + item)
                .path("procedure")
                .path("digest")
                .asText();
        person.sends(
                "/api/items/" + item + "/approval",
                Map.of("digest", digest, "opinion", opinion, "checked", checked(item)));
    }

    /// All that is checked before it is closed.
    static Map<String, Object> checked(String item) {
        var checks = new ArrayList<String>();
        As.reviewer()
                .sees("/api/items/" + item + "/slip")
                .path("criteria")
                .forEach(one -> checks.add(one.path("code").asText()));
        return Map.of("manner", "on-paper", "checks", checks);
    }

    private static void decide(As person, String item, String decision, Map<String, String> words) {
        var body = new TreeMap<>(words);
        body.put("digest", person.sees("/api/items/" + item).path("digest").asText());
        person.sends("/api/items/" + item + "/" + decision, body);
    }

    /// Services count in days of China.
    static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }
}
