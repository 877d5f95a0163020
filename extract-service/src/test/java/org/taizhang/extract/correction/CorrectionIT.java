package org.taizhang.extract.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.taizhang.extract.reading.Uploads.REPORTER;
import static org.taizhang.extract.reading.Uploads.as;
import static org.taizhang.extract.reading.Uploads.reading;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taizhang.events.Envelope;
import org.taizhang.events.UploadRead;
import org.taizhang.extract.job.Job;
import org.taizhang.extract.job.RecordReading;
import org.taizhang.extract.reading.Draft;
import org.taizhang.extract.reading.Seen;
import org.taizhang.extract.reading.Uploads;
import org.taizhang.reader.correction.FindingKind;
import org.taizhang.testing.LocalStackResource;

@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class CorrectionIT {

    @Inject
    Uploads uploads;

    @Inject
    RecordReading record;

    @Inject
    RecordCorrection recordCorrection;

    @Inject
    Rulings rulings;

    @Test
    void aCorrectionIsShownAndToldAsANewReadingOfTheSameUpload() {
        String upload = uploads.read();
        String ownDigest = reading(upload).getString("digest");

        give(REPORTER, upload, Map.of("what", "title", "value", "人改的标题"))
                .then()
                .statusCode(201)
                .body("value", equalTo("人改的标题"))
                .body("state", equalTo("in-force"))
                .body("report", equalTo(0));

        assertThat(reading(upload).getString("reports[0].title")).isEqualTo("人改的标题");
        assertThat(reading(upload).getString("digest")).isEqualTo(ownDigest);
        JsonPath analysis = analysis(upload);
        assertThat(analysis.getString("reports[0].title")).isEqualTo("人改的标题");
        assertThat(analysis.getString("reports[0].corrected[0].was")).isEqualTo("2023年市水务局党组落实全面从严治党主体责任情况报告");
        List<Envelope> told = uploads.told(upload);
        assertThat(told).hasSize(2);
        var first = (UploadRead) told.getFirst().data();
        var second = (UploadRead) told.getLast().data();
        assertThat(second.analysis().sha256()).isNotEqualTo(first.analysis().sha256());
        assertThat(second.reports().getFirst().analysis())
                .isNotEqualTo(first.reports().getFirst().analysis());
        assertThat(first.analysis().sha256()).isEqualTo(ownDigest);
    }

    @Test
    void rulingsOfBeforeHoldAndTopicsAreReplaced() {
        String upload = uploads.read();
        JsonPath before = analysis(upload);
        int problems = before.getList("reports[0].problems").size();
        Map<String, Object> problem = before.getMap("reports[0].problems[0]");
        Map<String, Object> warning = before.getMap("reports[0].warnings[0]");

        rulings.reject(upload, FindingKind.PROBLEM, problem);
        rulings.accept(upload, FindingKind.WARNING, warning);
        given(upload, Map.of("what", "topic", "section", "1", "topics", List.of("problems")));

        JsonPath after = analysis(upload);
        assertThat(after.getList("reports[0].problems")).hasSize(problems - 1);
        assertThat(after.getMap("reports[0].rejected[0].finding")).isEqualTo(problem);
        assertThat(after.getString("reports[0].rejected[0].reason")).isEqualTo("理由");
        assertThat(after.getList("reports[0].sections.find { it.id == '1' }.topics.topic"))
                .containsExactly("problems");
        assertThat(after.getList("reports[0].corrected.what")).containsExactly("finding", "topic");
        assertThat(reading(upload).getInt("reports[0].problems")).isEqualTo(problems - 1);
    }

    @Test
    void aCorrectionThatIsTakenBackLeavesWhatWasRead() {
        String upload = uploads.read();
        String id = given(upload, Map.of("what", "year", "value", "2022"));

        as(REPORTER).delete(corrections(upload) + "/" + id).then().statusCode(204);
        as(REPORTER).delete(corrections(upload) + "/" + id).then().statusCode(204);

        assertThat(reading(upload).getInt("reports[0].year")).isEqualTo(2023);
        List<Envelope> told = uploads.told(upload);
        assertThat(told).hasSize(3);
        assertThat(((UploadRead) told.getLast().data()).reports())
                .isEqualTo(((UploadRead) told.getFirst().data()).reports());
        as(REPORTER)
                .get(corrections(upload))
                .then()
                .body("items", hasSize(1))
                .body("items[0].state", equalTo("taken-back"))
                .body("items[0].takenBackBy", equalTo("李娟"));
    }

    @Test
    void aNewerCorrectionTakesThePlaceOfTheOlderAndTheSameIsSaidOnce() {
        String upload = uploads.read();
        String first = given(upload, Map.of("what", "unit", "value", "甲"));

        String second = given(upload, Map.of("what", "unit", "value", "乙", "replaces", first));
        String again = given(upload, Map.of("what", "unit", "value", "乙"));

        assertThat(again).isEqualTo(second);
        assertThat(reading(upload).getString("reports[0].unit")).isEqualTo("乙");
        assertThat(uploads.told(upload)).hasSize(3);
        as(REPORTER).get(corrections(upload)).then().body("items.state", equalTo(List.of("taken-back", "in-force")));
    }

    @Test
    void correctionsAtOnceAllHold() throws Exception {
        String upload = uploads.read();
        String digest = reading(upload).getString("digest");
        List<Callable<Integer>> calls = List.of(
                () -> give(REPORTER, upload, digest, Map.of("what", "title", "value", "标题"))
                        .statusCode(),
                () -> give(REPORTER, upload, digest, Map.of("what", "year", "value", "2021"))
                        .statusCode(),
                () -> give("water-bureau-leader", upload, digest, Map.of("what", "unit", "value", "某局"))
                        .statusCode());

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(calls)) assertThat(done.get()).isEqualTo(201);
        }

        JsonPath reading = reading(upload);
        assertThat(reading.getString("reports[0].title")).isEqualTo("标题");
        assertThat(reading.getInt("reports[0].year")).isEqualTo(2021);
        assertThat(reading.getString("reports[0].unit")).isEqualTo("某局");
        assertThat(analysis(upload).getList("reports[0].corrected")).hasSize(3);
    }

    @Test
    void whoHasNotSeenTheOthersCorrectionOfTheSameThingIsRefused() {
        String upload = uploads.read();
        String first = given(upload, Map.of("what", "title", "value", "甲"));

        refused(upload, Map.of("what", "title", "value", "乙"));
        refused(upload, Map.of("what", "title", "value", "乙", "replaces", UUID.randomUUID()));
        assertThat(reading(upload).getString("reports[0].title")).isEqualTo("甲");

        String second = given(upload, Map.of("what", "title", "value", "乙", "replaces", first));
        refused(upload, Map.of("what", "title", "value", "丙", "replaces", first));
        as(REPORTER).delete(corrections(upload) + "/" + second).then().statusCode(204);
        refused(upload, Map.of("what", "title", "value", "丙", "replaces", second));
        given(upload, Map.of("what", "title", "value", "丙"));

        given(upload, Map.of("what", "topic", "section", "1", "topics", List.of("theory")));
        refused(upload, Map.of("what", "topic", "section", "1", "topics", List.of("problems")));
    }

    @Test
    void ofTwoWhoCorrectTheSameThingAtOnceOneIsRefused() throws Exception {
        String upload = uploads.read();
        String digest = reading(upload).getString("digest");
        List<Callable<Integer>> calls = List.of(
                () -> give(REPORTER, upload, digest, Map.of("what", "title", "value", "甲"))
                        .statusCode(),
                () -> give("water-bureau-leader", upload, digest, Map.of("what", "title", "value", "乙"))
                        .statusCode());

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(calls)).map(Future::get).containsExactlyInAnyOrder(201, 409);
        }

        assertThat(uploads.told(upload)).hasSize(2);
    }

    @Test
    void aDraftOnAReadingThatWasChangedSinceIsOfNoUse() {
        String upload = uploads.read();
        Seen seen = record.seen(UUID.fromString(upload));
        var nothing =
                new Draft(seen.own(), seen.own(), List.of(), List.of(), List.of(), Map.of(), Set.of(), null, null, 0);
        var job = new Job(seen.upload(), "HZ-2024-000001", seen.own(), null, Instant.now());

        given(upload, Map.of("what", "title", "value", "人改的标题"));

        assertThat(record.read(job, UUID.randomUUID(), seen, nothing)).isFalse();
        assertThat(recordCorrection.takeBack(seen, nothing, UUID.randomUUID(), null))
                .isFalse();
        assertThat(reading(upload).getString("reports[0].title")).isEqualTo("人改的标题");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"what": "name", "value": "甲"}                                            | what
                    {"what": "title", "value": " "}                                            | value
                    {"what": "title", "value": "两\\n行"}                                       | value
                    {"what": "year", "value": "二〇二三"}                                        | value
                    {"what": "year", "value": "1023"}                                          | value
                    {"what": "unit"}                                                           | value
                    {"what": "title", "value": "甲", "report": 7}                               | report
                    {"what": "topic", "section": "99", "topics": []}                           | section
                    {"what": "topic", "section": "1", "topics": ["weather"]}                   | topics
                    {"what": "topic", "section": "1", "topics": ["theory", "theory"]}          | topics
                    {"what": "topic", "section": "1"}                                          | topics
                    {"what": "finding"}                                                        | what
                    """)
    void whatDoesNotFitTheReadingIsRefusedWithTheFieldAtFault(String body, String field) {
        String upload = shared();
        String digest = reading(upload).getString("digest");
        String report = body.contains("report") ? "" : "\"report\": 0, ";

        Response answer = as(REPORTER)
                .contentType(ContentType.JSON)
                .body("{" + report + "\"digest\": \"" + digest + "\", " + body.substring(1))
                .post(corrections(upload));

        answer.then().statusCode(400).body("errors[0].field", equalTo(field));
        assertThat(uploads.told(upload)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"title, 202E", "title, 200B", "unit, 2066", "unit, FEFF", "title, 0007", "title, 2028"})
    void whatPeopleCannotSeeIsRefusedWithWhatToDo(String what, String code) {
        String upload = shared();
        String hidden = "甲" + Character.toString(Integer.parseInt(code, 16)) + "乙";

        give(REPORTER, upload, Map.of("what", what, "value", hidden))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("value"))
                .body("detail", equalTo("第 2 个字符是看不见的控制字符（U+" + code + "），请把这段文字删去，直接键入，不要粘贴。"));
        assertThat(uploads.told(upload)).hasSize(1);
    }

    @Test
    void whatPeopleCannotSeeIsRefusedInAReasonToo() {
        String upload = shared();
        var hidden = new HashMap<String, Object>(Map.of("what", "title", "value", "甲"));
        hidden.put("reason", "理\u202e由");
        hidden.put("digest", reading(upload).getString("digest"));
        hidden.put("report", 0);

        as(REPORTER)
                .header("Accept-Language", "en")
                .contentType(ContentType.JSON)
                .body(hidden)
                .post(corrections(upload))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("reason"))
                .body("detail", containsString("type it instead of pasting"));
        assertThat(uploads.told(upload)).hasSize(1);
    }

    @Test
    void aCorrectionOfWhatWasReadOtherwiseSinceIsRefused() {
        String upload = shared();

        give(REPORTER, upload, "0".repeat(64), Map.of("what", "title", "value", "甲"))
                .then()
                .statusCode(409)
                .body("title", equalTo("changed-since"));
    }

    @Test
    void correctionsOfForeignUploadsDoNotExist() {
        String upload = shared();
        String digest = reading(upload).getString("digest");

        for (String stranger : List.of("archives-reporter", "archives-leader")) {
            give(stranger, upload, digest, Map.of("what", "title", "value", "甲"))
                    .then()
                    .statusCode(404);
            as(stranger).get(corrections(upload)).then().statusCode(404);
            as(stranger)
                    .delete(corrections(upload) + "/" + UUID.randomUUID())
                    .then()
                    .statusCode(404);
            as(stranger).post("/api/readings/" + upload).then().statusCode(404);
            as(stranger).get("/api/readings/" + upload + "/difference").then().statusCode(404);
        }
        as(REPORTER)
                .delete(corrections(upload) + "/" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    private static String sharedUpload = "";

    private String shared() {
        if (sharedUpload.isEmpty()) sharedUpload = uploads.read();
        return sharedUpload;
    }

    private static String given(String upload, Map<String, ?> correction) {
        return give(REPORTER, upload, correction)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void refused(String upload, Map<String, ?> correction) {
        give(REPORTER, upload, correction)
                .then()
                .statusCode(409)
                .body("title", equalTo("changed-since"))
                .body("detail", containsString("重新载入"));
    }

    private static Response give(String person, String upload, Map<String, ?> correction) {
        return give(person, upload, reading(upload).getString("digest"), correction);
    }

    private static Response give(String person, String upload, String digest, Map<String, ?> correction) {
        var body = new HashMap<String, Object>(correction);
        body.put("digest", digest);
        body.put("report", 0);
        return as(person).contentType(ContentType.JSON).body(body).post(corrections(upload));
    }

    private static JsonPath analysis(String upload) {
        return as(REPORTER)
                .get("/api/readings/" + upload + "/analysis")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String corrections(String upload) {
        return "/api/readings/" + upload + "/corrections";
    }
}
