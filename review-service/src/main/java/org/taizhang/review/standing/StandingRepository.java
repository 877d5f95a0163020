package org.taizhang.review.standing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.campaign.Standings;
import org.taizhang.review.listing.ListingRepository;
import org.taizhang.review.listing.Sought;
import org.taizhang.review.listing.Where;
import org.taizhang.review.person.TellDay;
import org.taizhang.web.paging.Found;
import org.taizhang.web.paging.Order;
import org.taizhang.web.paging.Slice;

/// How far units are. A report answers by what it is, its unit, kind, year and period, so that whatever moves,
/// merges or takes back a report is seen here at once. A unit that was closed before it began owes nothing.
@ApplicationScoped
class StandingRepository implements Standings {

    private static final String ROWS = """
            (select p.campaign, p.unit, coalesce(u.name, p.unit) as name, above.name as system,
                    coalesce(p.due, c.due) as due, p.reason, p.reminded_on, c.state as campaign_state,
                    r.id as report, r.errors, r.warnings, r.updated_at, came.id as upload, came.received_at,
                    came.unreadable, o.headings, o.topics, o.roles,
                    case when r.state in ('APPROVED', 'ARCHIVED') then 'APPROVED'
                         when r.state = 'RETURNED' then 'RETURNED'
                         when r.state = 'SUBMITTED' and exists (
                             select 1 from procedure a join route_step s on s.route = a.route and s.version = a.route_version
                                 and s.code = a.step
                             where a.subject = r.id and a.code = 'approval'
                               and exists (select 1 from unnest(s.seats) seat where seat like '%@own'))
                         then 'SIGN_OFF'
                         when r.state = 'SUBMITTED' then 'SUBMITTED'
                         when r.warnings > 0 then 'READ_WITH_WARNINGS'
                         when r.id is not null then 'READ'
                         when came.unreadable is not null then 'UNREADABLE'
                         when came.id is not null then 'UPLOADED'
                         else 'NOT_BEGUN' end as stage
             from campaign_unit p join campaign c on c.id = p.campaign
             left join unit u on u.code = p.unit
             left join unit above on above.code = u.parent
             left join report r on r.unit = p.unit and r.kind = c.kind and r.year = c.year
                  and r.period is not distinct from c.period
                  and r.merged_into is null and r.state not in ('WITHDRAWN', 'DISMISSED')
             left join lateral (
                  select f.id, f.received_at, f.unreadable from upload f
                  where f.campaign = cast(c.id as text) and f.unit = p.unit and f.withdrawn_at is null
                  order by f.received_at desc limit 1) came on true
             left join report_version v on v.report = r.id and v.number = r.current
             left join version_outline o on o.version = v.id
             where u.closed_on is null or r.id is not null or came.id is not null) s
            cross join (select cast(:today as date) as today, cast(:owing as text[]) as owing) now""";

    private static final String LATE = "s.due < now.today and s.stage = any(now.owing)";

    private static final String COLUMNS = "s.*, (%s) as late".formatted(LATE);

    private static final Order.Key NAME = new Order.Key("s.name", Order.Type.TEXT);
    private static final Order.Key UNIT = new Order.Key("s.unit", Order.Type.TEXT);

    /// By the unit above, where nobody asks otherwise.
    static final List<Order> ORDERS = List.of(
            new Order("system", false, List.of(new Order.Key("coalesce(s.system, '')", Order.Type.TEXT), NAME, UNIT)),
            new Order("due", false, List.of(new Order.Key("s.due", Order.Type.DAY), NAME, UNIT)));

    private final ListingRepository listings;
    private final TellDay day;

    StandingRepository(ListingRepository listings, TellDay day) {
        this.listings = listings;
        this.day = day;
    }

    /// What the caller looks for; null is anything.
    ///
    /// @param owing those that have not handed in
    /// @param late those of them whose date has passed
    /// @param q part of the name of the unit, or of the unit above it
    record Wanted(
            @Nullable Stage stage,
            boolean owing,
            boolean late,
            @Nullable String q) {

        static final Wanted OWING = new Wanted(null, true, false, null);
    }

