package org.taizhang.review.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.audit.Entry;
import org.taizhang.review.person.Actor;
import org.taizhang.review.person.Person;
import org.taizhang.web.paging.Found;

/// The trail as a table, newest first, as far as a person sees the units that it concerns.
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class TrailListRepository {

    private static final String WANTED = """
            from trail_entry t
            left join item i on i.id = cast(substring(t.subject from '^[0-9a-f-]{36}$') as uuid)
            left join report r on i.id is null and r.id = cast(substring(t.subject from '^[0-9a-f-]{36}$') as uuid)
            where (t.unit = any(cast(:sight as text[])) or (t.unit is null and :all))
              and (cast(:subject as text) is null or t.subject = cast(:subject as text)
                   or i.number = cast(:subject as text))
              and (cast(:person as text) is null or strpos(t.actor_name, cast(:person as text)) > 0
                   or t.actor in (select p.id from known_person p where strpos(p.name, cast(:person as text)) > 0))
              and (cast(:action as text) is null or starts_with(t.action, cast(:action as text)))
              and (cast(:from as date) is null or cast(t.at at time zone 'Asia/Shanghai' as date) >= cast(:from as date))
              and (cast(:until as date) is null or cast(t.at at time zone 'Asia/Shanghai' as date) <= cast(:until as date))
            """;

    private final Session database;

    TrailListRepository(Session database) {
        this.database = database;
    }

    /// What the caller looks for; null is anything.
    ///
    /// @param subject id of a report or item, number of an item, or code of a unit
    /// @param person part of a name
    /// @param action beginning of one, such as `item.`
    record Wanted(
            @Nullable String subject,
            @Nullable String person,
            @Nullable String action,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    /// @param title number of the item or title of the report; null for what is neither
    record Row(Entry entry, String about, @Nullable String title) {}

    /// One row more than is shown, when another page follows.
    Found<Row> page(Person reader, Wanted wanted, long before, int rows) {
        return Found.of(
                rows(reader, wanted, before, rows),
                count(reader, wanted),
                row -> List.of(Long.toString(row.entry().sequence())));
    }

    private long count(Person reader, Wanted wanted) {
        return bound(database.createNativeQuery("select count(*) " + WANTED, Long.class), reader, wanted)
                .getSingleResult();
    }

    private List<Row> rows(Person reader, Wanted wanted, long before, int rows) {
        String sql = """
                select t.*, case when i.id is not null then 'item' when r.id is not null then 'report' else 'other' end
                       as about, coalesce(i.number, r.title) as subject_title
                """ + WANTED + " and t.sequence < :before order by t.sequence desc limit :rows";
        return bound(database.createNativeQuery(sql, Tuple.class), reader, wanted)
                .setParameter("before", before)
                .setParameter("rows", rows)
                .getResultStream()
                .map(TrailListRepository::row)
                .toList();
    }

    private static <T> NativeQuery<T> bound(NativeQuery<T> query, Person reader, Wanted wanted) {
        return query.setParameter("sight", reader.sight().toArray(String[]::new))
                .setParameter("all", reader.is("administrator"))
                .setParameter("subject", wanted.subject())
                .setParameter("person", wanted.person())
                .setParameter("action", wanted.action())
                .setParameter("from", wanted.from())
                .setParameter("until", wanted.until());
    }

    private static Row row(Tuple row) {
        var entry = new Entry(
                row.get("sequence", Long.class),
                row.get("at", Instant.class),
                new Actor(
                        row.get("actor", String.class),
                        row.get("actor_name", String.class),
                        row.get("actor_unit", String.class)),
                row.get("action", String.class),
                row.get("subject", String.class),
                row.get("unit", String.class),
                row.get("detail", String.class),
                row.get("previous_hash", String.class),
                row.get("hash", String.class));
        return new Row(entry, row.get("about", String.class), row.get("subject_title", String.class));
    }
}
