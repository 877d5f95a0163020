package org.taizhang.stories;

import static org.taizhang.stories.Reports.id;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/// Things of one unit, by their ids: what strangers must not learn of.
record Owned(
        String unit,
        String upload,
        String report,
        String candidate,
        String item,
        String evidence,
        String task,
        String campaign,
        String list,
        String reportDigest,
        String itemDigest) {

    private static final String OWNER = "water-bureau";

    /// A report that waits for its leader, an item in progress with evidence, and a candidate not yet decided on.
    static Owned byWaterBureau() {
        As reporter = As.reporterOf(OWNER);
        Form file = Form.of("水务局报告.docx", Sample.ofFreeYear().reportOf(OWNER));
        JsonNode receipt = reporter.sends("/api/uploads", file).at("/receipts/0");
        JsonNode reports =
                reporter.waitsFor("the report", "/api/reports?upload=" + id(receipt), seen -> !seen.path("items")
                        .isEmpty());
        String report = id(reports.at("/items/0"));
        String reportDigest = Reports.submit(OWNER, report).path("digest").asText();
        String item = Items.accepted(Items.firstProposed(report));
        Items.signed(OWNER, item);
        String evidence = Items.proven(OWNER, item);
        String itemDigest = reporter.sees("/api/items/" + item).path("digest").asText();
        return new Owned(
                OWNER,
                id(receipt),
                report,
                id(Items.firstProposed(report)),
                item,
                evidence,
                taskOf(report),
                anOpenCampaign(),
                aListUnderWay(),
                reportDigest,
                itemDigest);
    }

    /// That asks nobody else.
    private static String anOpenCampaign() {
        Map<String, Object> wish = Attempts.campaignOf(OWNER);
        // of no year that another story asks for
        wish.put("year", ThreadLocalRandom.current().nextInt(3000, 9000));
        String campaign = id(As.reviewer().sends("/api/campaigns", wish));
        As.reviewer().asks(Call.post("/api/campaigns/" + campaign + "/opening")).good();
        return campaign;
    }

    /// That asks nobody else.
    private static String aListUnderWay() {
        Map<String, Object> wish = Attempts.listOf("city");
        String list = id(As.reviewer().sends("/api/lists", wish));
        As.reviewer().sends("/api/lists/" + list + "/lines", Attempts.askOf(OWNER));
        As.reviewer().asks(Call.post("/api/lists/" + list + "/issuing")).good();
        return list;
    }

    private static String taskOf(String report) {
        return Queue.of(As.leaderOf(OWNER)).stream()
                .filter(task -> task.path("subject").asText().equals(report))
                .map(Reports::id)
                .findFirst()
                .orElseThrow();
    }

    /// What never was.
    static Owned byNobody() {
        return new Owned(
                "no-such-unit", any(), any(), any(), any(), any(), any(), any(), any(), "0".repeat(64), "0".repeat(64));
    }

    private static String any() {
        return UUID.randomUUID().toString();
    }

    List<String> ids() {
        return List.of(upload, report, candidate, item, evidence, task, campaign, list);
    }

    Map<String, String> onReport(String field, String words) {
        return Map.of("digest", reportDigest, field, words);
    }

    Map<String, String> onItem(String field, String words) {
        return Map.of("digest", itemDigest, field, words);
    }
}
