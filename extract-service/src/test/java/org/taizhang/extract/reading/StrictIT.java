package org.taizhang.extract.reading;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.taizhang.testing.CommittedContract;
import org.taizhang.testing.LocalStackResource;
import org.taizhang.testing.People;
import org.taizhang.testing.WrongCalls;

/// What callers send is taken as it is meant, or refused with the name of its field.
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class StrictIT {

    @Inject
    Uploads uploads;

    @Test
    void whatIsOfTheWrongTypeIsRefusedWithItsFieldOnEveryEndpoint() throws Exception {
        String openApi = caller().get("/q/openapi?format=json").asString();

        var taken = WrongCalls.notRefused(openApi, call -> {
            Response answer = as("administrator").body(call.body()).request(call.method(), call.path());
            return answer.statusCode() + answer.asString();
        });

        assertThat(taken).isEmpty();
    }

    @Test
    void whatRunsIsWhatIsCommitted() {
        String runs = caller().get("/q/openapi?format=json").asString();

        assertThat(CommittedContract.differences("extract-service", runs)).isEmpty();
    }

    @Test
    void anAnalysisThatTheCallerHasIsNotSentAgain() {
        String path = "/api/readings/" + uploads.read() + "/analysis";
        String tag = caller().get(path).then().statusCode(200).extract().header("ETag");

        caller().header("If-None-Match", tag).get(path).then().statusCode(304);
        caller().header("Range", "bytes=0-0").get(path).then().statusCode(206).body(equalTo("{"));
    }

    private static RequestSpecification caller() {
        return as("water-bureau-reporter");
    }

    private static RequestSpecification as(String person) {
        return given().auth().oauth2(People.tokenOf(person)).contentType(ContentType.JSON);
    }
}
