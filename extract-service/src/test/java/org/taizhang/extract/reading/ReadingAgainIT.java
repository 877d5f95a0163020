package org.taizhang.extract.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.taizhang.extract.reading.Uploads.REPORTER;
import static org.taizhang.extract.reading.Uploads.as;
import static org.taizhang.extract.reading.Uploads.awaitNotUnderWay;
import static org.taizhang.extract.reading.Uploads.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.taizhang.events.Envelope;
import org.taizhang.events.StoredObject;
import org.taizhang.events.UploadRead;
import org.taizhang.extract.correction.Rulings;
import org.taizhang.reader.analysis.Reader;
import org.taizhang.reader.correction.FindingKind;
import org.taizhang.storage.ObjectStore;
import org.taizhang.testing.LocalStackResource;

@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class ReadingAgainIT {

    private static final String TITLE = "2023年市水务局党组落实全面从严治党主体责任情况报告";

    @Inject
    Uploads uploads;

    @Inject
    ObjectStore store;

    @Inject
    ObjectMapper mapper;

    @Inject
    Rulings rulings;

    @Test
    void whatTheReaderInForceHasReadIsNotReadAgain() {
        String upload = uploads.read();

        as(REPORTER)
                .post("/api/readings/" + upload)
                .then()
                .statusCode(200)
                .body("state", equalTo("read"))
                .body("reports[0].title", equalTo(TITLE));

        assertThat(uploads.told(upload)).hasSize(1);
        as(REPORTER).get("/api/readings/" + upload + "/difference").then().statusCode(404);
    }

    @Test
    void anUploadOfAnOlderReaderIsReadAgainOnceAndTheDifferenceTold() {
        String upload = uploads.read();
        JsonPath own = analysis(upload);
        readByAnOlderReader(upload);

        as(REPORTER).post("/api/readings/" + upload).then().statusCode(202);
        as(REPORTER).post("/api/readings/" + upload).then();
        awaitNotUnderWay(upload);

        JsonPath after = reading(upload);
        assertThat(after.getString("reader")).isEqualTo(Reader.VERSION);
        assertThat(after.getString("reports[0].title")).isEqualTo(TITLE);
        JsonPath difference = difference(upload);
        assertThat(difference.getString("before.reader")).isEqualTo("0.9.0");
        assertThat(difference.getString("reports[0].title.before")).isEqualTo("旧标题");
        assertThat(difference.getString("reports[0].title.after")).isEqualTo(TITLE);
        assertThat(difference.getList("reports[0].findings.gone.text")).containsExactly("2023年");
        assertThat(difference.getList("reports[0].findings.added.start"))
                .containsExactly(own.getInt("reports[0].problems[0].start"));
        assertThat(facts(upload)).containsExactly("upload.read", "reading.requested", "upload.read");
    }

    @Test
    void correctionsHoldOverAReadingByANewerReader() {
        String upload = uploads.read();
        readByAnOlderReader(upload);
        give(upload, Map.of("what", "unit", "value", "人定的单位"));
        give(upload, Map.of("what", "topic", "section", "1", "topics", List.of("problems")));
        Map<String, Object> real = analysis(upload).getMap("reports[0].problems[1]");
        rulings.reject(upload, FindingKind.PROBLEM, real);

        as(REPORTER).post("/api/readings/" + upload).then().statusCode(202);
        awaitNotUnderWay(upload);

        JsonPath analysis = analysis(upload);
        assertThat(analysis.getString("reports[0].title")).isEqualTo(TITLE);
        assertThat(analysis.getString("reports[0].unit")).isEqualTo("人定的单位");
        assertThat(analysis.getList("reports[0].sections.find { it.id == '1' }.topics.topic"))
                .containsExactly("problems");
        assertThat(analysis.getList("reports[0].problems.start", Integer.class))
                .doesNotContain((Integer) real.get("start"));
        assertThat(analysis.getInt("reports[0].rejected[0].start")).isEqualTo(real.get("start"));
        assertThat(difference(upload).getMap("reports[0].unit")).isNull();
        assertThat(difference(upload).getList("unplaced")).isEmpty();
        var told = (UploadRead) uploads.told(upload).getLast().data();
        assertThat(store.read(told.analysis()))
                .isEqualTo(as(REPORTER)
                        .get("/api/readings/" + upload + "/analysis")
                        .asByteArray());
    }

    @Test
    void anAcceptedFindingIsKeptThoughTheNewerReaderDoesNotReadIt() {
        String upload = uploads.read();
        readByAnOlderReader(upload);
        rulings.accept(upload, FindingKind.PROBLEM, analysis(upload).getMap("reports[0].problems[0]"));

        as(REPORTER).post("/api/readings/" + upload).then().statusCode(202);
        awaitNotUnderWay(upload);

        assertThat(analysis(upload).getInt("reports[0].problems[0].end")).isEqualTo(5);
        assertThat(analysis(upload).getBoolean("reports[0].problems[0].noLongerRead"))
                .isTrue();
        assertThat(difference(upload).getList("reports[0].findings.gone")).isEmpty();
    }

    @Test
    void aCorrectionWithoutAPlaceInTheNewReadingIsKeptAndNamed() {
        String upload = uploads.read();
        readByAnOlderReader(upload);
        give(upload, Map.of("what", "topic", "section", "old", "topics", List.of("theory")));

        as(REPORTER).post("/api/readings/" + upload).then().statusCode(202);
        awaitNotUnderWay(upload);

        assertThat(difference(upload).getString("unplaced[0].words")).isEqualTo("附、旧标题下的一节");
        as(REPORTER).get("/api/readings/" + upload + "/corrections").then().body("items[0].state", equalTo("unplaced"));
    }

    @Test
    void whatTheNewerReaderCannotReadStaysAsItWasRead() {
        String upload = uploads.read();
        readByAnOlderReader(upload);
        uploads.pretend(
                upload,
                "original = "
                        + json(uploads.object("originals", "%PDF-1.7\nnone".getBytes(StandardCharsets.US_ASCII))));

        as(REPORTER).post("/api/readings/" + upload).then().statusCode(202);
        awaitNotUnderWay(upload);

        JsonPath after = reading(upload);
        assertThat(after.getString("state")).isEqualTo("read");
        assertThat(after.getString("reports[0].title")).isEqualTo("旧标题");
        assertThat(after.getString("again.state")).isEqualTo("unreadable");
        assertThat(after.getString("again.reason")).isEqualTo("damaged");
        assertThat(after.getString("again.message")).contains("文件已损坏");
        as(REPORTER).post("/api/readings/" + upload).then().statusCode(200);
        assertThat(facts(upload)).containsExactly("upload.read", "reading.requested");
    }

    @Test
    void anUploadWhoseOriginalNobodyKnowsIsNotPromisedToBeRead() {
        String upload = uploads.read();
        uploads.pretend(upload, "reader = '0.9.0', original = null");

        as(REPORTER).post("/api/readings/" + upload).then().statusCode(409);

        assertThat(reading(upload).getMap("again")).isNull();
    }

    /// As if an older reader had read another title, a part of the title as a problem, a section of its own, and not
    /// the first problem; and as it was recorded before there were identities.
    private void readByAnOlderReader(String upload) {
        ObjectNode analysis =
                tree(as(REPORTER).get("/api/readings/" + upload + "/analysis").asString());
        var report = (ObjectNode) analysis.at("/reports/0");
        report.put("title", "旧标题");
        var problems = (ArrayNode) report.path("problems");
        problems.remove(0);
        problems.insertObject(0).put("start", 0).put("end", 5).put("section", "");
        ObjectNode section = ((ArrayNode) report.path("sections")).addObject();
        section.put("id", "old").put("level", 1).put("marker", "附、").put("heading", "旧标题下的一节");
        section.put("role", "body").put("start", 2).put("end", 4).put("confidence", 1.0);
        for (String list : List.of("topics", "doubts", "children")) section.putArray(list);
        byte[] content = analysis.toString().getBytes(StandardCharsets.UTF_8);
        String object = json(uploads.object("analyses", content));
        uploads.pretend(
                upload,
                "reader = '0.9.0', vocabulary = '', known = '{}', told = '[]', own = %1$s, analysis = %1$s, reports = jsonb_set(reports, '{0,title}', '\"旧标题\"')"
                        .formatted(object));
    }

    private ObjectNode tree(String json) {
        try {
            return (ObjectNode) mapper.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String json(StoredObject object) {
        return "'{\"bucket\": \"%s\", \"key\": \"%s\", \"sha256\": \"%s\", \"size\": %d}'"
                .formatted(object.bucket(), object.key(), object.sha256(), object.size());
    }

    private static void give(String upload, Map<String, ?> correction) {
        var body = new HashMap<String, Object>(correction);
        body.put("digest", reading(upload).getString("digest"));
        body.put("report", 0);
        as(REPORTER)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/readings/" + upload + "/corrections")
                .then()
                .statusCode(201);
    }

    private List<String> facts(String upload) {
        return uploads.told(upload).stream()
                .map(Envelope::type)
                .map(type -> type.fact())
                .toList();
    }

    private static JsonPath analysis(String upload) {
        return at("/api/readings/" + upload + "/analysis");
    }

    private static JsonPath difference(String upload) {
        return at("/api/readings/" + upload + "/difference");
    }

    private static JsonPath at(String path) {
        return as(REPORTER).get(path).then().statusCode(200).extract().jsonPath();
    }
}
