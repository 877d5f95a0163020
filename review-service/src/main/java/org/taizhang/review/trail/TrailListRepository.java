package org.taizhang.review.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.audit.Entry;
import org.taizhang.review.listing.ListingRepository;
import org.taizhang.review.listing.Sought;
import org.taizhang.review.listing.Where;
import org.taizhang.review.person.Actor;
import org.taizhang.review.person.Person;
import org.taizhang.web.identity.Role;
import org.taizhang.web.paging.Found;
import org.taizhang.web.paging.Order;
import org.taizhang.web.paging.Slice;

/// The trail as a table, newest first, as far as a person sees the units that it concerns.
@ApplicationScoped
class TrailListRepository {

    static final Order NEWEST = new Order("newest", true, List.of(new Order.Key("t.sequence", Order.Type.NUMBER)));

    private static final String COLUMNS = """
            t.*, case when i.id is not null then 'item' when r.id is not null then 'report' else 'other' end as about,
            coalesce(i.number, r.title) as subject_title""";
    private static final String ID = "cast(substring(t.subject from '^[0-9a-f-]{36}$') as uuid)";
    private static final String ENTRIES =
            "trail_entry t left join item i on i.id = " + ID + " left join report r on i.id is null and r.id = " + ID;
    private static final String DAY = "cast(t.at at time zone 'Asia/Shanghai' as date)";

    private final ListingRepository listings;

    TrailListRepository(ListingRepository listings) {
        this.listings = listings;
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

    Found<Row> page(Person reader, Wanted wanted, Slice slice) {
        return listings.find(new Sought(COLUMNS, ENTRIES, where(reader, wanted)), slice, TrailListRepository::row);
    }

    /// What concerns no unit is for administrators.
    private static Where where(Person reader, Wanted wanted) {
        String seen = reader.is(Role.ADMINISTRATOR)
                ? "(t.unit is null or t.unit = any(cast(:sight as text[])))"
                : "t.unit = any(cast(:sight as text[]))";
        return new Where(seen)
                .with("sight", reader.sight().toArray(String[]::new))
                .given("t.subject = :subject or i.number = :subject", "subject", wanted.subject())
                .given("""
                        strpos(t.actor_name, :person) > 0 or strpos(t.for_name, :person) > 0
                        or t.actor in (select p.id from known_person p where strpos(p.name, :person) > 0)
                        """, "person", wanted.person())
                .given("starts_with(t.action, :action)", "action", wanted.action())
                .given(DAY + " >= :from", "from", wanted.from())
                .given(DAY + " <= :until", "until", wanted.until());
    }

    private static Actor actor(Tuple row) {
        var actor = new Actor(
                row.get("actor", String.class),
                row.get("actor_name", String.class),
                row.get("actor_unit", String.class));
        String absent = row.get("for_id", String.class);
        return absent == null ? actor : actor.inPlaceOf(new Actor(absent, row.get("for_name", String.class)));
    }

    private static Row row(Tuple row) {
        var entry = new Entry(
                row.get("sequence", Long.class),
                row.get("at", Instant.class),
                actor(row),
                row.get("action", String.class),
                row.get("subject", String.class),
                row.get("unit", String.class),
                row.get("detail", String.class),
                row.get("previous_hash", String.class),
                row.get("hash", String.class));
        return new Row(entry, row.get("about", String.class), row.get("subject_title", String.class));
    }
}
