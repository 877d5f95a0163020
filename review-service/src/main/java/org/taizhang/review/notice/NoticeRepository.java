package org.taizhang.review.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.listing.ListingRepository;
import org.taizhang.review.listing.Sought;
import org.taizhang.review.listing.Where;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.TellDay;
import org.taizhang.web.paging.Found;
import org.taizhang.web.paging.Order;
import org.taizhang.web.paging.Slice;

/// A person's own notices, of what they still see.
@ApplicationScoped
class NoticeRepository {

    /// The newest first.
    static final Order NEWEST = new Order(
            "made", true, List.of(new Order.Key("n.made_at", Order.Type.TIME), new Order.Key("n.id", Order.Type.ID)));

    private static final String MINE = "n.person = :person and n.in_portal and n.unit = any(cast(:sight as text[]))";

    private static final String UNREAD = "n.read_at is null and " + Settled.STILL_COUNTS;

    private final ListingRepository listings;
    private final Session database;
    private final TellDay day;

    NoticeRepository(ListingRepository listings, Session database, TellDay day) {
        this.listings = listings;
        this.database = database;
        this.day = day;
    }

    /// @param unread whether only what is neither read nor settled
    Found<Notice> page(Person person, boolean unread, @Nullable Kind kind, Slice slice) {
        Where where = mine(person).given("n.kind = :kind", "kind", kind == null ? null : kind.name());
        if (unread) where.and(UNREAD);
        var sought = new Sought("n.*, (%s) as counts".formatted(Settled.STILL_COUNTS), "notice n", where);
        return listings.find(sought, slice, NoticeRepository::row);
    }

    long unread(Person person) {
        return listings.count(new Sought("n.id", "notice n", mine(person).and(UNREAD)));
    }

    /// @return false when it is not theirs
    @Transactional
    boolean read(UUID id, Person person) {
        return database.createNativeMutationQuery("""
                        update notice n set read_at = coalesce(n.read_at, :now)
                        where n.id = :id and\s""" + MINE)
                        .setParameter("id", id)
                        .setParameter("now", day.now())
                        .setParameter("person", person.actor().id())
                        .setParameter("sight", person.sight().toArray(String[]::new))
                        .executeUpdate()
                == 1;
    }

    /// @param until what came after it, the person has not seen yet
    @Transactional
    int readAll(Person person, Instant until) {
        return database.createNativeMutationQuery("""
                        update notice n set read_at = :now
                        where n.read_at is null and n.made_at <= :until and\s""" + MINE)
                .setParameter("now", day.now())
                .setParameter("until", until)
                .setParameter("person", person.actor().id())
                .setParameter("sight", person.sight().toArray(String[]::new))
                .executeUpdate();
    }

    private static Where mine(Person person) {
        return new Where(MINE)
                .with("person", person.actor().id())
                .with("sight", person.sight().toArray(String[]::new));
    }

    private static Notice row(Tuple row) {
        return new Notice(
                row.get("id", UUID.class),
                Kind.valueOf(row.get("kind", String.class)),
                row.get("about", String.class),
                row.get("subject", UUID.class),
                row.get("title", String.class),
                row.get("unit", String.class),
                row.get("made_at", Instant.class),
                row.get("read_at", Instant.class),
                row.get("counts", Boolean.class),
                row.get("for_name", String.class));
    }
}
