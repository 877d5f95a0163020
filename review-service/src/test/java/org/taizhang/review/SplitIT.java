package org.taizhang.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.taizhang.events.Envelope;
import org.taizhang.events.UploadRead;
import org.taizhang.testing.LocalStackResource;
import org.taizhang.web.ChinaDay;

/// A compilation of the city waits until somebody has confirmed how it is divided.
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class SplitIT {

    private static final String UPLOADER = "city-reporter";
    private static final String WATER = "water-bureau-reporter";

    private final int year = 1949 + Math.floorMod(UUID.randomUUID().hashCode(), 40);
    private final Readings water = Readings.of("city", "市水务局党组", year).admitting("水务局的问题。");
    private final Readings archives = Readings.of("city", "市档案馆党委", year).admitting("档案局的问题。");

    @Test
    void nobodyHasAReportBeforeTheSplitIsConfirmed() {
        String path = proposed(Readings.divided(null, water, archives));

        JsonPath split = shown(path);

        assertThat(split.getString("state")).isEqualTo("proposed");
        assertThat(split.getList("pieces.report")).containsExactly(false, true, true);
        assertThat(split.getString("pieces[0].apart")).isEqualTo("cover");
        assertThat(split.getList("pieces[1].opening")).contains("%d年市水务局党组报告".formatted(year), "水务局的问题。");
        assertThat(split.getString("pieces[1].unit.code")).isEqualTo("water-bureau");
        assertThat(split.getInt("pieces[1].year")).isEqualTo(year);
        assertThat(Api.may(split)).containsExactly("confirm-split");
        assertThat(reports(path, WATER)).isEmpty();
        assertThat(parts(path).getString("split")).isEqualTo("proposed");
        assertThat(Api.as(UPLOADER).get("/api/upload-splits").jsonPath().getList("items.upload"))
                .contains(upload(path));
        assertThat(Topics.factsOf("taizhang.reports", "splits/" + upload(path))).containsExactly("split.proposed");
    }

    @Test
    void thoseWhoHandedItInAreToldOnceThatItWaitsAndNobodyElse() {
        Envelope read = Readings.divided(null, water, archives);
        String path = proposed(read);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !notices(UPLOADER, path).isEmpty());
        Analyses.tell(Analyses.again(read));
        Analyses.tell(Readings.divided(null, water.admitting("读得不同了。"), archives));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> shown(path).getList("pieces[1].opening").contains("读得不同了。"));

        assertThat(notices(UPLOADER, path)).singleElement().satisfies(notice -> assertThat(notice)
                .containsEntry("kind", "split-waits")
                .containsEntry("about", "upload")
                .containsEntry("settled", false));
        assertThat(notices(WATER, path)).isEmpty();

        confirm(path);

        assertThat(notices(UPLOADER, path)).singleElement().satisfies(notice -> assertThat(notice)
                .containsEntry("settled", true));
    }

    private static List<Map<String, Object>> notices(String username, String path) {
        return Api.all(username, "/api/notices").getList("items.findAll { it.subject == '" + upload(path) + "' }");
    }

    @Test
    void whatIsConfirmedBecomesReportsOnceItIsReadByThat() {
        Envelope read = Readings.divided(null, water, archives);
        String path = proposed(read);
        confirm(path);
        assertThat(Api.status(UPLOADER, path + "/confirmation", revision(path)))
                .as("again")
                .isEqualTo(200);
        Analyses.tell(Analyses.again(read));
        assertThat(shown(path).getString("state")).isEqualTo("confirmed");
        assertThat(reports(path, WATER)).isEmpty();

        Analyses.tell(Readings.divided(1, water, archives));

        awaitState(path, "filed");
        List<String> ids = reports(path, WATER);
        assertThat(ids).hasSize(1);
        assertThat(shown(path).getString("by.name")).isNotBlank();
        assertThat(Topics.factsOf("taizhang.reports", "splits/" + upload(path)))
                .containsExactly("split.proposed", "split.confirmed");
        Analyses.tell(Readings.divided(1, water.admitting("水务局的另一个问题。"), archives));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Api.report(ids.getFirst(), WATER).getInt("version") == 2);
        assertThat(reports(path, WATER)).isEqualTo(ids);
    }

    @Test
    void aPieceIsOfTheUnitThatAPersonNamesWhateverItIsCalled() {
        Readings nobodys = Readings.of("city", "供排水中心", year);
        String path = proposed(Readings.divided(null, nobodys, archives));
        assertThat(shown(path).getList("pieces[1].doubts")).containsExactly("no-unit");
        assertThat(Api.as(UPLOADER).get(path + "/units").jsonPath().getList("items.code"))
                .contains("water-bureau", "archives");

        change(path, piece(0, null), piece(1, "water-bureau"), piece(3, "archives"));
        confirm(path);
        Analyses.tell(Readings.divided(1, nobodys.ofUnit("市水务局党组"), archives));

        awaitState(path, "filed");
        assertThat(reports(path, WATER)).hasSize(1);
    }

    @Test
    void whatIsSavedWaitsForAnotherTimeAndIsNotWrittenOverUnseen() {
        String path = proposed(Readings.divided(null, water, archives));
        String before = revision(path);

        JsonPath joined = change(path, piece(0, null), piece(1, "water-bureau"));

        assertThat(joined.getBoolean("changed")).isTrue();
        assertThat(shown(path).getList("pieces.to")).containsExactly(1, 5);
        assertThat(Api.status(UPLOADER, path + "/confirmation", before)).isEqualTo(409);
        assertThat(put(UPLOADER, path, wish(1, piece(0, null)))).isEqualTo(409);
        assertThat(Api.as(UPLOADER).body(wish(1, piece(0, null))).put(path).<String>path("act"))
                .isEqualTo("split.changed");
        assertThat(Api.as(UPLOADER).get(path + "/lines?from=1&to=3").jsonPath().getList("items.text"))
                .containsExactly("%d年市水务局党组报告".formatted(year), "水务局的问题。");
    }

    @Test
    void whatLeavesLinesOutOrNamesAStrangerIsRefused() {
        String path = proposed(Readings.divided(null, water, archives));

        assertThat(put(UPLOADER, path, wish(1, piece(1, "water-bureau")))).isEqualTo(400);
        assertThat(put(UPLOADER, path, wish(1, piece(0, null), piece(5, "archives"))))
                .isEqualTo(400);
        assertThat(put(UPLOADER, path, wish(1, piece(0, null), piece(1, "nowhere"))))
                .isEqualTo(400);
        change(path, piece(0, null));
        assertThat(Api.status(UPLOADER, path + "/confirmation", revision(path)))
                .as("no report")
                .isEqualTo(409);
    }

    @Test
    void whatHasNoDoubtGoesThroughWhereItsCampaignSaysSo() {
        String campaign = campaign();
        Envelope sure = Readings.divided(null, water.answering(campaign), archives);
        Envelope doubtful =
                Readings.divided(null, Readings.of("city", "供排水中心", year).answering(campaign), archives);

        Analyses.tell(sure, doubtful);

        awaitState("/api/upload-splits/" + Analyses.uploadOf(sure), "passed");
        awaitState("/api/upload-splits/" + Analyses.uploadOf(doubtful), "proposed");
        assertThat(Api.as("reviewer")
                        .get("/api/reports?upload=" + Analyses.uploadOf(sure))
                        .jsonPath()
                        .getList("items"))
                .hasSize(2);
    }

    @Test
    void aSplitIsItsUploadersAndTheSupervisorsAlone() {
        String path = proposed(Readings.divided(null, water, archives));

        for (String other : List.of(WATER, "archives-reporter")) {
            assertThat(Api.as(other).get(path).statusCode()).isEqualTo(404);
            assertThat(Api.as(other).get(path + "/lines").statusCode()).isEqualTo(404);
            assertThat(Api.as(other).get(path + "/units").statusCode()).isEqualTo(404);
            assertThat(put(other, path, wish(1, piece(0, null)))).isEqualTo(404);
            assertThat(Api.status(other, path + "/confirmation", "{\"revision\": 1}"))
                    .isEqualTo(404);
            assertThat(Api.as(other).get("/api/upload-splits").jsonPath().getList("items.upload"))
                    .doesNotContain(upload(path));
        }
        assertThat(Api.as("reviewer").get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void whatWasTakenBackIsNotConfirmed() {
        String path = proposed(Readings.divided(null, water, archives));

        Api.done(UPLOADER, "/api/upload-parts/" + upload(path) + "/withdrawal", "{}");

        assertThat(Api.status(UPLOADER, path + "/confirmation", "{\"revision\": 1}"))
                .isEqualTo(409);
        assertThat(shown(path).getBoolean("withdrawn")).isTrue();
        assertThat(Api.as(UPLOADER).get("/api/upload-splits").jsonPath().getList("items.upload"))
                .doesNotContain(upload(path));
    }

    @Test
    void whatCannotBeReadAsConfirmedSaysWhy() {
        String path = proposed(Readings.divided(null, water, archives));
        confirm(path);

        Analyses.tell(water.unreadable("split-lost"));

        await().atMost(Duration.ofSeconds(30))
                .until(() -> "split-lost".equals(shown(path).getString("unreadable")));
    }

    private static String proposed(Envelope read) {
        Analyses.tell(read);
        String path = "/api/upload-splits/" + ((UploadRead) read.data()).upload();
        awaitState(path, "proposed");
        return path;
    }

    private static void awaitState(String path, String state) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> state.equals(Api.as("reviewer").get(path).path("state")));
    }

    private static JsonPath shown(String path) {
        return Api.as(UPLOADER).get(path).then().statusCode(200).extract().jsonPath();
    }

    private static String revision(String path) {
        return "{\"revision\": %d}".formatted(shown(path).getInt("revision"));
    }

    private static void confirm(String path) {
        Api.done(UPLOADER, path + "/confirmation", revision(path));
    }

    private static JsonPath change(String path, String... pieces) {
        String body = wish(shown(path).getInt("revision"), pieces);
        return Api.as(UPLOADER)
                .body(body)
                .put(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static int put(String who, String path, String body) {
        return Api.as(who).body(body).put(path).statusCode();
    }

    private static String wish(int revision, String... pieces) {
        return "{\"revision\": %d, \"pieces\": [%s]}".formatted(revision, String.join(",", pieces));
    }

    /// @param unit null where the piece is to be no report
    private static String piece(int from, @Nullable String unit) {
        return unit == null
                ? "{\"from\": %d, \"report\": false}".formatted(from)
                : "{\"from\": %d, \"report\": true, \"unit\": \"%s\"}".formatted(from, unit);
    }

    private static List<String> reports(String path, String seenBy) {
        return Api.as(seenBy)
                .get("/api/reports?upload=" + upload(path))
                .jsonPath()
                .getList("items.id");
    }

    private static JsonPath parts(String path) {
        return Api.as(UPLOADER).get("/api/upload-parts/" + upload(path)).jsonPath();
    }

    private static String upload(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String campaign() {
        String wish = """
                {"title": "年度报告", "kind": "accountability", "year": %d, "rhythm": "once", "branch": "city",
                 "due": "%s", "splitsAlone": true}""".formatted(
                        3000 + Math.floorMod(UUID.randomUUID().hashCode(), 6000),
                        ChinaDay.of(Instant.now()).plusDays(20));
        JsonPath campaign = Api.done("reviewer", "/api/campaigns", wish);
        assertThat(campaign.getBoolean("splitsAlone")).isTrue();
        Api.done("reviewer", "/api/campaigns/" + campaign.getString("id") + "/opening", "");
        return campaign.getString("id");
    }
}
