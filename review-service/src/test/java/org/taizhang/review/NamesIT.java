package org.taizhang.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taizhang.review.AtWork.anItemAtWork;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Map;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.taizhang.review.audit.Act;
import org.taizhang.review.audit.TrailRepository;
import org.taizhang.review.person.Actor;
import org.taizhang.testing.LocalStackResource;

/// People are told by name and unit, never by login or id.
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class NamesIT {

    private static final String REPORTER = "water-bureau-reporter";

    @Inject
    TrailRepository trail;

    @Inject
    Session database;

    @Test
    void whoDidItIsNamedWithTheirUnit() {
        String item = anItemAtWork();
        Api.done(REPORTER, "/api/items/" + item + "/progress", "{\"text\": \"half\", \"date\": \"2024-03-01\"}");

        JsonPath shown = Api.item(item, "approver");
        JsonPath entries = trailOf(item, "approver");

        assertThat(shown.getString("progress[0].by.name")).isEqualTo("李娟");
        assertThat(shown.getString("progress[0].by.unit.code")).isEqualTo("water-bureau");
        assertThat(entries.getList("items.actor.name")).containsExactly("周敏", "李娟", "李娟");
        assertThat(entries.getString("items[0].actor.unit.code")).isEqualTo("city");
    }

    @Test
    void actsOfBeforeNamesWereKeptAreNamedByWhoTheyAreNow() {
        String item = anItemAtWork();
        String id = QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(
                        "select id from known_person where username = 'reviewer'", String.class)
                .getSingleResult());
        QuarkusTransaction.requiringNew().run(() -> {
            trail.add(new Act(new Actor(id, "reviewer"), "test.done", item, "water-bureau", Map.of()));
            trail.add(new Act(Actor.SYSTEM, "test.done", item, "water-bureau", Map.of()));
        });

        JsonPath entries = trailOf(item, REPORTER);

        assertThat(entries.getString("items[-2].actor.name")).isEqualTo("周敏");
        assertThat(entries.getString("items[-2].actor.unit.code")).isEqualTo("city");
        assertThat(entries.getString("items[-1].actor")).isNull();
    }

    private static JsonPath trailOf(String item, String reader) {
        return Api.as(reader).get("/api/items/" + item + "/trail").jsonPath();
    }
}
