package org.taizhang.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taizhang.review.AtWork.anItemAtWork;
import static org.taizhang.review.AtWork.withEvidence;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.taizhang.testing.LocalStackResource;

/// The close-out slip 对账销号单, which only the reviewing side fills.
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class SlipIT {

    private static final String REPORTER = "water-bureau-reporter";

    @Test
    void whatWasCheckedByWhomAndHowStandsOnTheSlipWithItsNumber() {
        String item = anItemUnderCloseOut();
        String path = "/api/items/" + item;
        List<String> criteria = slip(item).getList("criteria.code");
        assertThat(criteria).contains("measures", "evidence", "stages").doesNotContain("mechanism");
        assertThat(slip(item).getList("checks")).isEmpty();

        Api.done("reviewer", path + "/approval", approval(item, "on-site", criteria));
        Api.done("approver", path + "/approval", approval(item, "on-paper", criteria));

        JsonPath slip = slip(item);
        assertThat(slip.getString("number")).matches("XH-\\d{4}-\\d{4}");
        assertThat(slip.getList("checks.step")).containsExactly("review", "acceptance");
        assertThat(slip.getList("checks.manner")).containsExactly("on-site", "on-paper");
        assertThat(slip.getList("checks.opinion")).containsExactly("已核对", "已核对");
        assertThat(slip.getList("checks.version", String.class)).allMatch(slip.getString("version")::equals);
        assertThat(slip.getList("checks.by.name", String.class))
                .doesNotContainNull()
                .doesNotHaveDuplicates();
        assertThat(slip.<List<String>>get("checks[0].checked")).containsExactlyInAnyOrderElementsOf(criteria);
        assertThat(Api.as("archives-reporter").get(path + "/slip").statusCode()).isEqualTo(404);
    }

    @Test
    void allCriteriaOfItsClassAreMetOrItIsNotPassed() {
        String item = anItemUnderCloseOut();
        String path = "/api/items/" + item + "/approval";
        List<String> criteria = slip(item).getList("criteria.code");

        assertThat(Api.status("reviewer", path, approval(item, "on-site", criteria.subList(1, criteria.size()))))
                .isEqualTo(400);
        assertThat(Api.status("reviewer", path, approval(item, "by-hearsay", criteria)))
                .isEqualTo(400);
        assertThat(Api.status(REPORTER, path, approval(item, "on-site", criteria)))
                .isEqualTo(403);
        assertThat(slip(item).getList("checks")).isEmpty();
    }

    @Test
    void aCloseOutThatSaysNothingOfWhatWasCheckedIsNotPassed() {
        String item = anItemUnderCloseOut();
        String digest = Api.item(item, "reviewer").getString("procedure.digest");

        Response refused = Api.as("reviewer")
                .header("Accept-Language", "zh")
                .body("{\"digest\": \"%s\", \"opinion\": \"同意\"}".formatted(digest))
                .post("/api/items/" + item + "/approval");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.asString()).contains("checked", "现场核查还是书面审核", "整改措施都有完成日期和结果");
        assertThat(Api.item(item, "reviewer").getString("procedure.step")).isEqualTo("review");
        assertThat(Api.item(item, "reviewer").getList("opinions.outcome")).containsExactly("submitted");
    }

    private static String anItemUnderCloseOut() {
        String item = anItemAtWork();
        withEvidence(item);
        String digest = Api.item(item, REPORTER).getString("digest");
        Api.done(
                REPORTER,
                "/api/items/" + item + "/application",
                "{\"digest\": \"%s\", \"results\": \"好\"}".formatted(digest));
        return item;
    }

    private static String approval(String item, String manner, List<String> checks) {
        String digest = Api.item(item, "approver").getString("procedure.digest");
        String codes = checks.stream().map(code -> "\"" + code + "\"").collect(Collectors.joining(", "));
        return "{\"digest\": \"%s\", \"opinion\": \"已核对\", \"checked\": {\"manner\": \"%s\", \"checks\": [%s]}}"
                .formatted(digest, manner, codes);
    }

    private static JsonPath slip(String item) {
        return Api.as(REPORTER).get("/api/items/" + item + "/slip").jsonPath();
    }
}
