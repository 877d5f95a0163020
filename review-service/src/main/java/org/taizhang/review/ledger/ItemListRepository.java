package org.taizhang.review.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.item.ItemClass;
import org.taizhang.review.item.ItemState;
import org.taizhang.review.item.Lamp;
import org.taizhang.review.person.Person;

/// The ledger as a table, newest change first.
@ApplicationScoped
class ItemListRepository {

    private final Session database;

    ItemListRepository(Session database) {
        this.database = database;
    }

    /// What the caller looks for; null is anything.
    ///
    /// @param q part of the number or of the problem
    record Wanted(
            @Nullable String unit,
            @Nullable ItemState state,
            @Nullable Lamp lamp,
            @Nullable String q,
            @Nullable UUID report) {}

    /// The last row of the page before.
    record After(Instant updatedAt, UUID id) {

        static final After START = new After(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1L, -1L));

        static After parse(List<String> key) {
            return new After(Instant.parse(key.get(0)), UUID.fromString(key.get(1)));
        }
    }

    @Transactional
    List<ItemRow> page(Person person, Wanted wanted, LocalDate today, After after, int rows) {
        Optional<Lamp.Window> window = Optional.ofNullable(wanted.lamp()).flatMap(lamp -> lamp.window(today));
        // Whatever has a lamp has a date in here.
        Lamp.Window dates = window.orElseGet(Lamp.Window::always);
        return database.createNativeQuery("""
                        select * from item
                        where unit = any(cast(:sight as text[]))
                          and (cast(:unit as text) is null or unit = cast(:unit as text))
                          and (cast(:state as text) is null or state = cast(:state as text))
                          and (not :byLamp or coalesce(state <> 'CLOSED' and due between :from and :to, false) = :dated)
                          and (cast(:q as text) is null
                               or strpos(lower(number || ' ' || problem), cast(:q as text)) > 0)
                          and (cast(:report as uuid) is null or report = cast(:report as uuid))
                          and (updated_at, id) < (:updatedAt, :id)
                        order by updated_at desc, id desc limit :rows""", Tuple.class)
                .setParameter("sight", person.sight().toArray(String[]::new))
                .setParameter("unit", wanted.unit())
                .setParameter(
                        "state", wanted.state() == null ? null : wanted.state().name())
                .setParameter("byLamp", wanted.lamp() != null)
                .setParameter("dated", window.isPresent())
                .setParameter("from", dates.from())
                .setParameter("to", dates.to())
                .setParameter("q", wanted.q() == null ? null : wanted.q().toLowerCase(Locale.ROOT))
                .setParameter("report", wanted.report())
                .setParameter("updatedAt", after.updatedAt())
                .setParameter("id", after.id())
                .setParameter("rows", rows)
                .getResultStream()
                .map(row -> row(row, today))
                .toList();
    }

    private static ItemRow row(Tuple row, LocalDate today) {
        ItemState state = ItemState.valueOf(row.get("state", String.class));
        LocalDate due = row.get("due", LocalDate.class);
        return new ItemRow(
                row.get("id", UUID.class),
                row.get("number", String.class),
                state,
                row.get("problem", String.class),
                row.get("source", String.class),
                row.get("category", String.class),
                ItemClass.valueOf(row.get("item_class", String.class)),
                row.get("unit", String.class),
                due,
                Lamp.of(state, due, today),
                row.get("updated_at", Instant.class));
    }
}
