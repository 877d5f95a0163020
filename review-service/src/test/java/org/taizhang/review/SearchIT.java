package org.taizhang.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.taizhang.testing.LocalStackResource;

/// Reports are found by what they say, by whoever may read them.
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class SearchIT {

    private static final String REPORTER = "water-bureau-reporter";
    private static final String WATER = "市水务局党组";

    @Inject
    Session database;

    private final int year = Analyses.ownYear();

    @Test
    void aReportIsFoundByItsSentencesWithinTheRightsOfWhoLooks() {
        String mark = "检漏" + year;
        var readings = Readings.of("water-bureau", WATER, year).saying("全年开展%s次夜间巡查，漏损率明显下降。另一句与此无关。".formatted(mark));
        JsonPath report = Analyses.reportOf(readings.envelope(), REPORTER);

        JsonPath found = until(REPORTER, mark, 1);

        String hit = "reports[0].";
        assertThat(found.getString(hit + "id")).isEqualTo(report.getString("id"));
        assertThat(found.getBoolean("reportTotalExact")).isTrue();
        assertThat(found.getString(hit + "sentences[0].text")).contains(mark).doesNotContain("无关");
        assertThat(total(REPORTER, mark + " 漏损率明显")).isEqualTo(1);
        assertThat(total(REPORTER, mark + " 漏损明显")).isZero();
        assertThat(total(REPORTER, mark + " 率明")).isEqualTo(1);
        assertThat(total(REPORTER, mark + " 水务局 降")).isEqualTo(1);
        assertThat(total("reviewer", mark)).isEqualTo(1);
        assertThat(total("archives-reporter", mark)).isZero();
        assertThat(within(REPORTER, mark, "unit", "archives")).isZero();
        assertThat(within(REPORTER, mark, "year", year)).isEqualTo(1);
        assertThat(within(REPORTER, mark, "year", year - 1)).isZero();
    }

    @Test
    void aWordAcrossALineBreakIsFound() {
        String mark = "管网" + year + "改造";
        var readings = Readings.of("water-bureau", WATER, year)
                .saying("推进%s\n%s工程。".formatted(mark.substring(0, 4), mark.substring(4)));
        Analyses.reportOf(readings.envelope(), REPORTER);

        JsonPath found = until(REPORTER, mark, 1);

        assertThat(found.getString("reports[0].sentences[0].text")).contains(mark);
        assertThat(within(REPORTER, mark, "state", "extracted")).isEqualTo(1);
        assertThat(within(REPORTER, mark, "state", "approved")).isZero();
        assertThat(within(REPORTER, mark, "state", "in-progress")).isZero();
    }

    @Test
    void aNewVersionTakesThePlaceOfTheOldOne() {
        String before = "旧说法" + year;
        String after = "新说法" + year;
        var readings = Readings.of("water-bureau", WATER, year).saying(before + "已经写明。");
        Analyses.reportOf(readings.envelope(), REPORTER);
        until(REPORTER, before, 1);

        Analyses.tell(readings.saying(after + "已经写明。").envelope());

        until(REPORTER, after, 1);
        until(REPORTER, before, 0);
    }

    @Test
    void ofAWordThatVeryManyReportsHaveTheBestAreFoundAndHowManyAtLeast() {
        String mark = "众报" + year;
        var readings = Readings.of("archives", "市档案馆党组", year).saying("年内完成数字化。");
        String report =
                Analyses.reportOf(readings.envelope(), "archives-reporter").getString("id");
        until("archives-reporter", "年内完成数字化", 1);
        try {
            QuarkusTransaction.requiringNew().run(() -> copies(report, mark));

            JsonPath found = find("reviewer", mark + "年终");
            assertThat(found.getBoolean("reportTotalExact")).isFalse();
            assertThat(found.getLong("reportTotal")).isPositive();
            assertThat(found.getList("reports.title")).hasSize(20).contains("题中有" + mark + "年终");
            assertThat(found.getString("reports[0].title")).startsWith("题中有");
            assertThat(find("archives-reporter", mark).getBoolean("reportTotalExact"))
                    .isFalse();
            assertThat(total("water-bureau-reporter", mark)).isZero();
            assertThat(within("reviewer", mark, "year", 100_007)).isEqualTo(1);
            assertThat(total("reviewer", mark + " 只此一份")).isEqualTo(1);
            assertThat(total("reviewer", mark + " 绝无此语")).isZero();
            assertThat(total("reviewer", "档案馆 " + mark + " 只此一份")).isEqualTo(1);
        } finally {
            QuarkusTransaction.requiringNew().run(this::noCopies);
        }
    }

    /// Two thousand one hundred, whose text is of a few words, and whose title one in seven hundred has.
    private void copies(String report, String mark) {
        database.createNativeMutationQuery("""
                        insert into report (id, kind, unit, handed_in_by, unit_as_read, title, year, state, current, latest,
                                            upload, digest, warnings, errors, problems, commitments, rectifications,
                                            names_problems, updated_at, lock_version, confidence, doubts, received_at,
                                            compared, indexed)
                        select cast(md5(:mark || n) as uuid), kind, unit, handed_in_by, unit_as_read,
                               case when n % 700 = 0 then '题中有' || :mark || '年终' else '样本' end, 100000 + n, state,
                               current, latest, upload, digest, warnings, errors, problems, commitments, rectifications,
                               names_problems, now() - interval '1 minute' * n, 0, confidence, doubts, received_at,
                               compared, current
                        from report, generate_series(1, 2100) n where id = cast(:report as uuid)""")
                .setParameter("mark", mark)
                .setParameter("report", report)
                .executeUpdate();
        database.createNativeMutationQuery("""
                        insert into report_text (report, number, text, grams)
                        select id, current, said, grams_of(title || ' ' || said)
                        from (select *, :mark || '年终' || case year when 101234 then '，只此一份' else '' end as said
                              from report where year between 100001 and 102100) made""").setParameter("mark", mark).executeUpdate();
    }

    private void noCopies() {
        database.createNativeMutationQuery("""
                        delete from report_text
                        where report in (select id from report where year between 100001 and 102100)""").executeUpdate();
        database.createNativeMutationQuery("delete from report where year between 100001 and 102100")
                .executeUpdate();
    }

    private static JsonPath until(String who, String q, long total) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> find(who, q), found -> found.getLong("reportTotal") == total);
    }

    private static long total(String who, String q) {
        return find(who, q).getLong("reportTotal");
    }

    private static JsonPath find(String who, String q) {
        return Api.as(who).queryParam("q", q).get("/api/search").jsonPath();
    }

    private static long within(String who, String q, String filter, Object value) {
        return Api.as(who)
                .queryParam("q", q)
                .queryParam(filter, value)
                .get("/api/search")
                .jsonPath()
                .getLong("reportTotal");
    }
}
