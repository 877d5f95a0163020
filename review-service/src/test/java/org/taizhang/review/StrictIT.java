package org.taizhang.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taizhang.testing.CommittedContract;
import org.taizhang.testing.LocalStackResource;
import org.taizhang.testing.WrongCalls;
import org.taizhang.web.ChinaDay;

/// What callers send is taken as it is meant, or refused with the name of its field.
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class StrictIT {

    private static final String REPORTER = "water-bureau-reporter";

    @Inject
    Session database;

    @Test
    void whatIsOfTheWrongTypeIsRefusedWithItsFieldOnEveryEndpoint() throws Exception {
        String openApi = Api.as("administrator").get("/q/openapi?format=json").asString();
        long before = written();

        var taken = WrongCalls.notRefused(openApi, call -> {
            Response answer = Api.as("administrator").body(call.body()).request(call.method(), call.path());
            return answer.statusCode() + answer.asString();
        });

        assertThat(taken).isEmpty();
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void whatRunsIsWhatIsCommitted() {
        String runs = Api.as("administrator").get("/q/openapi?format=json").asString();

        assertThat(CommittedContract.differences("review-service", runs)).isEmpty();
    }

    @Test
    void allFaultsOfValuesAreNamedByTheirPlaceInTheBody() {
        Api.as(REPORTER)
                .header("Accept-Language", "en")
                .body("{\"measures\": [{\"text\": \"m\"}, {\"text\": \"\", \"due\": \"2999-01-01\"}]}")
                .post("/api/items/" + UUID.randomUUID() + "/signature")
                .then()
                .statusCode(400)
                .body("errors.field", hasItems("measures[1].text", "measures[1].due"))
                .body("errors.message", hasItems(containsString("2000-01-01")));
        Api.as("reviewer")
                .body("{\"class\": \"\"}")
                .post("/api/candidates/" + UUID.randomUUID() + "/acceptance")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("class"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1999-12-31", "9999-12-31", "tomorrow"})
    void progressIsOfADayThatHasCome(String day) {
        String date = day.equals("tomorrow") ? today().plusDays(1).toString() : day;

        progress(UUID.randomUUID().toString(), "{\"text\": \"t\", \"date\": \"%s\"}".formatted(date), null)
                .statusCode(400)
                .body("errors[0].field", equalTo("date"));
    }

    @Test
    void progressThatIsSentAgainUnderItsKeyIsNotedOnce() {
        String item = aSignedItem();
        String key = UUID.randomUUID().toString();
        String body = "{\"text\": \"半数已完成\", \"percent\": 50, \"date\": \"%s\"}".formatted(today());

        String first = progress(item, body, key).statusCode(200).extract().asString();
        String again = progress(item, body, key).statusCode(200).extract().asString();

        assertThat(again).isEqualTo(first);
        assertThat(Api.item(item, REPORTER).getList("progress")).hasSize(1);
        progress(item, body.replace("50", "60"), key).statusCode(409);
    }

    @Test
    void aCursorFitsItsListAndFilterOnly() {
        aSignedItem();
        aSignedItem();
        String next = Api.as(REPORTER).get("/api/items?limit=1").path("next");

        Api.as(REPORTER).get("/api/items?limit=1&cursor=" + next).then().statusCode(200);
        for (String other : new String[] {"items?state=closed&cursor=", "reports?cursor=", "queue?cursor="}) {
            Api.as(REPORTER)
                    .get("/api/" + other + next)
                    .then()
                    .statusCode(400)
                    .body("errors[0].field", equalTo("cursor"));
        }
    }

    private static ValidatableResponse progress(String item, String body, String key) {
        var request = Api.as(REPORTER).body(body);
        if (key != null) request.header("Idempotency-Key", key);
        return request.post("/api/items/" + item + "/progress").then();
    }

    private static LocalDate today() {
        return ChinaDay.of(Instant.now());
    }

    private static String aSignedItem() {
        var reading = Analyses.reading("water-bureau", "市水务局党组", Analyses.ownYear(), "strict");
        JsonPath report = Analyses.reportOf(reading, REPORTER);
        String path = "/api/reports/" + report.getString("id");
        Api.done(REPORTER, path + "/submission", "{\"digest\": \"" + report.getString("digest") + "\"}");
        String candidate = Api.as("reviewer").get(path + "/candidates").path("items[0].id");
        String item = Api.done("reviewer", "/api/candidates/" + candidate + "/acceptance", "{\"class\": \"staged\"}")
                .getString("id");
        Api.done(REPORTER, "/api/items/" + item + "/signature", "{\"measures\": [{\"text\": \"m\"}]}");
        return item;
    }

    private long written() {
        return QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(
                        "select (select count(*) from outbox) + (select count(*) from trail_entry)", Long.class)
                .getSingleResult());
    }
}
