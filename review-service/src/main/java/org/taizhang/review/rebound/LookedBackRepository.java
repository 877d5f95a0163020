package org.taizhang.review.rebound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.Actor;
import org.taizhang.review.person.Person;

/// What was looked at again, of the units that a person sees.
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class LookedBackRepository {

    private static final LocalDate EVER = LocalDate.of(2000, 1, 1);
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private final Session database;

    LookedBackRepository(Session database) {
        this.database = database;
    }

    /// @param from first day on which somebody looked; null: ever
    /// @param until the day after the last; null: today
    List<LookedBack> between(@Nullable LocalDate from, @Nullable LocalDate until, Person person) {
        return database.createNativeQuery("""
                        select b.item, i.number, i.unit, i.accepted_by_id, i.accepted_by_name, i.accepted_by_unit, b.result,
                               b.looked_on
                        from look_back b join item i on i.id = b.item
                        where b.result is not null and b.looked_on >= :from and b.looked_on < :until
                          and i.unit = any(cast(:sight as text[]))
                        order by i.number, b.looked_on""", Tuple.class)
                .setParameter("from", Objects.requireNonNullElse(from, EVER))
                .setParameter("until", Objects.requireNonNullElse(until, NEVER))
                .setParameter("sight", person.sight().toArray(String[]::new))
                .getResultStream()
                .map(row -> new LookedBack(
                        row.get("item", UUID.class),
                        row.get("number", String.class),
                        row.get("unit", String.class),
                        new Actor(
                                row.get("accepted_by_id", String.class),
                                row.get("accepted_by_name", String.class),
                                row.get("accepted_by_unit", String.class)),
                        row.get("result", String.class).equals("REBOUND"),
                        row.get("looked_on", LocalDate.class)))
                .toList();
    }
}
