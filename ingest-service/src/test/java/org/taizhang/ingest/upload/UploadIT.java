package org.taizhang.ingest.upload;

import static io.restassured.RestAssured.config;
import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static io.restassured.http.ContentType.TEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.taizhang.events.ItemOpened;
import org.taizhang.events.UnitChanged;
import org.taizhang.messaging.Outbox;
import org.taizhang.testing.LocalStackResource;
import org.taizhang.testing.People;
import org.taizhang.units.UnitScope;
import org.taizhang.web.Digest;
import org.taizhang.web.identity.Caller;

@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class UploadIT {

    @Inject
    Session database;

    @Inject
    Outbox outbox;

    @Inject
    UnitScope scope;

    @Test
    void anUploadIsAnsweredWithAReceiptThatProvesItsBytes() {
        byte[] report = report();

        var receipt = upload("water-bureau-reporter", "水务局.txt", report).statusCode(201);

        receipt.body("receipts[0].number", matchesPattern("HZ-\\d{4}-\\d{6}"))
                .body("receipts[0].sha256", equalTo(Digest.of(report)))
                .body("receipts[0].size", equalTo(report.length))
                .body("receipts[0].unit", equalTo("water-bureau"))
                .body("receipts[0].duplicate", equalTo(false));
    }

    @Test
    void theOriginalComesBackByteForByte() {
        byte[] report = report();
        String id = idOf(upload("water-bureau-reporter", "水务局 报告.txt", report));

        byte[] back = as("water-bureau-reporter")
                .get("/api/uploads/" + id + "/content")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("attachment"))
                .extract()
                .asByteArray();

        assertThat(back).isEqualTo(report);
    }

    @Test
    void anIdempotencyKeyIsAnsweredTheSameForEver() {
        byte[] report = report();
        String key = UUID.randomUUID().toString();

        String first = as("archives-reporter")
                .header("Idempotency-Key", key)
                .multiPart("file", "档案馆.txt", report)
                .post("/api/uploads")
                .asString();
        String second = as("archives-reporter")
                .header("Idempotency-Key", key)
                .multiPart("file", "档案馆.txt", report)
                .post("/api/uploads")
                .asString();

        assertThat(second).isEqualTo(first).contains("\"duplicate\":false");
        as("archives-reporter")
                .header("Idempotency-Key", key)
                .multiPart("file", "别的.txt", report())
                .post("/api/uploads")
                .then()
                .statusCode(409);
    }

    @Test
    void whatCannotBeTakenIsRefusedWithWhatToDo() {
        upload("water-bureau-reporter", "空.txt", new byte[0])
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("https://taizhang.org/problems/empty-file"))
                .body("detail", containsString("重新导出"));
        upload("water-bureau-reporter", "程序.docx", "MZ\u0000\u0001\u0000\u0002".getBytes(StandardCharsets.ISO_8859_1))
                .statusCode(415)
                .body("type", equalTo("https://taizhang.org/problems/unknown-kind"));
        as("water-bureau-reporter")
                .header("Accept-Language", "en")
                .multiPart("note", "no file")
                .post("/api/uploads")
                .then()
                .statusCode(400)
                .body("detail", containsString("choose one"));
        as("water-bureau-reporter")
                .config(config().encoderConfig(encoderConfig().encodeContentTypeAs("multipart/form-data", TEXT)))
                .contentType("multipart/form-data; boundary=x")
                .body("not a form")
                .post("/api/uploads")
                .then()
                .statusCode(400)
                .body("type", equalTo("https://taizhang.org/problems/invalid"));
    }

    @Test
    void aFileIsCalledAsItsSenderCallsIt() {
        upload("water-bureau-reporter", "the %22three%22 problems.txt", report())
                .statusCode(201)
                .body("receipts[0].name", equalTo("the \"three\" problems.txt"));
        upload("water-bureau-reporter", "n".repeat(300) + ".txt", report())
                .statusCode(201)
                .body("receipts[0].name", equalTo("n".repeat(251) + ".txt"));
    }

    @Test
    void oneBadFileDoesNotKeepTheOthersOut() {
        as("water-bureau-reporter")
                .multiPart("file", "好.txt", report())
                .multiPart("file", "empty.txt", new byte[0])
                .post("/api/uploads")
                .then()
                .statusCode(201)
                .body("receipts", hasSize(1))
                .body("refused", hasSize(1))
                .body("refused[0].name", equalTo("empty.txt"))
                .body("refused[0].problem.type", containsString("empty-file"));
    }

    @Test
    void whatIsForeignDoesNotExist() {
        String id = idOf(upload("water-bureau-reporter", "水务局.txt", report()));

        as("archives-reporter").get("/api/uploads/" + id).then().statusCode(404);
        as("archives-reporter").get("/api/uploads/" + id + "/content").then().statusCode(404);
        as("archives-reporter").get("/api/uploads?unit=water-bureau").then().statusCode(404);
        as("archives-reporter").get("/api/uploads").then().statusCode(200).body("items.id", not(hasItem(id)));
        as("archives-reporter")
                .multiPart("file", "冒名.txt", report())
                .multiPart("unit", "water-bureau")
                .post("/api/uploads")
                .then()
                .statusCode(404);
        as("archives-reporter")
                .multiPart("file", "冒名.txt", report())
                .multiPart("unit", "water-bureau")
                .multiPart("item", UUID.randomUUID())
                .multiPart("effectiveDate", "2024-01-01")
                .post("/api/evidence")
                .then()
                .statusCode(404);
    }

    @Test
    void withoutATokenNothingIsAnswered() {
        given().get("/api/uploads").then().statusCode(401);
        given().multiPart("file", "x.txt", report()).post("/api/uploads").then().statusCode(401);
    }

    @Test
    void aSupervisorSeesTheUnitsBelow() {
        scope.apply(new UnitChanged("water-bureau", "市水务局党组", "city", List.of("city")), 1);

        String id = idOf(upload("water-bureau-reporter", "水务局.txt", report()));

        as("reviewer").get("/api/uploads/" + id).then().statusCode(200);
        as("reviewer")
                .multiPart("file", "x.txt", report())
                .post("/api/uploads")
                .then()
                .statusCode(403);
    }

    @Test
    void aChangeOfAUnitThatComesLateGivesNoRightsBack() {
        String unit = "moved-" + UUID.randomUUID();
        var reviewer = new Caller("id", "reviewer", "reviewer", Set.of("reviewer"), Set.of("city"));
        scope.apply(new UnitChanged(unit, "移走的单位", "district", List.of("district")), 2);

        scope.apply(new UnitChanged(unit, "移走的单位", "city", List.of("city")), 1);

        assertThat(scope.includes(reviewer, unit)).isFalse();
        scope.apply(new UnitChanged(unit, "移走的单位", "city", List.of("city")), 3);
        assertThat(scope.includes(reviewer, unit)).isTrue();
    }

    @Test
    void aSystemSeesWhatTheSupervisorsOfItsUnitSee() {
        String unit = "mirrored-" + UUID.randomUUID();
        scope.apply(new UnitChanged(unit, "单位", "city", List.of("city")), 1);

        assertThat(scope.visibleTo(new Caller("id", "system", "system", Set.of("integrator"), Set.of("city"))))
                .contains("city", unit);
        assertThat(scope.visibleTo(new Caller("id", "system", "system", Set.of("integrator"), Set.of("district"))))
                .contains("district")
                .doesNotContain("city", unit);
    }

    @Test
    void anUploadIsAnnouncedAndTheAnnouncementLeaves() {
        String id = idOf(upload("water-bureau-reporter", "水务局.txt", report()));

        Awaitility.await().untilAsserted(() -> assertThat(unsentEventsOf(id)).isZero());
        assertThat(eventsOf(id)).isEqualTo(1);
    }

    @Test
    void listsAreWalkedPageByPageWithoutGapOrRepeat() {
        for (int i = 0; i < 3; i++) upload("university-reporter", "报告.txt", report());

        var first = as("university-reporter")
                .get("/api/uploads?limit=2")
                .then()
                .body("items", hasSize(2))
                .body("next", notNullValue());
        List<String> seen = first.extract().path("items.id");
        String next = first.extract().path("next");
        List<String> rest = as("university-reporter")
                .queryParam("cursor", next)
                .get("/api/uploads")
                .path("items.id");

        assertThat(rest).isNotEmpty().doesNotContainAnyElementsOf(seen);
        as("university-reporter").get("/api/uploads?cursor=nonsense").then().statusCode(400);
    }

    @Test
    void faultyFieldsAreNamedInTheLanguageOfTheCaller() {
        as("university-reporter")
                .get("/api/uploads?limit=0")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("limit"))
                .body("errors[0].message", containsString("最小不能小于1"));
        as("university-reporter")
                .header("Accept-Language", "en")
                .get("/api/uploads?limit=0")
                .then()
                .body("errors[0].message", containsString("greater than"));
    }

    @Test
    void aCharacterThatCannotBeStoredIsTheCallersFault() {
        as("university-reporter")
                .multiPart("file", "report.txt", report())
                .multiPart("note", "a\u0000b")
                .post("/api/uploads")
                .then()
                .statusCode(400)
                .body("detail", containsString("NUL"));
    }

    @Test
    void aNoteOfAThousandCharactersIsTakenWhateverTheirBytes() {
        withNote("字".repeat(999) + "\r\n", "zh").statusCode(201);
    }

    @Test
    void aLongerNoteIsRefusedWithHowLongItMayBe() {
        withNote("字".repeat(1001), "zh")
                .statusCode(400)
                .body("errors[0].field", equalTo("note"))
                .body("detail", equalTo("备注有 1001 字，超过 1000 字，请缩短后再上传。"));
        withNote("字".repeat(20_000), "en").statusCode(400).body("errors[0].message", containsString("at most 1000"));
    }

    @Test
    void evidenceIsKeptForItsItemAndUnit() {
        UUID item = openedItemOf("water-bureau");
        String id = as("water-bureau-reporter")
                .multiPart("file", "照片.png", "\u0089PNG\r\n...".getBytes(StandardCharsets.ISO_8859_1))
                .multiPart("item", item)
                .multiPart("unit", "water-bureau")
                .multiPart("effectiveDate", "2024-01-01")
                .multiPart("measure", 2)
                .post("/api/evidence")
                .then()
                .statusCode(201)
                .body("item", equalTo(item.toString()))
                .body("measure", equalTo(2))
                .extract()
                .path("id");

        as("water-bureau-reporter")
                .get("/api/evidence/" + id + "/preview")
                .then()
                .statusCode(200)
                .contentType("image/png")
                .header("Content-Disposition", containsString("inline"))
                .header("Content-Security-Policy", containsString("default-src 'none'"));
        as("archives-reporter").get("/api/evidence/" + id + "/preview").then().statusCode(404);
        as("water-bureau-reporter").get("/api/evidence?item=" + item).then().body("items.id", hasItem(id));
        as("archives-reporter").get("/api/evidence?item=" + item).then().body("items", hasSize(0));
        as("archives-reporter").get("/api/evidence/" + id + "/content").then().statusCode(404);
        assertThat(eventsOf(id)).isEqualTo(1);
    }

    @Test
    void evidenceForAnItemThatIsNotTheUnitsIsUnknown() {
        for (UUID item : List.of(openedItemOf("archives"), UUID.randomUUID())) {
            as("water-bureau-reporter")
                    .multiPart("file", "照片.png", "\u0089PNG\r\n...".getBytes(StandardCharsets.ISO_8859_1))
                    .multiPart("item", item)
                    .multiPart("unit", "water-bureau")
                    .multiPart("effectiveDate", "2024-01-01")
                    .post("/api/evidence")
                    .then()
                    .statusCode(404)
                    .body("detail", containsString(item.toString()));
        }
    }

    /// As the review service says it.
    private UUID openedItemOf(String unit) {
        UUID item = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        var opened = new ItemOpened(
                item,
                "2024-" + other,
                unit,
                other,
                other,
                "staged",
                "问题",
                null,
                List.of(),
                "rectification",
                null,
                null);
        QuarkusTransaction.requiringNew().run(() -> outbox.add(opened));
        Awaitility.await().untilAsserted(() -> assertThat(
                        count("select count(*) from item_unit where cast(item as text) = :subject", item.toString()))
                .isOne());
        return item;
    }

    private static byte[] report() {
        return ("2023年工作报告 " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
    }

    private static RequestSpecification as(String person) {
        return given().auth().oauth2(People.tokenOf(person));
    }

    private static ValidatableResponse upload(String person, String name, byte[] content) {
        return as(person).multiPart("file", name, content).post("/api/uploads").then();
    }

    private static ValidatableResponse withNote(String note, String language) {
        return as("university-reporter")
                .header("Accept-Language", language)
                .multiPart("file", "report.txt", report())
                .multiPart(new MultiPartSpecBuilder(note)
                        .controlName("note")
                        .charset(StandardCharsets.UTF_8)
                        .build())
                .post("/api/uploads")
                .then();
    }

    private static String idOf(ValidatableResponse answer) {
        return answer.statusCode(201).extract().path("receipts[0].id");
    }

    private long eventsOf(String subject) {
        return count("select count(*) from outbox where subject = :subject", subject);
    }

    private long unsentEventsOf(String subject) {
        return count("select count(*) from outbox where subject = :subject and sent_at is null", subject);
    }

    private long count(String sql, String subject) {
        return QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(sql, Long.class)
                .setParameter("subject", subject)
                .getSingleResult());
    }
}
