package org.taizhang.review.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.listing.ListingRepository;
import org.taizhang.review.listing.Saying;
import org.taizhang.review.listing.Sought;
import org.taizhang.review.listing.Where;
import org.taizhang.review.person.Person;
import org.taizhang.review.unit.UnitRepository;
import org.taizhang.web.paging.Found;
import org.taizhang.web.paging.Order;
import org.taizhang.web.paging.Slice;

/// Lists of reports.
@ApplicationScoped
class ReportListRepository {

    private static final Order.Key ID = new Order.Key("report.id", Order.Type.ID);
    private static final Order.Key UNIT = new Order.Key("report.sight", Order.Type.TEXT);
    private static final Order.Key YEAR = new Order.Key("coalesce(report.year, 0)", Order.Type.NUMBER);

    private static final String SUBMITTED = """
            (select max(o.at) from procedure_opinion o join procedure a on a.id = o.procedure_id
             where a.subject = report.id and a.code = 'approval' and o.outcome = 'SUBMITTED')""";

    private static final Saying.Line TITLE = new Saying.Line("report", "report.title", "report.sight");

    private static final String DUE =
            "(select t.due from task t where t.subject = report.id and t.kind = 'approval' and t.done_at is null)";

    private static final String COLUMNS = """
            report.*, p.step, %s as submitted_at, %s as due, came.number as receipt,
            coalesce(came.unit, report.handed_in_by) as sent_by, (select count(distinct v.place_in_upload)
                from report_version v where v.upload = report.upload) as parts""".formatted(SUBMITTED, DUE);

    /// One procedure at most is underway.
    private static final String SHOWN = """
            left join procedure p on p.subject = report.id and p.step is not null
            left join upload came on came.id = report.upload""";

    private static final String PROPOSES = """
             and report.state in ('APPROVED', 'ARCHIVED') and exists (
                select 1 from report_version v join candidate c on c.version = v.id
                where v.report = report.id and v.number = report.current and c.state = 'PROPOSED')""";

    /// The newest change first, where nobody asks otherwise.
    static final List<Order> ORDERS = List.of(
            new Order("updated", true, List.of(new Order.Key("report.updated_at", Order.Type.TIME), ID)),
            new Order(
                    "submitted",
                    true,
                    List.of(
                            new Order.Key(
                                    "coalesce(%s, timestamptz '1970-01-01 00:00:00Z')".formatted(SUBMITTED),
                                    Order.Type.TIME),
                            ID)),
            new Order(
                    "due",
                    false,
                    List.of(new Order.Key("coalesce(%s, date '9999-12-31')".formatted(DUE), Order.Type.DAY), ID)),
            new Order("unit", false, List.of(UNIT, YEAR, ID)),
            new Order("year", true, List.of(YEAR, UNIT, ID)),
            new Order("errors", true, List.of(new Order.Key("report.errors", Order.Type.NUMBER), ID)));

    private final ListingRepository listings;
    private final Session database;
    private final UnitRepository units;

    ReportListRepository(ListingRepository listings, Session database, UnitRepository units) {
        this.listings = listings;
        this.database = database;
        this.units = units;
    }

    /// What the caller looks for; null is anything.
    ///
    /// @param q part of the title or of the name of the unit
    /// @param proposes whether only approved ones with candidates that nobody has answered
    record Wanted(
            @Nullable String unit,
            @Nullable Integer year,
            @Nullable ReportKind kind,
            @Nullable ReportState state,
            @Nullable String q,
            @Nullable UUID upload,
            boolean proposes) {}

    Found<ReportRow> page(Person person, Wanted wanted, Slice slice) {
        return listings.find(
                new Sought(COLUMNS, "report", SHOWN, where(person, wanted)), slice, ReportListRepository::row);
    }

    /// How many reports of each year the person sees, the newest year first.
    ///
    /// @param year null for reports that name none
    record YearCount(@Nullable Integer year, long reports) {}

    @Transactional
    List<YearCount> years(Person person) {
        return database.createNativeQuery("""
                        select year, count(*) as reports from report
                        where merged_into is null and sight = any(cast(:sight as text[]))
                          and state not in ('WITHDRAWN', 'DISMISSED')
                        group by year order by year desc nulls last""", Tuple.class)
                .setParameter("sight", person.sight().toArray(String[]::new))
                .getResultStream()
                .map(row -> new YearCount(row.get("year", Integer.class), row.get("reports", Long.class)))
                .toList();
    }

    private Where where(Person person, Wanted wanted) {
        String listed = wanted.state() == null ? " and report.state not in ('WITHDRAWN', 'DISMISSED')" : "";
        String proposing = wanted.proposes() ? PROPOSES : "";
        return new Where("merged_into is null and report.sight = any(cast(:sight as text[]))" + listed + proposing)
                .with("sight", person.sight().toArray(String[]::new))
                .given("report.unit = :unit", "unit", wanted.unit())
                .given("report.year = :year", "year", wanted.year())
                .given(
                        "report.kind = :kind",
                        "kind",
                        wanted.kind() == null ? null : wanted.kind().wire())
                .given(
                        "report.state = :state",
                        "state",
                        wanted.state() == null ? null : wanted.state().name())
                .saying(units.filter(wanted.q()), TITLE)
                .given("""
                        exists (select 1 from report_version v where v.report = report.id and v.upload = :upload)
                        """, "upload", wanted.upload());
    }

    private static ReportRow row(Tuple row) {
        return new ReportRow(
                row.get("id", UUID.class),
                row.get("unit", String.class),
                row.get("unit_as_read", String.class),
                row.get("title", String.class),
                row.get("year", Integer.class),
                new Occasion(ReportKind.of(row.get("kind", String.class)), row.get("period", String.class)),
                ReportState.valueOf(row.get("state", String.class)).wire(),
                row.get("step", String.class),
                row.get("current", Integer.class),
                row.get("warnings", Integer.class),
                row.get("errors", Integer.class),
                row.get("problems", Integer.class),
                row.get("commitments", Integer.class),
                new Confidence(row.get("confidence", Double.class), List.of(row.get("doubts", String[].class))),
                row.get("submitted_at", Instant.class),
                row.get("due", LocalDate.class),
                row.get("updated_at", Instant.class),
                new ReportRow.Came(
                        row.get("upload", UUID.class),
                        row.get("receipt", String.class),
                        row.get("sent_by", String.class),
                        row.get("parts", Long.class).intValue()));
    }
}
