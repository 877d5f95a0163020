package org.taizhang.review.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.Person;

/// Lists of reports, newest change first.
@ApplicationScoped
class ReportListRepository {

    private final Session database;

    ReportListRepository(Session database) {
        this.database = database;
    }

    /// What the caller looks for; null is anything.
    ///
    /// @param q part of the title
    record Wanted(
            @Nullable String unit,
            @Nullable Integer year,
            @Nullable ReportState state,
            @Nullable String q,
            @Nullable UUID upload) {}

    /// The last row of the page before.
    record After(Instant updatedAt, UUID id) {

        static final After START = new After(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1L, -1L));

        static After parse(List<String> key) {
            return new After(Instant.parse(key.get(0)), UUID.fromString(key.get(1)));
        }
    }

    @Transactional
    List<ReportRow> page(Person person, Wanted wanted, After after, int rows) {
        return database.createNativeQuery("""
                        select report.*, p.step, came.receipt, came.sent_by, came.parts, waits.due, submitted.submitted_at
                        from report
                        left join procedure p on p.subject = report.id and p.step is not null
                        left join lateral (
                            select u.number as receipt, u.unit as sent_by, (select count(distinct v.place_in_upload)
                                from report_version v where v.upload = report.upload) as parts
                            from upload u where u.id = report.upload) came on true
                        left join lateral (
                            select min(t.due) as due from task t
                            where t.subject = report.id and t.done_at is null and t.kind = p.code) waits on true
                        left join lateral (
                            select max(o.at) as submitted_at from procedure a
                            join procedure_opinion o on o.procedure_id = a.id
                            where a.subject = report.id and o.outcome = 'SUBMITTED') submitted on true
                        where merged_into is null and sight = any(cast(:sight as text[]))
                          and (cast(:unit as text) is null or unit = cast(:unit as text))
                          and (cast(:year as int) is null or year = cast(:year as int))
                          and case when cast(:state as text) is null then state not in ('WITHDRAWN', 'DISMISSED')
                              else state = cast(:state as text) end
                          and (cast(:q as text) is null or strpos(lower(title), cast(:q as text)) > 0)
                          and (cast(:upload as uuid) is null or exists (select 1 from report_version v
                               where v.report = report.id and v.upload = cast(:upload as uuid)))
                          and (updated_at, report.id) < (:updatedAt, :id)
                        order by updated_at desc, report.id desc limit :rows""", Tuple.class)
                .setParameter("sight", person.sight().toArray(String[]::new))
                .setParameter("unit", wanted.unit())
                .setParameter("year", wanted.year())
                .setParameter(
                        "state", wanted.state() == null ? null : wanted.state().name())
                .setParameter("q", wanted.q() == null ? null : wanted.q().toLowerCase(Locale.ROOT))
                .setParameter("upload", wanted.upload())
                .setParameter("updatedAt", after.updatedAt())
                .setParameter("id", after.id())
                .setParameter("rows", rows)
                .getResultStream()
                .map(row -> row(row))
                .toList();
    }

    private static ReportRow row(Tuple row) {
        return new ReportRow(
                row.get("id", UUID.class),
                row.get("unit", String.class),
                row.get("unit_as_read", String.class),
                row.get("title", String.class),
                row.get("year", Integer.class),
                ReportState.valueOf(row.get("state", String.class)).wire(),
                row.get("step", String.class),
                row.get("current", Integer.class),
                row.get("warnings", Integer.class),
                row.get("problems", Integer.class),
                row.get("commitments", Integer.class),
                row.get("errors", Integer.class),
                new Confidence(row.get("confidence", Double.class), List.of(row.get("doubts", String[].class))),
                row.get("updated_at", Instant.class),
                new ReportRow.Course(row.get("due", LocalDate.class), row.get("submitted_at", Instant.class)),
                new ReportRow.Came(
                        row.get("upload", UUID.class),
                        row.get("receipt", String.class),
                        Objects.requireNonNullElse(
                                row.get("sent_by", String.class), row.get("handed_in_by", String.class)),
                        Objects.requireNonNullElse(row.get("parts", Long.class), 1L)
                                .intValue()));
    }
}
