package org.taizhang.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taizhang.review.AtDesk.REPORTER;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taizhang.testing.LocalStackResource;

/// Lists say how many there are, come in the order that was asked for, and are searched by number, title and unit.
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class ListsIT {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/items?sort=updated",
                "/api/items?sort=due",
                "/api/items?sort=lamp",
                "/api/items?sort=number",
                "/api/items?sort=-number",
                "/api/items?sort=unit",
                "/api/reports?sort=updated",
                "/api/reports?sort=submitted",
                "/api/reports?sort=due",
                "/api/reports?sort=unit",
                "/api/reports?sort=-year",
                "/api/reports?sort=errors"
            })
    void everyOrderIsWalkedWithoutLossOrRepetition(String list) {
        for (int i = 0; i < 3; i++) AtDesk.anItem();

        var ids = new ArrayList<String>();
        long total = 0;
        String cursor = "";
        while (cursor != null) {
            JsonPath page = Api.as("reviewer")
                    .get(list + "&limit=5&cursor=" + cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            ids.addAll(page.getList("items.id", String.class));
            total = page.getLong("total");
            cursor = page.getString("next");
        }

        assertThat(ids).doesNotHaveDuplicates().hasSize((int) total).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void aCursorOfAnotherOrderIsRefused() {
        for (int i = 0; i < 2; i++) AtDesk.anItem();

        for (String list : List.of("/api/items?limit=1", "/api/reports?limit=1")) {
            String cursor = Api.as("reviewer").get(list + "&sort=due").path("next");
            assertThat(Api.as("reviewer")
                            .get(list + "&sort=unit&cursor=" + cursor)
                            .statusCode())
                    .isEqualTo(400);
            assertThat(Api.as("reviewer").get(list + "&sort=nothing").statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void theLedgerIsNarrowedToWhatIsOpenDueOrWaitsForMe() {
        String item = AtDesk.aSignedItem();
        String report = Api.item(item, REPORTER).getString("report");
        String all = "/api/items?report=" + report;

        assertThat(ids("reviewer", all + "&state=open")).containsExactly(item);
        assertThat(ids("reviewer", all + "&state=closed")).isEmpty();
        assertThat(ids("reviewer", all + "&dueWithin=3660")).containsExactly(item);
        assertThat(ids("reviewer", all + "&dueWithin=10")).isEmpty();
        assertThat(ids("reviewer", all + "&awaits=me")).isEmpty();
        AtDesk.appliesFor(item);
        assertThat(ids("reviewer", all + "&awaits=me")).containsExactly(item);
        assertThat(ids(REPORTER, all + "&awaits=me")).isEmpty();
        assertThat(Api.as("reviewer").get(all + "&awaits=others").statusCode()).isEqualTo(400);
        assertThat(Api.as("reviewer").get(all + "&dueWithin=-1").statusCode()).isEqualTo(400);
    }

    @Test
    void theYearsAreThoseOfTheReports() {
        JsonPath report = AtDesk.aReport();
        int year = report.getInt("year");

        JsonPath years = Api.as(REPORTER).get("/api/years").jsonPath();

        assertThat(years.getLong("items.find { it.year == " + year + " }.reports"))
                .isEqualTo(1);
        assertThat(Api.as("archives-reporter").get("/api/years").<List<Integer>>path("items.year"))
                .doesNotContain(year);
    }

    @Test
    void aReportInTheListSaysWhenItWasHandedInAndWhatMustBeMended() {
        JsonPath report = AtDesk.aSubmittedReport();

        JsonPath row = Api.as("reviewer")
                .get("/api/reports?year=" + report.getInt("year"))
                .jsonPath()
                .setRootPath("items[0]");

        assertThat(row.getInt("errors")).isEqualTo(1);
        assertThat(row.getString("submittedAt")).isNotNull();
        assertThat(row.getString("due")).isNotNull();
    }

    @Test
    void anItemIsFoundByItsNumberHoweverItIsWritten() {
        String item = AtDesk.anItem();
        String number = Api.item(item, REPORTER).getString("number");
        String year = number.substring(3, 7);
        String last = number.substring(8);

        for (String words : List.of(number, "〔" + year + "〕" + last, year + "-" + last, last))
            assertThat(found("reviewer", words).getString("items[0].id"))
                    .as(words)
                    .isEqualTo(item);
        assertThat(ids("reviewer", "/api/items?q=" + number)).containsExactly(item);
    }

    @Test
    void reportsAreFoundByTitleAndUnitByThoseWhoSeeThem() {
        JsonPath report = AtDesk.aReport();
        String title = report.getString("title");

        JsonPath found = found(REPORTER, title);
        assertThat(found.getList("reports.id")).containsExactly(report.getString("id"));
        assertThat(found.getLong("reportTotal")).isEqualTo(1);
        assertThat(found(REPORTER, "水务局").getLong("reportTotal")).isPositive();
        assertThat(found("archives-reporter", title).getLong("reportTotal")).isZero();
        assertThat(ids(REPORTER, "/api/reports?q=水务局&year=" + report.getInt("year")))
                .containsExactly(report.getString("id"));
    }

    @Test
    void oneCharacterIsASearchAndNothingIsNone() {
        assertThat(Api.as("reviewer").get("/api/search?q=水").statusCode()).isEqualTo(200);
        assertThat(Api.as("reviewer").queryParam("q", " ").get("/api/search").statusCode())
                .isEqualTo(400);
        assertThat(Api.as("reviewer").get("/api/search?q=7").statusCode()).isEqualTo(200);
        assertThat(Api.as("reviewer").get("/api/search").statusCode()).isEqualTo(400);
    }

    private static JsonPath found(String username, String words) {
        return Api.as(username)
                .queryParam("q", words)
                .get("/api/search")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<String> ids(String username, String path) {
        return Api.as(username).get(path).path("items.id");
    }
}
