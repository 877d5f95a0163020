package org.taizhang.review.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.taizhang.web.ChinaDay;

/// What samples are drawn from, kept as it was at the draw: signs change afterwards.
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PopulationRepository {

    /// What waits to be looked at and what has rebounded is drawn no more.
    private static final String KEEP = """
            insert into look_back_population (plan, item, number, signs)
            select :plan, i.id, i.number, array_remove(array[
                case when i.due < cast(i.closed_at at time zone 'Asia/Shanghai' as date) then 'OVERDUE' end,
                case when exists (
                    select 1 from procedure p join procedure_opinion o on o.procedure_id = p.id
                    where p.subject = i.id and p.code = 'close-out' and o.outcome = 'RETURNED') then 'RETURNED' end,
                case when i.extensions > 0 then 'EXTENDED' end,
                case when exists (
                    select 1 from report r left join report own on own.id = i.report
                    where r.unit = i.unit and r.merged_into is null and r.state not in ('WITHDRAWN', 'DISMISSED')
                    and r.claims_all_done and r.year >= coalesce(own.year, cast(extract(year from i.opened_on) as int)))
                    then 'CLAIMED_DONE' end,
                case when exists (
                    select 1 from look_back b join item other on other.id = b.item
                    where other.unit = i.unit and b.result = 'REBOUND') then 'REBOUNDED' end], null)
            from item i
            where i.state = 'CLOSED' and i.closed_at >= :from and i.closed_at < :until
              and i.unit = any(cast(:units as text[]))
              and (cardinality(cast(:kinds as text[])) = 0 or i.list_kind = any(cast(:kinds as text[])))
              and (cardinality(cast(:lists as uuid[])) = 0 or i.list = any(cast(:lists as uuid[])))
              and not exists (
                select 1 from look_back b where b.item = i.id
                and (b.result = 'REBOUND' or b.result is null and b.dropped_at is null))""";

    private final Session database;

    PopulationRepository(Session database) {
        this.database = database;
    }

    /// @return what is kept for the plan now, by number
    public List<Lot> keep(UUID plan, Scope scope) {
        database.createNativeMutationQuery(KEEP)
                .setParameter("plan", plan)
                .setParameter("from", ChinaDay.start(scope.from()))
                .setParameter("until", ChinaDay.start(scope.until()))
                .setParameter("units", scope.units().toArray(String[]::new))
                .setParameter("kinds", scope.kinds().stream().map(Enum::name).toArray(String[]::new))
                .setParameter(
                        "lists", scope.lists().stream().map(UUID::toString).toArray(String[]::new))
                .executeUpdate();
        return of(plan);
    }

    public List<Lot> of(UUID plan) {
        return database.createNativeQuery(
                        "select item, number, signs from look_back_population where plan = :plan order by number",
                        Tuple.class)
                .setParameter("plan", plan)
                .getResultStream()
                .map(row -> new Lot(
                        row.get("item", UUID.class),
                        row.get("number", String.class),
                        Arrays.stream(row.get("signs", String[].class))
                                .map(RiskSign::valueOf)
                                .toList()))
                .toList();
    }
}
