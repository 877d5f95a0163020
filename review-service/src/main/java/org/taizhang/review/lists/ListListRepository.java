package org.taizhang.review.lists;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.kind.Kind;
import org.taizhang.review.listing.ListingRepository;
import org.taizhang.review.listing.Sought;
import org.taizhang.review.listing.Where;
import org.taizhang.review.person.Person;
import org.taizhang.web.paging.Found;
import org.taizhang.web.paging.Order;
import org.taizhang.web.paging.Slice;

/// Lists as a list.
@ApplicationScoped
class ListListRepository {

    private static final Order.Key ID = new Order.Key("l.id", Order.Type.ID);

    /// The newest first, where nobody asks otherwise.
    static final List<Order> ORDERS = List.of(
            new Order("made", true, List.of(new Order.Key("l.made_at", Order.Type.TIME), ID)),
            new Order("title", false, List.of(new Order.Key("l.title", Order.Type.TEXT), ID)));

    private final ListingRepository listings;
    private final Session database;

    ListListRepository(ListingRepository listings, Session database) {
        this.listings = listings;
        this.database = database;
    }

    /// What the caller looks for; null is anything.
    ///
    /// @param open whether only lists that items can be added to
    /// @param q part of the number or the title
    record Wanted(
            @Nullable Kind kind,
            @Nullable Integer year,
            @Nullable ListState state,
            boolean open,
            @Nullable String q) {}

    /// How far the items of a list are, as far as the reader sees them.
    ///
    /// @param lines of a draft
    record Figures(long lines, long items, long open, long overdue) {

        static final Figures NONE = new Figures(0, 0, 0, 0);
    }

    Found<UUID> page(Person person, Wanted wanted, Slice slice) {
        Kind kind = wanted.kind();
        ListState state = wanted.state();
        Where where = ListRepository.seen(person)
                .given("l.kind = :kind", "kind", kind == null ? null : kind.name())
                .given("l.year = :year", "year", wanted.year())
                .given("l.state = :state", "state", state == null ? null : state.name())
                .given("strpos(lower(coalesce(l.number, '') || ' ' || l.title), lower(:q)) > 0", "q", wanted.q());
        if (wanted.open()) where.and("l.state in ('ISSUED', 'RUNNING')");
        return listings.find(new Sought("l.id", "ledger_list l", where), slice, row -> row.get("id", UUID.class));
    }

    /// By id of the list.
    @Transactional
    Map<UUID, Figures> figures(List<UUID> ids, Person person, LocalDate today) {
        return database.createNativeQuery("""
                        select l.id, (select count(*) from ledger_line where list = l.id) as lines,
                               count(i.id) as items, count(*) filter (where i.open) as open,
                               count(*) filter (where i.open and i.due < :today) as overdue
                        from ledger_list l
                        left join item i on i.list = l.id and i.unit = any(cast(:sight as text[]))
                        where l.id = any(cast(:ids as uuid[])) group by l.id""", Tuple.class)
                .setParameter("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .setParameter("sight", person.sight().toArray(String[]::new))
                .setParameter("today", today)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> row.get("id", UUID.class),
                        row -> new Figures(
                                row.get("lines", Long.class),
                                row.get("items", Long.class),
                                row.get("open", Long.class),
                                row.get("overdue", Long.class))));
    }
}
