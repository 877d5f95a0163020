package org.taizhang.review.sight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.Person;

/// Open tasks that nobody may take, as the last check found.
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class UnseenRepository {

    /// More than anybody puts right at once.
    private static final int MOST = 200;

    private final Session database;

    UnseenRepository(Session database) {
        this.database = database;
    }

    /// @param sight code of the unit that one must see to take it
    record Unseen(
            UUID id,
            String kind,
            String about,
            UUID subject,
            String title,
            String sight,
            @Nullable String step,
            Instant since,
            Asked asked) {}

    /// The oldest first, of units that the person sees.
    List<Unseen> all(Person by) {
        return database.createNativeQuery("""
                        select t.id, t.kind, t.about, t.subject, coalesce(i.number, t.title) as title, t.sight,
                               t.step, t.since, t.seats,
                               (select u.parent from unit u where u.code = t.sight) as superior
                        from task t left join item i on t.about = 'item' and i.id = t.subject
                        where t.done_at is null and t.unseen_since is not null
                          and t.sight = any(cast(:sight as text[]))
                        order by t.since, t.id limit :limit""", Tuple.class)
                .setParameter("sight", by.sight().toArray(String[]::new))
                .setParameter("limit", MOST)
                .getResultStream()
                .map(UnseenRepository::unseen)
                .toList();
    }

    private static Unseen unseen(Tuple row) {
        return new Unseen(
                row.get("id", UUID.class),
                row.get("kind", String.class),
                row.get("about", String.class),
                row.get("subject", UUID.class),
                row.get("title", String.class),
                row.get("sight", String.class),
                row.get("step", String.class),
                row.get("since", Instant.class),
                SightRepository.asked(row, Set.of()));
    }
}
