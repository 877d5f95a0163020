package org.taizhang.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.taizhang.testing.LocalStackResource;

/// The tree of units.
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class UnitIT {

    @Inject
    Session database;

    @Test
    void theDemonstrationHasTheCityAndItsSeven() {
        assertThat(Api.as("reviewer").get("/api/units").<List<String>>path("items.code"))
                .contains(
                        "archives",
                        "city",
                        "congress-office",
                        "district",
                        "ecology-bureau",
                        "university",
                        "water-bureau",
                        "womens-federation");
        assertThat(announcementsOf("district")).isNotEmpty();
    }

    @Test
    void aUnitThatMovesTakesThoseBelowWithIt() {
        put("office-a", "city");
        put("office-b", "city");
        put("team", "office-a");

        put("office-a", "office-b");

        assertThat(announcementsOf("team").getLast()).contains("\"ancestors\":[\"city\",\"office-b\",\"office-a\"]");
        assertThat(Api.as("reviewer").get("/api/units").<List<String>>path("items.code"))
                .contains("team");
    }

    @Test
    void whatARequestSetsOffCarriesItsCorrelationId() {
        Api.as("administrator")
                .header("X-Correlation-Id", "quoted-by-the-caller")
                .body("{\"name\": \"单位\", \"aliases\": [\"别名\"], \"parent\": \"city\"}")
                .put("/api/units/office-d")
                .then()
                .statusCode(200);

        assertThat(announcementsOf("office-d")).singleElement().asString().contains("\"quoted-by-the-caller\"");
    }

    @Test
    void aUnitThatIsPutAsItIsDoesNotChange() {
        put("office-e", "city");
        put("office-e", "city");

        assertThat(announcementsOf("office-e")).hasSize(1);
        assertThat(entriesOf("office-e")).isEqualTo(1);
    }

    @Test
    void noUnitIsItsOwnAncestor() {
        put("office-c", "city");
        put("team-c", "office-c");

        assertThat(status("office-c", "team-c")).isEqualTo(400);
        assertThat(status("office-c", "office-c")).isEqualTo(400);
    }

    private static void put(String code, String parent) {
        assertThat(status(code, parent)).isEqualTo(200);
    }

    private static int status(String code, String parent) {
        return Api.as("administrator")
                .body("{\"name\": \"单位 " + code + "\", \"aliases\": [], \"parent\": \"" + parent + "\"}")
                .put("/api/units/" + code)
                .statusCode();
    }

    private long entriesOf(String unit) {
        return database.createNativeQuery("select count(*) from trail_entry where subject = :unit", Long.class)
                .setParameter("unit", unit)
                .getSingleResult();
    }

    private List<String> announcementsOf(String unit) {
        return database.createNativeQuery(
                        "select payload from outbox where subject = :unit order by position", String.class)
                .setParameter("unit", unit)
                .getResultList();
    }
}
