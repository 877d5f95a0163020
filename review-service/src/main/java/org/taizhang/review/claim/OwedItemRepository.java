package org.taizhang.review.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.item.ItemState;
import org.taizhang.review.report.Report;

/// Items that a unit still owes.
@ApplicationScoped
class OwedItemRepository {

    private static final int AT_MOST = 50;

    private final Session database;

    OwedItemRepository(Session database) {
        this.database = database;
    }

    record Owed(
            UUID id,
            String number,
            String problem,
            ItemState state,
            @Nullable LocalDate due,
            boolean unproven) {}

    /// @param items the first of them, the most overdue first
    record Owing(long open, long overdue, long unproven, List<Owed> items) {}

    /// Those of the unit of a report from reports of its year or before, other than itself: what a
    /// report admits, it does not claim to have put right.
    Owing before(Report report, LocalDate today) {
        List<Tuple> rows = database.createNativeQuery("""
                        with owed as (
                            select i.id, i.number, i.problem, i.state, i.due,
                                   not exists (select 1 from item_evidence e where e.item_id = i.id) as unproven
                            from item i left join report r on r.id = i.report
                            where i.unit = :unit and i.open and i.list_kind = 'RECTIFICATION'
                                  and i.report is distinct from :report and (r.year is null or r.year <= :year))
                        select owed.*, count(*) over () as open, count(*) filter (where due < :today) over () as overdue,
                               count(*) filter (where unproven) over () as without
                        from owed order by due nulls last, number limit :most""", Tuple.class)
                .setParameter("unit", report.unit())
                .setParameter("report", report.id())
                .setParameter("year", report.year() == null ? today.getYear() : report.year())
                .setParameter("today", today)
                .setParameter("most", AT_MOST)
                .getResultList();
        if (rows.isEmpty()) return new Owing(0, 0, 0, List.of());
        Tuple first = rows.getFirst();
        return new Owing(
                first.get("open", Long.class),
                first.get("overdue", Long.class),
                first.get("without", Long.class),
                rows.stream().map(OwedItemRepository::owed).toList());
    }

    private static Owed owed(Tuple row) {
        return new Owed(
                row.get("id", UUID.class),
                row.get("number", String.class),
                row.get("problem", String.class),
                ItemState.valueOf(row.get("state", String.class)),
                row.get("due", LocalDate.class),
                row.get("unproven", Boolean.class));
    }
}
