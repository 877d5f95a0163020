package org.taizhang.review.item;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.taizhang.review.audit.SayWhoChanged;
import org.taizhang.review.person.Person;
import org.taizhang.web.problem.Conflict;
import org.taizhang.web.problem.NotFound;

@ApplicationScoped
public class ItemRepository implements PanacheRepositoryBase<Item, UUID> {

    private final SayWhoChanged whoChanged;

    ItemRepository(SayWhoChanged whoChanged) {
        this.whoChanged = whoChanged;
    }

    public Item visible(UUID id, Person person) {
        return seen(id, LockModeType.NONE, person);
    }

    /// For a change: whoever changes an item holds its row until the commit.
    ///
    /// @throws Conflict when the request says to have seen another state of it
    public Item locked(UUID id, Person person) {
        Item item = seen(id, LockModeType.PESSIMISTIC_WRITE, person);
        whoChanged.mustBe(item.tag(), id);
        return item;
    }

    public Optional<Item> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    public List<Item> all(Set<UUID> ids) {
        return list("id in ?1 order by id", ids);
    }

    /// The item that goes on from one.
    Optional<Item> following(UUID item) {
        return find("kin.follows", item).firstResultOptional();
    }

    public List<Item> ofList(UUID list) {
        return list("list = ?1 order by number", list);
    }

    /// For a change of all of them.
    public List<Item> lockedOfList(UUID list) {
        return find("list = ?1 order by id", list)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /// Whatever is changed is written, and nothing is watched any more: before each of the many statements that follow
    /// Hibernate would look at every item again.
    public void written() {
        flush();
        getEntityManager().clear();
    }

    /// Lamps of a list's items are yellow from so many days before their date.
    public void warnFrom(UUID list, int days) {
        update("warningDays = ?1 where list = ?2 and warningDays <> ?1", days, list);
    }

    private Item seen(UUID id, LockModeType lock, Person person) {
        return findByIdOptional(id, lock)
                .filter(item -> person.sees(item.unit()))
                .orElseThrow(() -> NotFound.of("整改事项", "item", id));
    }
}
