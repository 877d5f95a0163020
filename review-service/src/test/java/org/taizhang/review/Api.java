package org.taizhang.review;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.oneOf;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.taizhang.testing.People;

/// The API as one of the demonstration users calls it.
public final class Api {

    static final String STATEMENT = "我已审阅全文，确认报告内容真实、完整、合规，同意报送，并对此负责。";

    private Api() {}

    public static RequestSpecification as(String username) {
        return given().auth()
                .oauth2(People.tokenOf(username))
                .contentType(ContentType.JSON)
                .accept(ContentType.JSON);
    }

    public static JsonPath report(String id, String seenBy) {
        return as(seenBy)
                .get("/api/reports/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public static JsonPath item(String id, String seenBy) {
        return as(seenBy)
                .get("/api/items/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /// A list whole, from its first page to its last: the tests share one database, and what one of them looks for
    /// need not be on the first page.
    ///
    /// @param path may have a query of its own
    /// @return `items` alone
    public static JsonPath all(String username, String path) {
        var items = new JsonArray();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = as(username)
                    .get(path + (path.contains("?") ? "&" : "?") + "limit=200&cursor=" + cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            page.getList("items").forEach(items::add);
            cursor = page.getString("next");
        }
        return JsonPath.from(new JsonObject().put("items", items).encode());
    }

    /// What the caller may do to what they were shown.
    public static List<String> may(JsonPath shown) {
        return shown.getList("may.findAll { it.allowed }.action");
    }

    /// Posts and expects it to be done.
    public static JsonPath done(String username, String path, String body) {
        return as(username)
                .body(body)
                .post(path)
                .then()
                .statusCode(oneOf(200, 201))
                .extract()
                .jsonPath();
    }

    /// The decision with what a leader confirms before a report leaves its unit.
    ///
    /// @param decision a JSON object
    public static String signed(String decision) {
        return decision.substring(0, decision.lastIndexOf('}')) + ", \"confirms\": \"" + STATEMENT + "\"}";
    }

    /// Posts and answers the status.
    public static int status(String username, String path, String body) {
        return as(username).body(body).post(path).statusCode();
    }
}
