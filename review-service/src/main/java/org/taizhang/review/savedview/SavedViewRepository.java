package org.taizhang.review.savedview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.type.StandardBasicTypes;
import org.taizhang.review.person.Actor;
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

    /// A person's own, and what others share with them, by list and name.
    ///
    /// @param above codes of their units and of all above these
    @Transactional(Transactional.TxType.MANDATORY)
    List<SavedView> seenBy(Person person, Set<String> above) {
        return database.createNativeQuery("""
                        select * from saved_view
                        where person = :person
                           or shared = 'UNIT' and unit = any(cast(:units as text[]))
                           or shared = 'BELOW' and unit = any(cast(:above as text[]))
                        order by page, name, saved_at, id""", Tuple.class)
                .setParameter("person", person.actor().id())
                .setParameter("units", person.units().toArray(String[]::new))
                .setParameter("above", above.toArray(String[]::new))
                .getResultStream()
                .map(SavedViewRepository::view)
                .toList();
    }

    /// How many a person has, not counting one of this name.
    @Transactional(Transactional.TxType.MANDATORY)
    long others(Person person, String page, String name) {
        return database.createNativeQuery("""
                        select count(*) from saved_view
                        where person = :person and not (page = :page and name = :name)""", Tuple.class)
                .setParameter("person", person.actor().id())
                .setParameter("page", page)
                .setParameter("name", name)
                .getSingleResult()
                .get(0, Long.class);
    }

    /// The name is the person's own for the list: what it named before is replaced.
    @Transactional(Transactional.TxType.MANDATORY)
    void put(SavedView view) {
        SavedView.Shared shared = view.shared();
        database.createNativeMutationQuery("""
                        insert into saved_view (id, person, maker_name, page, name, query, shared, unit, saved_at)
                        values (:id, :person, :maker, :page, :name, :query, :shared, :unit, :now)
                        on conflict (person, page, name) do update set query = excluded.query,
                            maker_name = excluded.maker_name, shared = excluded.shared, unit = excluded.unit,
                            saved_at = excluded.saved_at""")
                .setParameter("id", view.id())
                .setParameter("person", view.maker().id())
                .setParameter("maker", view.maker().name())
                .setParameter("page", view.page())
                .setParameter("name", view.name())
                .setParameter("query", view.query())
                .setParameter("shared", shared == null ? null : shared.reach().name(), StandardBasicTypes.STRING)
                .setParameter("unit", shared == null ? null : shared.unit(), StandardBasicTypes.STRING)
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
        String person = row.get("person", String.class);
        String maker = row.get("maker_name", String.class);
        String reach = row.get("shared", String.class);
        return new SavedView(
                row.get("id", UUID.class),
                new Actor(person, maker == null ? person : maker),
                row.get("page", String.class),
                row.get("name", String.class),
                row.get("query", String.class),
                reach == null
                        ? null
                        : new SavedView.Shared(SavedView.Reach.valueOf(reach), row.get("unit", String.class)));
    }
}
