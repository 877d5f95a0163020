package org.taizhang.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.taizhang.testing.LocalStackResource;

/// What reports have in common is found by itself, and shown to whoever sees both of them.
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class NearCopyIT {

    private static final String REPORTER = "water-bureau-reporter";
    private static final String WATER = "市水务局党组";
    private static final String ARCHIVES = "市档案馆党组";

    private final int year = Analyses.ownYear();
    private final List<String> words = ownWords(year);

    @Test
    void aReportCopiedFromAnotherUnitIsShownToSupervisorsOnly() {
        JsonPath original = told(Readings.of("archives", ARCHIVES, year).saying(said(words)));
        JsonPath copy = told(Readings.of("water-bureau", WATER, year)
                .saying(said(words).replace("12次", "27次").replace("。", "；")));

        JsonPath found = until(copy, "reviewer", seen -> !seen.getList("items").isEmpty());

        String one = "items.find { it.report == '" + original.getString("id") + "' }.";
        assertThat(found.getString(one + "relation")).isEqualTo("unit");
        assertThat(found.getString(one + "band")).isEqualTo("high");
        assertThat(found.getDouble(one + "share")).isBetween(0.9, 1.0);
        assertThat(found.getString(one + "unit.code")).isEqualTo("archives");
        JsonPath back =
                until(original, "reviewer", seen -> !seen.getList("items").isEmpty());
        assertThat(back.getList("items.report")).contains(copy.getString("id"));
        assertThat(nearCopies(copy, REPORTER).getBoolean("compared")).isTrue();
        assertThat(nearCopies(copy, REPORTER).getList("items")).isEmpty();
        assertThat(reasons(copy, REPORTER)).doesNotContain("near-copy");
        String digest = "{\"digest\": \"" + copy.getString("digest") + "\"}";
        Api.done(REPORTER, path(copy) + "/submission", digest);
        Api.done("water-bureau-leader", path(copy) + "/approval", Api.signed(digest));
        assertThat(reasons(copy, "reviewer")).contains("near-copy");
        String sideBySide = path(copy) + "/near-copies/" + original.getString("id");
        assertThat(Api.as(REPORTER).get(sideBySide).statusCode()).isEqualTo(404);
        assertThat(Api.as("archives-reporter").get(path(copy) + "/near-copies").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aUnitIsShownWhatItTookFromItsOwnYears() {
        JsonPath before = told(Readings.of("water-bureau", WATER, year).saying(said(words)));
        JsonPath now = told(Readings.of("water-bureau", WATER, Analyses.ownYear())
                .saying(said(words.subList(0, 6)), said(ownWords(year + 7_000_000))));

        JsonPath found = until(now, REPORTER, seen -> !seen.getList("items").isEmpty());

        assertThat(found.getString("items[0].relation")).isEqualTo("own");
        assertThat(found.getString("items[0].band")).isEqualTo("medium");
        JsonPath both = Api.as(REPORTER)
                .get(path(now) + "/near-copies/" + before.getString("id"))
                .jsonPath();
        assertThat(both.getString("passages[0].text")).contains(words.getFirst());
        assertThat(both.getString("passages[0].otherText")).contains(words.getFirst());
        assertThat(both.getInt("report.version")).isEqualTo(1);
        assertThat(both.getString("report.digest")).isEqualTo(now.getString("digest"));
    }

    @Test
    void aNewVersionThatSaysItInOtherWordsIsNoCopyAnyMore() {
        told(Readings.of("archives", ARCHIVES, year).saying(said(words)));
        var readings = Readings.of("water-bureau", WATER, year).saying(said(words));
        JsonPath copy = told(readings);
        until(copy, "reviewer", seen -> !seen.getList("items").isEmpty());

        Analyses.tell(readings.saying(said(ownWords(year + 8_000_000))).envelope());

        until(
                copy,
                "reviewer",
                seen -> seen.getBoolean("compared")
                        && seen.getList("items").isEmpty()
                        && Api.report(copy.getString("id"), "reviewer").getInt("version") == 2);
    }

    @Test
    void whatASupervisorCallsALegitimateQuotationCountsNoMore() {
        JsonPath original = told(Readings.of("archives", ARCHIVES, year).saying(said(words)));
        JsonPath copy = told(Readings.of("water-bureau", WATER, year).saying(said(words)));
        until(copy, "reviewer", seen -> !seen.getList("items").isEmpty());
        JsonPath both = sideBySide(copy, original);
        String wish = """
                {"version": 1, "digest": "%s", "start": %d, "end": %d, "reason": "上级文件原文"}""".formatted(
                        copy.getString("digest"), both.getInt("passages[0].start"), both.getInt("passages[0].end"));
        assertThat(Api.status(REPORTER, path(copy) + "/quotations", wish)).isEqualTo(403);
        assertThat(Api.status("reviewer", path(copy) + "/quotations", wish.replace("上级文件原文", " ")))
                .isEqualTo(400);
        assertThat(Api.status(
                        "reviewer", path(copy) + "/quotations", wish.replace(copy.getString("digest"), "0".repeat(64))))
                .isEqualTo(409);

        String quotation =
                Api.done("reviewer", path(copy) + "/quotations", wish).getString("id");

        until(
                copy,
                "reviewer",
                seen -> seen.getBoolean("compared") && seen.getList("items").isEmpty());
        until(
                original,
                "reviewer",
                seen -> seen.getBoolean("compared") && seen.getList("items").isEmpty());
        JsonPath after = sideBySide(copy, original);
        assertThat(after.getString("passages[0].quotation.reason")).isEqualTo("上级文件原文");
        assertThat(after.getString("passages[0].quotation.by.name")).isNotBlank();
        assertThat(after.getString("band")).isNull();
        assertThat(trail(copy)).endsWith("quotation.allowed");
        String taken = path(copy) + "/quotations/" + quotation;
        assertThat(Api.as(REPORTER).delete(taken).statusCode()).isEqualTo(403);
        assertThat(Api.as("reviewer")
                        .delete(path(original) + "/quotations/" + quotation)
                        .statusCode())
                .isEqualTo(404);
        assertThat(Api.as("reviewer").delete(taken).statusCode()).isEqualTo(204);
        until(copy, "reviewer", seen -> !seen.getList("items").isEmpty());
        assertThat(trail(copy)).endsWith("quotation.allowed", "quotation.taken-back");
    }

    /// Sentences that nobody else has, since what very many reports say is found to be a set phrase.
    private static List<String> ownWords(int seed) {
        var random = new Random(seed);
        return IntStream.range(0, 20)
                .mapToObj(n -> "甲乙丙丁".charAt(n % 4) + letters(random) + "12次" + letters(random) + "。")
                .toList();
    }

    private static String letters(Random random) {
        return random.ints(24, '\u5000', '\u9000').mapToObj(Character::toString).collect(Collectors.joining());
    }

    private static String said(List<String> sentences) {
        return String.join("", sentences);
    }

    private static JsonPath told(Readings readings) {
        return Analyses.reportOf(readings.envelope(), "reviewer");
    }

    private static String path(JsonPath report) {
        return "/api/reports/" + report.getString("id");
    }

    private static JsonPath nearCopies(JsonPath report, String seenBy) {
        return Api.as(seenBy).get(path(report) + "/near-copies").jsonPath();
    }

    private static JsonPath sideBySide(JsonPath report, JsonPath other) {
        return Api.as("reviewer")
                .get(path(report) + "/near-copies/" + other.getString("id"))
                .jsonPath();
    }

    private static JsonPath until(JsonPath report, String seenBy, Predicate<JsonPath> wanted) {
        return await().atMost(Duration.ofSeconds(30)).until(() -> nearCopies(report, seenBy), wanted);
    }

    private static List<String> reasons(JsonPath report, String seenBy) {
        return Api.all(seenBy, "/api/queue")
                .get("items.findAll { it.subject == '" + report.getString("id") + "' }.reasons.flatten().code");
    }

    private static List<String> trail(JsonPath report) {
        return Api.as("reviewer").get(path(report) + "/trail").path("items.action");
    }
}