    Found<Standing> page(UUID campaign, Set<String> sight, Wanted wanted, Slice slice) {
        Where where = in(sight).and("s.campaign = :campaign").with("campaign", campaign);
        return listings.find(new Sought(COLUMNS, ROWS, narrowed(where, wanted)), slice, StandingRepository::row);
    }

    /// What the units are asked for by campaigns that are open.
    List<Standing> open(Set<String> units, Slice slice) {
        Where where = in(units).and("s.campaign_state = 'OPEN'");
        return listings.find(new Sought(COLUMNS, ROWS, where), slice, StandingRepository::row)
                .all();
    }

    @Override
    public Map<UUID, List<Count>> counts(Collection<UUID> campaigns, Set<String> sight) {
        Where where = in(sight)
                .and("s.campaign = any(cast(:campaigns as uuid[]))")
                .with("campaigns", campaigns.stream().map(UUID::toString).toArray(String[]::new));
        var sought = new Sought(
                "s.campaign, s.stage, count(*) as units, count(*) filter (where %s) as late".formatted(LATE),
                ROWS,
                where);
        return listings.grouped(sought, "s.campaign, s.stage", StandingRepository::count).stream()
                .collect(Collectors.groupingBy(
                        Counted::campaign, Collectors.mapping(Counted::count, Collectors.toList())));
    }

    private record Counted(UUID campaign, Count count) {}

    @Override
    public List<Owing> owing(UUID campaign, Set<String> sight) {
        Where where = in(sight)
                .and("s.campaign = :campaign")
                .with("campaign", campaign)
                .and("s.stage = any(now.owing)");
        var sought = new Sought("s.unit, max(s.reminded_on) as reminded_on", ROWS, where);
        return listings.grouped(sought, "s.unit", row -> new Owing(row.get("unit", String.class), last(row)));
    }

    private static @Nullable LocalDate last(Tuple row) {
        List<LocalDate> days = days(row);
        return days.isEmpty() ? null : days.getLast();
    }

    private Where in(Set<String> sight) {
        return new Where("s.unit = any(cast(:sight as text[]))")
                .with("sight", sight.toArray(String[]::new))
                .with("today", day.today())
                .with("owing", Stage.owing());
    }

    private static Where narrowed(Where where, Wanted wanted) {
        if (wanted.owing()) where.and("s.stage = any(now.owing)");
        if (wanted.late()) where.and(LATE);
        return where.given(
                        "s.stage = :stage",
                        "stage",
                        wanted.stage() == null ? null : wanted.stage().name())
                .given(
                        "strpos(lower(s.name), :q) > 0 or strpos(lower(coalesce(s.system, '')), :q) > 0",
                        "q",
                        wanted.q() == null ? null : wanted.q().toLowerCase(Locale.ROOT));
    }

    private static Counted count(Tuple row) {
        Stage stage = Stage.valueOf(row.get("stage", String.class));
        var count = new Count(stage.wire(), stage.owes(), row.get("units", Long.class), row.get("late", Long.class));
        return new Counted(row.get("campaign", UUID.class), count);
    }

    private static Standing row(Tuple row) {
        return new Standing(
                row.get("campaign", UUID.class),
                row.get("unit", String.class),
                row.get("name", String.class),
                row.get("system", String.class),
                Stage.valueOf(row.get("stage", String.class)),
                row.get("due", LocalDate.class),
                row.get("late", Boolean.class),
                row.get("reason", String.class),
                days(row),
                answer(row),
                file(row));
    }

    private static List<LocalDate> days(Tuple row) {
        return Arrays.stream(row.get("reminded_on", LocalDate[].class)).toList();
    }

    private static Standing.@Nullable Answer answer(Tuple row) {
        UUID report = row.get("report", UUID.class);
        if (report == null) return null;
        return new Standing.Answer(
                report,
                row.get("errors", Integer.class),
                row.get("warnings", Integer.class),
                row.get("updated_at", Instant.class),
                OutlineRepository.outline(row));
    }

    private static Standing.@Nullable File file(Tuple row) {
        UUID upload = row.get("upload", UUID.class);
        if (upload == null) return null;
        return new Standing.File(upload, row.get("received_at", Instant.class), row.get("unreadable", String.class));
    }
}
