package org.taizhang.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.taizhang.testing.CommittedContract;
import org.taizhang.testing.LocalStackResource;
import org.taizhang.testing.People;
import org.taizhang.testing.WrongCalls;
import org.taizhang.web.Digest;

/// What any client of HTTP may count on.
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class HttpIT {

    private static final String REPORTER = "water-bureau-reporter";

    private final byte[] report = ("2023 report " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);

    @Inject
    Session database;

    @Test
    void whatIsOfTheWrongTypeIsRefusedWithItsFieldOnEveryEndpoint() throws Exception {
        String openApi = as(REPORTER).get("/q/openapi?format=json").asString();

        var taken = WrongCalls.notRefused(openApi, call -> {
            Response answer = as("administrator")
                    .contentType(ContentType.JSON)
                    .body(call.body())
                    .request(call.method(), call.path());
            return answer.statusCode() + answer.asString();
        });

        assertThat(taken).isEmpty();
    }

    @Test
    void whatRunsIsWhatIsCommitted() {
        String runs = as(REPORTER).get("/q/openapi?format=json").asString();

        assertThat(CommittedContract.differences("ingest-service", runs)).isEmpty();
    }

    @Test
    void whoIsUnknownIsToldHowToLogIn() {
        for (var unknown : new RequestSpecification[] {given(), given().auth().oauth2("no.token.atall")}) {
            unknown.get("/api/uploads")
                    .then()
                    .statusCode(401)
                    .header("WWW-Authenticate", containsString("Bearer"))
                    .contentType("application/problem+json")
                    .body("type", endsWith("unauthorized"));
        }
    }

    @Test
    void anotherMethodFormOrContentIsRefusedWithATypeOfItsOwn() {
        as(REPORTER)
                .delete("/api/uploads")
                .then()
                .statusCode(405)
                .header("Allow", containsString("POST"))
                .body("type", endsWith("method-not-allowed"));
        as(REPORTER)
                .accept("application/xml")
                .get("/api/uploads")
                .then()
                .statusCode(406)
                .body("type", endsWith("not-acceptable"));
        as(REPORTER)
                .contentType("application/json")
                .body("{}")
                .post("/api/uploads")
                .then()
                .statusCode(415)
                .body("type", endsWith("unsupported-media-type"));
    }

    @Test
    void anOriginalIsSentInPartsAndNotAgain() {
        String content = "/api/uploads/" + upload() + "/content";
        String tag = '"' + Digest.of(report) + '"';

        as(REPORTER).get(content).then().header("ETag", tag).header("Accept-Ranges", "bytes");
        as(REPORTER).header("If-None-Match", tag).get(content).then().statusCode(304);
        as(REPORTER).header("If-None-Match", "\"other\"").get(content).then().statusCode(200);
        Response part = as(REPORTER).header("Range", "bytes=5-").get(content);
        part.then()
                .statusCode(206)
                .header("Content-Range", "bytes 5-%d/%d".formatted(report.length - 1, report.length));
        assertThat(part.asString()).isEqualTo(new String(report, StandardCharsets.UTF_8).substring(5));
        as(REPORTER)
                .header("Range", "bytes=0-3")
                .header("If-Range", "\"other\"")
                .get(content)
                .then()
                .statusCode(200);
        as(REPORTER)
                .header("Range", "bytes=9999-")
                .get(content)
                .then()
                .statusCode(416)
                .header("Content-Range", "bytes */" + report.length)
                .body("type", endsWith("range-not-satisfiable"));
    }

    @Test
    void evidenceThatIsSentAgainUnderItsKeyIsTakenOnce() {
        UUID item = UUID.randomUUID();
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeMutationQuery("insert into item_unit values (:item, 'water-bureau')")
                        .setParameter("item", item)
                        .executeUpdate());
        String key = UUID.randomUUID().toString();

        String first =
                evidence(item, key, "2024-01-01").statusCode(201).extract().asString();
        String again =
                evidence(item, key, "2024-01-01").statusCode(201).extract().asString();

        assertThat(again).isEqualTo(first).contains(Digest.of(report));
        as(REPORTER).get("/api/evidence?item=" + item).then().body("items", hasSize(1));
        evidence(item, key, "2024-01-02").statusCode(409);
    }

    @Test
    void aFormIsRefusedWithTheFieldThatIsWrong() {
        as(REPORTER)
                .multiPart("file", "report.txt", report)
                .post("/api/uploads?misspelt=x")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("misspelt"));
        evidence("no-id", null, "2024-01-01").statusCode(400).body("errors[0].field", equalTo("item"));
        for (String date : new String[] {"20000", "2024-02-30", "1999-12-31", "2099-01-01"}) {
            evidence(UUID.randomUUID(), null, date).statusCode(400).body("errors[0].field", equalTo("effectiveDate"));
        }
    }

    private ValidatableResponse evidence(Object item, String key, String date) {
        var request = as(REPORTER)
                .multiPart("file", "proof.txt", report)
                .multiPart("item", item.toString())
                .multiPart("unit", "water-bureau")
                .multiPart("effectiveDate", date);
        if (key != null) request.header("Idempotency-Key", key);
        return request.post("/api/evidence").then();
    }

    private String upload() {
        return as(REPORTER)
                .multiPart("file", "report.txt", report)
                .post("/api/uploads")
                .path("receipts[0].id");
    }

    private static RequestSpecification as(String person) {
        return given().auth().oauth2(People.tokenOf(person));
    }
}
