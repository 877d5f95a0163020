package org.taizhang.review.savedview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.TellDay;

@ApplicationScoped
class SavedViewRepository {

    private final Session database;
    private final TellDay day;

    SavedViewRepository(Session database, TellDay day) {
        this.database = database;
        this.day = day;
    }

    /// A person's, by list and name.
    @Transactional(Transactional.TxType.MANDATORY)
    List<SavedView> of(Person person) {
        return database.createNativeQuery(
                        "select * from saved_view where person = :person order by page, name", Tuple.class)
                .setParameter("person", person.actor().id())
                .getResultStream()
                .map(SavedViewRepository::view)
                .toList();
    }

    /// The name is the person's own for the list: what it named before is replaced.
    @Transactional(Transactional.TxType.MANDATORY)
    void put(Person person, SavedView view) {
        database.createNativeMutationQuery("""
                        insert into saved_view (id, person, page, name, query, saved_at)
                        values (:id, :person, :page, :name, :query, :now)
                        on conflict (person, page, name) do update set query = excluded.query,
                            saved_at = excluded.saved_at""")
                .setParameter("id", view.id())
                .setParameter("person", person.actor().id())
                .setParameter("page", view.page())
                .setParameter("name", view.name())
                .setParameter("query", view.query())
                .setParameter("now", day.now())
                .executeUpdate();
    }

    /// Whether the person had one with this id.
    @Transactional(Transactional.TxType.MANDATORY)
    boolean remove(Person person, UUID id) {
        return database.createNativeMutationQuery("delete from saved_view where id = :id and person = :person")
                        .setParameter("id", id)
                        .setParameter("person", person.actor().id())
                        .executeUpdate()
                > 0;
    }

    private static SavedView view(Tuple row) {
        return new SavedView(
                row.get("id", UUID.class),
                row.get("page", String.class),
                row.get("name", String.class),
                row.get("query", String.class));
    }
}
