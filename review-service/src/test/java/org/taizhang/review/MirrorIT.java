package org.taizhang.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.taizhang.events.Envelope;
import org.taizhang.events.EnvelopeJson;
import org.taizhang.events.Event;
import org.taizhang.events.ItemOpened;
import org.taizhang.events.ItemSigned;
import org.taizhang.events.PlannedMeasure;
import org.taizhang.events.ProposedCandidate;
import org.taizhang.events.ReportAssigned;
import org.taizhang.events.ReportExtracted;
import org.taizhang.events.ReportReturned;
import org.taizhang.events.ReportRevised;
import org.taizhang.testing.LocalStackResource;
import org.taizhang.web.ChinaDay;

/// Who mirrors reports and items by their events alone knows which version is in force, what is proposed and what is
/// due.
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class MirrorIT {

    private static final String REPORTER = "water-bureau-reporter";
    private static final String UNIT = "市水务局党组";

    @Inject
    Session database;

    @Test
    void aReportIsToldWithItsTitleItsDoubtsAndWhatItProposes() {
        int year = Analyses.ownYear();
        var readings = Readings.of("water-bureau", UNIT, year).readWithDoubt(0.9, "unit-not-in-title");

        JsonPath report = Analyses.reportOf(readings.envelope(), REPORTER);

        var told = (ReportExtracted) told(report.getString("id")).getFirst();
        assertThat(told.title()).isEqualTo(report.getString("title"));
        assertThat(told.doubts()).containsExactly("unit-not-in-title");
        assertThat(told.candidates()).extracting(ProposedCandidate::state).containsExactly("proposed");
        assertThat(told.candidates())
                .extracting(one -> one.candidate().toString())
                .containsExactlyElementsOf(candidatesOf(report));
    }

    @Test
    void theNameOfAFileIsNoTitle() {
        var readings = Readings.of("water-bureau", UNIT, Analyses.ownYear()).readWithDoubt(0.9, "no-title");

        JsonPath report = Analyses.reportOf(readings.envelope(), REPORTER);

        assertThat(((ReportExtracted) told(report.getString("id")).getFirst()).title())
                .isNull();
    }

    @Test
    void aVersionIsToldWithWhetherItIsInForceAndAReturnWithTheOneThatIs() {
        int year = Analyses.ownYear();
        JsonPath report = aSubmittedReport(year);
        String id = report.getString("id");

        Analyses.reportOf(Readings.of("water-bureau", UNIT, year).envelope(), REPORTER);
        Api.done(
                "water-bureau-leader",
                "/api/reports/" + id + "/return",
                on(report) + ", \"to\": \"reporter\", \"demands\": \"请补充\"}");
        Analyses.reportOf(Readings.of("water-bureau", UNIT, year).envelope(), REPORTER);

        List<Event> told = told(id);
        assertThat(told.stream().filter(ReportRevised.class::isInstance).map(event -> ((ReportRevised) event)
                        .current()))
                .containsExactly(false, true);
        assertThat(told.stream().filter(ReportReturned.class::isInstance).map(event -> ((ReportReturned) event)
                        .inForce()))
                .containsExactly(2);
    }

    @Test
    void aReportThatIsMergedSaysWhereItsVersionsWent() {
        int year = Analyses.ownYear();
        JsonPath known =
                Analyses.reportOf(Readings.of("water-bureau", UNIT, year).envelope(), REPORTER);
        JsonPath unknown = Analyses.reportOf(Readings.of("city", "水务口", year).envelope(), "reviewer");

        Api.done("reviewer", "/api/reports/" + unknown.getString("id") + "/unit", "{\"unit\": \"water-bureau\"}");

        assertThat(told(unknown.getString("id")).getLast())
                .isEqualTo(new ReportAssigned(
                        UUID.fromString(unknown.getString("id")),
                        "water-bureau",
                        1,
                        year,
                        UUID.fromString(known.getString("id")),
                        "accountability",
                        null));
        var follows = (ReportRevised) told(known.getString("id")).getLast();
        assertThat(follows.current()).isTrue();
        assertThat(follows.candidates()).isNotEmpty();
    }

    @Test
    void eachEventOfAReportTellsOfWhichKindAndPeriodItIs() {
        // campaigns have years of four figures
        int year = ThreadLocalRandom.current().nextInt(6000, 9000);
        var readings = Readings.of("water-bureau", UNIT, year).answering(aMonthlyCampaign(year, 3));
        JsonPath report = Analyses.reportOf(readings.envelope(), REPORTER);
        String path = "/api/reports/" + report.getString("id");
        Api.done(REPORTER, path + "/submission", on(report) + "}");
        Api.done("water-bureau-leader", path + "/approval", Api.signed(on(report) + "}"));
        Api.done("reviewer", path + "/return", on(report) + ", \"to\": \"reporter\", \"demands\": \"请补充\"}");
        Analyses.tell(readings.entitled("另一版").envelope());

        await().atMost(Duration.ofSeconds(20))
                .until(() -> told(report.getString("id")).size() == 5);

        assertThat(payloads(report.getString("id")))
                .extracting(JsonPath::from)
                .extracting(
                        told -> told.getString("type"),
                        told -> told.getInt("data.year"),
                        told -> told.getString("data.kind"),
                        told -> told.getString("data.period"))
                .containsExactlyElementsOf(Stream.of("extracted", "submitted", "advanced", "returned", "revised")
                        .map(fact -> tuple("org.taizhang.report." + fact + ".v1", year, "progress", "M03"))
                        .toList());
    }

    private static String aMonthlyCampaign(int year, int month) {
        LocalDate today = ChinaDay.of(Instant.now());
        String id = Api.done("reviewer", "/api/campaigns", """
                        {"title": "整改进展", "kind": "progress", "year": %d, "rhythm": "monthly", "number": %d,
                         "branch": "city", "opensOn": "%s", "due": "%s", "template": []}""".formatted(year, month, today, today.plusDays(9)))
                .getString("id");
        Api.done("reviewer", "/api/campaigns/" + id + "/opening", "");
        return id;
    }

    @Test
    void anItemIsToldWithWhatWasOrderedAndWhenItsMeasuresAreDue() {
        JsonPath report = aSubmittedReport(Analyses.ownYear());
        String order =
                "{\"class\": \"staged\", \"due\": \"2030-06-30\", \"cooperatingUnits\": [\"archives\"], \"goal\": \"张三负责\"}";
        String item = Api.done(
                        "reviewer", "/api/candidates/" + candidatesOf(report).getFirst() + "/acceptance", order)
                .getString("id");

        Api.done(
                REPORTER,
                "/api/items/" + item + "/signature",
                "{\"measures\": [{\"text\": \"张三整改\", \"due\": \"2030-03-31\"}, {\"text\": \"长期坚持\"}]}");

        List<Event> told = told(item);
        var opened = (ItemOpened) told.getFirst();
        assertThat(opened.category()).isEqualTo("问题");
        assertThat(opened.due()).isEqualTo(LocalDate.of(2030, 6, 30));
        assertThat(opened.cooperatingUnits()).containsExactly("archives");
        assertThat(((ItemSigned) told.getLast()).planned())
                .containsExactly(new PlannedMeasure(LocalDate.of(2030, 3, 31)), new PlannedMeasure(null));
        assertThat(payloads(item)).noneMatch(payload -> payload.contains("张三"));
    }

    private static JsonPath aSubmittedReport(int year) {
        JsonPath report =
                Analyses.reportOf(Readings.of("water-bureau", UNIT, year).envelope(), REPORTER);
        return Api.done(REPORTER, "/api/reports/" + report.getString("id") + "/submission", on(report) + "}");
    }

    private static String on(JsonPath report) {
        return "{\"digest\": \"" + report.getString("digest") + "\"";
    }

    private static List<String> candidatesOf(JsonPath report) {
        return Api.as(REPORTER)
                .get("/api/reports/" + report.getString("id") + "/candidates")
                .path("items.id");
    }

    /// What was announced of a subject, oldest first.
    private List<Event> told(String subject) {
        return payloads(subject).stream()
                .map(payload -> EnvelopeJson.parse(payload).orElseThrow())
                .map(Envelope::data)
                .toList();
    }

    private List<String> payloads(String subject) {
        return await().atMost(Duration.ofSeconds(10))
                .until(
                        () -> QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(
                                        "select payload from outbox where subject = :subject order by position",
                                        String.class)
                                .setParameter("subject", subject)
                                .getResultList()),
                        found -> !found.isEmpty());
    }
}
