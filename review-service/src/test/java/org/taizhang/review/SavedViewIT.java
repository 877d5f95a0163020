package org.taizhang.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.taizhang.testing.LocalStackResource;

/// Filters of lists under names, for oneself or shared.
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class SavedViewIT {

    private static final String VIEWS = "/api/views";

    @AfterEach
    void nothingIsLeft() {
        for (String person : List.of("reviewer", "water-bureau-reporter")) {
            mine(person).getList("items.findAll { it.mine }.id", String.class).forEach(id -> Api.as(person)
                    .delete(VIEWS + "/" + id));
        }
    }

    @Test
    void aViewComesBackToWhoeverSavedItAndToNobodyElse() {
        Api.done("reviewer", VIEWS, view("queue", "本周到期", "due=week"));
        JsonPath saved = Api.done("reviewer", VIEWS, view("items", "红灯", "lamp=red"));

        assertThat(saved.getList("items.name")).containsExactly("红灯", "本周到期");
        assertThat(mine("approver").getList("items.name")).doesNotContain("红灯", "本周到期");
        String id = saved.getString("items[0].id");
        assertThat(Api.as("approver").delete(VIEWS + "/" + id).statusCode()).isEqualTo(404);
        assertThat(mine("reviewer").getList("items.name")).contains("红灯");

        Api.as("reviewer").delete(VIEWS + "/" + id).then().statusCode(200);
        assertThat(mine("reviewer").getList("items.name")).containsExactly("本周到期");
    }

    @Test
    void theSameNameOfAListIsReplacedAndAnotherListHasItsOwn() {
        Api.done("reviewer", VIEWS, view("queue", "急", "due=today"));
        Api.done("reviewer", VIEWS, view("queue", " 急 ", "due=overdue"));
        JsonPath saved = Api.done("reviewer", VIEWS, view("reports", "急", "state=returned"));

        assertThat(saved.getList("items.query")).containsExactly("due=overdue", "state=returned");
    }

    @Test
    void aSharedViewIsSeenByTheUnitOrThoseBelowAndEndedByItsMakerAlone() {
        Api.done("reviewer", VIEWS, shared("红灯", "below", "city"));
        String id = Api.done("water-bureau-reporter", VIEWS, shared("本单位在办", "unit", "water-bureau"))
                .getString("items.find { it.name == '本单位在办' }.id");

        assertThat(mine("water-bureau-leader").getList("items.name")).contains("红灯", "本单位在办");
        assertThat(mine("archives-reporter").getList("items.name"))
                .contains("红灯")
                .doesNotContain("本单位在办");
        assertThat(mine("reviewer").getList("items.name")).doesNotContain("本单位在办");
        String of = "items.find { it.name == '红灯' }.";
        assertThat(mine("archives-reporter").getBoolean(of + "mine")).isFalse();
        assertThat(mine("archives-reporter").getString(of + "shared.unit.code")).isEqualTo("city");
        assertThat(mine("archives-reporter").getString(of + "shared.by")).isNotBlank();
        assertThat(Api.as("water-bureau-leader").delete(VIEWS + "/" + id).statusCode())
                .isEqualTo(404);

        Api.done("reviewer", VIEWS, view("items", "红灯", "lamp=red"));
        assertThat(mine("archives-reporter").getList("items.name")).doesNotContain("红灯");
    }

    @Test
    void whoSharesDoesSoWithTheirOwnUnitAndOnlySupervisorsWithThoseBelow() {
        assertThat(Api.status("water-bureau-reporter", VIEWS, shared("a", "unit", "archives")))
                .isEqualTo(403);
        assertThat(Api.status("water-bureau-reporter", VIEWS, shared("a", "below", "water-bureau")))
                .isEqualTo(403);
        assertThat(Api.status("reviewer", VIEWS, shared("a", "below", "water-bureau")))
                .isEqualTo(403);
        assertThat(Api.status("reviewer", VIEWS, shared("a", "everybody", "city")))
                .isEqualTo(400);
    }

    @Test
    void whatIsNoViewIsRefused() {
        assertThat(Api.status("reviewer", VIEWS, view("homes", "急", ""))).isEqualTo(400);
        assertThat(Api.status("reviewer", VIEWS, view("queue", " ", ""))).isEqualTo(400);
        assertThat(Api.status("reviewer", VIEWS, view("queue", "字".repeat(41), "")))
                .isEqualTo(400);
        assertThat(Api.status("reviewer", VIEWS, view("queue", "急", "q=".repeat(501))))
                .isEqualTo(400);
    }

    @Test
    void nobodySavesWithoutEnd() {
        for (int n = 0; n < 50; n++) Api.done("reviewer", VIEWS, view("queue", "视图" + n, "q=" + n));

        assertThat(Api.status("reviewer", VIEWS, view("queue", "再一个", ""))).isEqualTo(409);
        assertThat(Api.status("reviewer", VIEWS, view("queue", "视图7", "q=7"))).isEqualTo(200);
    }

    private static JsonPath mine(String person) {
        return Api.as(person).get(VIEWS).then().statusCode(200).extract().jsonPath();
    }

    private static String shared(String name, String reach, String unit) {
        return """
                {"page": "items", "name": "%s", "query": "lamp=red", "share": {"reach": "%s", "unit": "%s"}}""".formatted(name, reach, unit);
    }

    private static String view(String page, String name, String query) {
        return """
                {"page": "%s", "name": "%s", "query": "%s"}""".formatted(page, name, query);
    }
}
