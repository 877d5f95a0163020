package org.taizhang.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.taizhang.testing.LocalStackResource;
import org.taizhang.web.ChinaDay;

/// A directive goes to two units: who was asked by when, what each answered, what came back, how it ended.
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class DirectiveIT {

    private static final String REPORTER = "water-bureau-reporter";

    @Inject
    ChinaDay day;

    @Test
    void theChainOfADirectiveIsOnePageFromTheOrderToTheEnd() {
        String list = directive("water-bureau", "archives");
        String item = Api.as(REPORTER).get("/api/items?list=" + list).path("items[0].id");
        Api.done(REPORTER, "/api/items/" + item + "/signature", "{\"measures\": [{\"text\": \"核查\"}]}");
        AtWork.withEvidence(item);
        answer(item, "已核查");
        decide(item, "return", "\"to\": \"reporter\", \"demands\": \"请补充时限\"");
        answer(item, "已补充");

        JsonPath chain = chain(list, "reviewer");

        assertThat(chain.getList("items.unit.code")).containsExactlyInAnyOrder("water-bureau", "archives");
        assertThat(chain.getList("items.particulars.text")).containsOnly("请抓紧办理");
        JsonPath theirs = chain.setRootPath("items.find { it.unit.code == 'water-bureau' }");
        assertThat(theirs.getString("item")).isEqualTo(item);
        assertThat(theirs.getString("due")).isEqualTo(day.today().plusDays(50).toString());
        assertThat(theirs.getList("steps.what"))
                .containsExactly("assigned", "signed", "answered", "returned", "answered");
        assertThat(theirs.getList("steps.by.name")).containsExactly("周敏", "李娟", "李娟", "周敏", "李娟");
        assertThat(theirs.getList("steps.round")).containsExactly(null, null, 1, 1, 2);
        assertThat(theirs.getList("steps[3].demands")).containsExactly("请补充时限");
        assertThat(theirs.getString("steps[4].text")).isEqualTo("已补充");
    }

    @Test
    void aUnitSeesItsOwnLinkOnly() {
        String list = directive("water-bureau", "archives");

        assertThat(chain(list, REPORTER).getList("items.unit.code")).containsExactly("water-bureau");
        assertThat(Api.as("ecology-bureau-reporter")
                        .get("/api/lists/" + list + "/chain")
                        .statusCode())
                .isEqualTo(404);
    }

    private String directive(String... units) {
        String wish = "{\"title\": \"关于水库安全的批示\", \"kind\": \"directive\", \"year\": 2030, \"unit\": \"city\"}";
        String list = Api.done("reviewer", "/api/lists", wish).getString("id");
        for (String unit : units) {
            Api.done("reviewer", "/api/lists/" + list + "/lines", """
                    {"unit": "%s", "problem": "核查水库安全", "class": "staged", "due": "%s",
                     "particulars": {"text": "请抓紧办理", "by": "张某", "on": "2026-01-05"}}""".formatted(
                            unit, day.today().plusDays(50)));
        }
        Api.done("reviewer", "/api/lists/" + list + "/issuing", "");
        return list;
    }

    private static void answer(String item, String results) {
        JsonPath seen = Api.item(item, REPORTER);
        boolean again = !seen.getList("opinions").isEmpty();
        String body = "\"digest\": \"%s\", \"results\": \"%s\"".formatted(seen.getString("digest"), results)
                + (again ? ", \"answers\": [{\"demand\": 1, \"text\": \"" + results + "\"}]" : "");
        Api.done(REPORTER, "/api/items/" + item + "/application", "{" + body + "}");
    }

    private static void decide(String item, String decision, String more) {
        String digest = Api.item(item, "reviewer").getString("procedure.digest");
        Api.done("reviewer", "/api/items/" + item + "/" + decision, "{\"digest\": \"%s\", %s}".formatted(digest, more));
    }

    private static JsonPath chain(String list, String seenBy) {
        return Api.as(seenBy)
                .get("/api/lists/" + list + "/chain")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
