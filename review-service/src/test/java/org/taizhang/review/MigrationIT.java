package org.taizhang.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.taizhang.testing.LocalStackResource;

/// What was under way before procedures had a kernel goes on in it, with every opinion.
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class MigrationIT {

    private static final String SCHEMA = "migration_it";

    @Inject
    DataSource database;

    @AfterEach
    void tidyUp() throws SQLException {
        run("drop schema if exists %s cascade".formatted(SCHEMA));
    }

    @Test
    void reportsAndCloseOutsKeepTheirStepRoundsAndOpinions() throws SQLException {
        tidyUp();
        flyway().target("20").load().migrate();
        run("set search_path to " + SCHEMA + ";" + BEFORE);

        flyway().load().migrate();

        assertThat(rows("""
                select code || ' ' || right(subject::text, 2) || ' ' || round || ' ' || coalesce(step, '-')
                from procedure order by 1"""))
                .containsExactly(
                        "approval 01 2 first-review",
                        "close-out 11 1 review",
                        "close-out 12 2 review",
                        "close-out 13 1 acceptance",
                        "close-out 14 1 -",
                        "close-out 15 1 -");
        assertThat(opinionsOf("01"))
                .containsExactly("1 SUBMITTED -", "1 RETURNED sign-off", "2 SUBMITTED -", "2 APPROVED sign-off");
        assertThat(opinionsOf("11")).containsExactly("1 SUBMITTED -");
        assertThat(opinionsOf("12")).containsExactly("1 SUBMITTED -", "1 RETURNED review", "2 SUBMITTED -");
        assertThat(opinionsOf("13")).containsExactly("1 SUBMITTED -", "1 APPROVED review");
        assertThat(opinionsOf("14")).containsExactly("1 SUBMITTED -", "1 APPROVED review", "1 APPROVED acceptance");
        assertThat(opinionsOf("15")).containsExactly("1 SUBMITTED -", "1 RETURNED review");
        assertThat(rows("select right(id::text, 2) || ' ' || state from item order by 1"))
                .containsExactly(
                        "11 UNDER_CLOSE_OUT",
                        "12 UNDER_CLOSE_OUT",
                        "13 UNDER_CLOSE_OUT",
                        "14 CLOSED",
                        "15 IN_PROGRESS",
                        "16 ASSIGNED");
        assertThat(rows("select right(id::text, 2) from item where plan_from is not null"))
                .as("what was signed for before there were plans owes none")
                .containsExactly("16");
        assertThat(rows("select kind || ' ' || about || ' ' || coalesce(step, '-') from task order by 1"))
                .containsExactly("approval report first-review", "close-out item review", "unmatched-report report -");
    }

    /// A report in its second round, and items in each state of a close-out.
    private static final String BEFORE = """
            insert into report (id, kind, unit, handed_in_by, unit_as_read, title, year, state, step, round, current, latest,
                    upload, received_at, digest, warnings, errors, problems, commitments, rectifications, names_problems,
                    confidence, doubts, updated_at, lock_version)
                values ('00000000-0000-0000-0000-000000000001', 'accountability', 'u', 'u', 'u', 't', 2024, 'SUBMITTED',
                    'first-review', 2, 1, 1, gen_random_uuid(), now(), 'd', 0, 0, 0, 0, 0, true, 1, '{}', now(), 0);
            insert into opinion (id, report, round, at, by_id, by_name, step, outcome, returned_to, text, version, digest)
            select gen_random_uuid(), '00000000-0000-0000-0000-000000000001', o.round, now() + o.n * interval '1 second', 'i',
                   'n', o.step, o.outcome, o.target, 'text', 1, 'd'
            from (values (1, 1, null, 'submitted', null), (2, 1, 'sign-off', 'returned', 'reporter'),
                  (3, 2, null, 'submitted', null), (4, 2, 'sign-off', 'approved', null)) as o(n, round, step, outcome, target);
            insert into report_version (id, report, number, upload, place_in_upload, bucket, object_key, digest, size, title,
                    unit_as_read, year, warnings, errors, problems, commitments, rectifications, names_problems, reader,
                    read_at, received_at, confidence, doubts)
                values ('00000000-0000-0000-0000-000000000002', '00000000-0000-0000-0000-000000000001', 1, gen_random_uuid(),
                    0, 'b', 'k', 'd', 1, 't', 'u', 2024, 0, 0, 0, 0, 0, true, 'r', now(), now(), 1, '{}');
            insert into candidate (id, report, version, kind, start_at, end_at, text, text_key, section, state, lock_version)
            select ('00000000-0000-0000-0000-0000000001' || n)::uuid, '00000000-0000-0000-0000-000000000001',
                   '00000000-0000-0000-0000-000000000002', 'PROBLEM', 0, 1, 't', 'k' || n, '', 'ACCEPTED', 0
            from generate_series(11, 16) n;
            insert into item (id, number, state, item_class, unit, problem, source, category, grounds, report, candidate,
                    place_version, place_start, place_end, cooperating_units, results, applicant_id, applicant_name,
                    accepted_by_id, accepted_by_name, closed_at, close_out_number, extensions, updated_at, lock_version)
            select ('00000000-0000-0000-0000-0000000000' || i.n)::uuid, 'ZG-' || i.n, i.state, 'STAGED', 'u', 'p', 's', 'c',
                   'g', '00000000-0000-0000-0000-000000000001', ('00000000-0000-0000-0000-0000000001' || i.n)::uuid, 1, 0, 1,
                   '{}', 'results', case when i.state <> 'ASSIGNED' then 'reporter' end,
                   case when i.state <> 'ASSIGNED' then 'reporter' end, case when i.state = 'CLOSED' then 'approver' end,
                   case when i.state = 'CLOSED' then 'approver' end, case when i.state = 'CLOSED' then now() end,
                   case when i.state = 'CLOSED' then 'XH-1' end, 0, now(), 0
            from (values (11, 'UNDER_REVIEW'), (12, 'UNDER_REVIEW'), (13, 'UNDER_ACCEPTANCE'), (14, 'CLOSED'),
                  (15, 'IN_PROGRESS'), (16, 'ASSIGNED')) as i(n, state);
            insert into item_opinion (item_id, place, decided_at, by_id, by_name, stage, outcome, opinion, digest)
            select ('00000000-0000-0000-0000-0000000000' || o.item)::uuid, o.place, now(), 'i', 'n', o.stage, o.outcome, 'o',
                   'd'
            from (values (12, 0, 'review', 'return'), (13, 0, 'review', 'pass'), (14, 0, 'review', 'pass'),
                  (14, 1, 'acceptance', 'accept'), (15, 0, 'review', 'return')) as o(item, place, stage, outcome);
            insert into task (id, kind, subject, title, unit, sight, roles, members_only, step, since, due, risk)
            values (gen_random_uuid(), 'report', '00000000-0000-0000-0000-000000000001', 't', 'u', 'u', '{reviewer}', false,
                    'first-review', now(), now(), 0),
                   (gen_random_uuid(), 'close-out-review', '00000000-0000-0000-0000-000000000011', 't', 'u', 'u',
                    '{reviewer}', false, 'review', now(), now(), 0),
                   (gen_random_uuid(), 'unmatched-report', gen_random_uuid(), 't', null, 'u', '{reviewer}', false, null,
                    now(), now(), 0);
            """;

    private FluentConfiguration flyway() {
        return Flyway.configure()
                .dataSource(database)
                .schemas(SCHEMA)
                .outOfOrder(true)
                .locations("classpath:db/migration");
    }

    private List<String> opinionsOf(String subject) throws SQLException {
        return rows("""
                select o.round || ' ' || o.outcome || ' ' || coalesce(o.step, '-') from procedure_opinion o
                join procedure p on p.id = o.procedure_id where right(p.subject::text, 2) = '%s' order by o.place""".formatted(subject));
    }

    private List<String> rows(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set search_path to " + SCHEMA);
            var rows = new ArrayList<String>();
            try (ResultSet found = statement.executeQuery(sql)) {
                while (found.next()) rows.add(found.getString(1));
            }
            statement.execute("reset search_path");
            return rows;
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            statement.execute("reset search_path");
        }
    }
}
