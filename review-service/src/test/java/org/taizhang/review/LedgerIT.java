package org.taizhang.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taizhang.testing.LocalStackResource;
import org.taizhang.web.ChinaDay;

/// The ledger in the real database.
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class LedgerIT {

    private static final String REPORTER = "water-bureau-reporter";

    @Inject
    Session database;

    @Inject
    ChinaDay day;

    @Test
    void itemNumbersHaveNoGapsWhoeverComesFirst() throws Exception {
        List<String> candidates = Stream.generate(LedgerIT::aSubmittedReport)
                .limit(8)
                .map(report -> candidatesOf(report).getFirst())
                .toList();

        List<Integer> numbers;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> calls = candidates.stream()
                    .<Callable<Integer>>map(candidate -> () -> numberOf(accept(candidate, "staged")))
                    .toList();
            numbers = threads.invokeAll(calls).stream()
                    .map(Future::resultNow)
                    .sorted()
                    .toList();
        }

        int first = numbers.getFirst();
        assertThat(numbers).hasSize(8).last().isEqualTo(first + 7);
        assertThat(numbers).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"reviewer, unit", "reviewer, list", "water-bureau-reporter, unit"})
    void theGroupsOfTheLedgerCountWhatTheLedgerShows(String person, String by) {
        accept(candidatesOf(aSubmittedReport()).getFirst(), "staged");

        List<Map<String, Object>> groups = Api.as(person)
                .get("/api/items/groups?state=open&by=" + by)
                .then()
                .statusCode(200)
                .extract()
                .path("items");

        assertThat(groups).isNotEmpty().hasSizeLessThan(500);
        long together = 0;
        for (Map<String, Object> group : groups) {
            Object key = group.get("key");
            String of = key == null ? "listless=true" : by + "=" + key;
            assertThat(totalOf(person, of)).as("%s", group).isEqualTo(number(group, "total"));
            assertThat(totalOf(person, of + "&lamp=red")).isEqualTo(number(group, "red"));
            assertThat(totalOf(person, of + "&lamp=yellow")).isEqualTo(number(group, "yellow"));
            assertThat(totalOf(person, of + "&lamp=green")).isEqualTo(number(group, "green"));
            together += number(group, "total");
        }
        assertThat(totalOf(person, "")).isEqualTo(together);
    }

    private static long totalOf(String person, String query) {
        return Api.as(person)
                .get("/api/items?state=open&limit=1&" + query)
                .jsonPath()
                .getLong("total");
    }

    private static long number(Map<String, Object> group, String name) {
        return ((Number) group.get(name)).longValue();
    }

    @Test
    void theAnswerToAnAcceptanceLeadsToTheItem() {
        String candidate = candidatesOf(aSubmittedReport()).getFirst();

        String item = Api.as("reviewer")
                .body("{\"class\": \"staged\"}")
                .post("/api/candidates/" + candidate + "/acceptance")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");

        assertThat(Api.as("reviewer").get(item).jsonPath().getString("candidate"))
                .isEqualTo(candidate);
    }

    @Test
    void ofTwoWhoAcceptOneCandidateAtOnceOneOpensTheItem() throws Exception {
        String candidate = candidatesOf(aSubmittedReport()).getFirst();
        String path = "/api/candidates/" + candidate + "/acceptance";

        List<Integer> answers;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> calls = Stream.of("reviewer", "approver")
                    .<Callable<Integer>>map(name -> () -> Api.status(name, path, "{\"class\": \"staged\"}"))
                    .toList();
            answers = threads.invokeAll(calls).stream().map(Future::resultNow).toList();
        }

        assertThat(answers).containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void evidenceThatItsItemDoesNotTakeIsRefusedInTheTrail() {
        String item =
                accept(candidatesOf(aSubmittedReport()).getFirst(), "long-term").getString("id");

        Analyses.tell(
                Analyses.evidence(item, "water-bureau"),
                Analyses.evidence(item, "archives"),
                Analyses.evidence(UUID.randomUUID().toString(), "water-bureau"));

        await().atMost(Duration.ofSeconds(20)).until(() -> trail(item).contains("evidence.refused"));
        assertThat(Api.item(item, REPORTER).getList("evidence")).isEmpty();
        assertThat(trail(item)).containsExactly("item.opened", "evidence.refused");
    }

    @Test
    void evidenceThatComesAgainIsHeldOnce() {
        String item =
                accept(candidatesOf(aSubmittedReport()).getFirst(), "staged").getString("id");
        Api.done(REPORTER, "/api/items/" + item + "/signature", "{\"measures\": [{\"text\": \"m\"}]}");
        var evidence = Analyses.evidence(item, "water-bureau");

        Analyses.tell(evidence, evidence, Analyses.again(evidence), Analyses.evidence(item, "archives"));

        Analyses.tell(Analyses.evidence(item, "water-bureau"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Api.item(item, REPORTER).getList("evidence").size() == 2);
        assertThat(trail(item)).containsExactly("item.opened", "item.signed", "item.evidenced", "item.evidenced");
    }

    @Test
    void candidatesWaitUntilTheirReportIsSubmitted() {
        var reading = Analyses.reading("water-bureau", "市水务局党组", Analyses.ownYear(), "early");
        String report = Analyses.reportOf(reading, REPORTER).getString("id");

        String path = "/api/candidates/" + candidatesOf(report).getFirst() + "/acceptance";

        assertThat(Api.status("reviewer", path, "{\"class\": \"staged\"}")).isEqualTo(409);
    }

    @Test
    void theLedgerIsFilteredByItsLamp() {
        String report = aSubmittedReport();
        List<String> candidates = candidatesOf(report);
        String immediate = accept(candidates.get(0), "immediate").getString("id");
        String longTerm = accept(candidates.get(1), "long-term").getString("id");

        assertThat(items(report, "green")).containsExactly(immediate);
        assertThat(items(report, "none")).containsExactly(longTerm);
        assertThat(items(report, "red")).isEmpty();
        assertThat(Api.as("reviewer").get("/api/items?lamp=pink").statusCode()).isEqualTo(400);
    }

    @Test
    void aRowHasWhatPeopleWroteAndNamesUnitsThatItsReaderDoesNotSee() {
        String report = aSubmittedReport();
        String acceptance = "/api/candidates/" + candidatesOf(report).getFirst() + "/acceptance";
        String item = Api.done("reviewer", acceptance, "{\"class\": \"staged\", \"cooperatingUnits\": [\"archives\"]}")
                .getString("id");

        JsonPath row = Api.as(REPORTER).get("/api/items?report=" + report).jsonPath();

        assertThat(row.getString("items[0].grounds"))
                .isEqualTo(Api.item(item, REPORTER).getString("grounds"));
        assertThat(row.getString("items[0].cooperating[0].name")).isEqualTo("市档案馆党委");
        assertThat(Api.item(item, REPORTER).getString("cooperating[0].name")).isEqualTo("市档案馆党委");
        assertThat(row.getString("items[0].opinion")).isNull();
    }

    @Test
    void aReportSaysWhenTheStepIsDueThatItWaitsAt() {
        String report = aSubmittedReport();

        JsonPath shown = Api.as("reviewer").get("/api/reports/" + report).jsonPath();

        assertThat(shown.getString("procedure.due"))
                .isEqualTo(Api.all("reviewer", "/api/reports").get("items.find { it.id == '" + report + "' }.due"));
    }

    /// The filter is SQL, the lamp of an item is Java; both know the days on which it changes.
    @ParameterizedTest
    @CsvSource({"-1, red", "0, yellow", "10, yellow", "11, green"})
    void theFilterFindsAnItemUnderTheLampThatItShows(int daysFromToday, String lamp) {
        String report = aSubmittedReport();
        String item = accept(candidatesOf(report).getFirst(), "staged").getString("id");

        setDue(item, day.today().plusDays(daysFromToday));

        assertThat(Api.item(item, "reviewer").getString("lamp")).isEqualTo(lamp);
        assertThat(items(report, lamp)).containsExactly(item);
        assertThat(Stream.of("red", "yellow", "green", "none").filter(other -> !other.equals(lamp)))
                .allSatisfy(other -> assertThat(items(report, other)).isEmpty());
    }

    /// Whose date has passed: no request can set such a date.
    private void setDue(String item, LocalDate due) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeMutationQuery("update item set due = :due where id = :id")
                        .setParameter("due", due)
                        .setParameter("id", UUID.fromString(item))
                        .executeUpdate());
    }

    private static List<String> items(String report, String lamp) {
        return Api.as("reviewer")
                .get("/api/items?report=" + report + "&lamp=" + lamp)
                .path("items.id");
    }

    private static String aSubmittedReport() {
        var reading = Analyses.reading("water-bureau", "市水务局党组", Analyses.ownYear(), "ledger");
        JsonPath report = Analyses.reportOf(reading, REPORTER);
        String digest = "{\"digest\": \"" + report.getString("digest") + "\"}";
        Api.done(REPORTER, "/api/reports/" + report.getString("id") + "/submission", digest);
        return report.getString("id");
    }

    private static List<String> candidatesOf(String report) {
        return Api.as("reviewer").get("/api/reports/" + report + "/candidates").path("items.id");
    }

    private static JsonPath accept(String candidate, String itemClass) {
        return Api.done(
                "reviewer", "/api/candidates/" + candidate + "/acceptance", "{\"class\": \"" + itemClass + "\"}");
    }

    private static int numberOf(JsonPath item) {
        return Integer.parseInt(item.getString("number").substring("ZG-2026-".length()));
    }

    private static List<String> trail(String item) {
        return Api.as(REPORTER).get("/api/items/" + item + "/trail").path("items.action");
    }
}
