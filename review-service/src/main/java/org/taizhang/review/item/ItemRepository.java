package org.taizhang.review.item;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.taizhang.review.person.Person;
import org.taizhang.web.problem.NotFound;

@ApplicationScoped
public class ItemRepository implements PanacheRepositoryBase<Item, UUID> {

    public Item visible(UUID id, Person person) {
        return seen(id, LockModeType.NONE, person);
    }

    /// For a change: whoever changes an item holds its row until the commit.
    public Item locked(UUID id, Person person) {
        return seen(id, LockModeType.PESSIMISTIC_WRITE, person);
    }

    public Optional<Item> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    public List<Item> all(Set<UUID> ids) {
        return list("id in ?1 order by id", ids);
    }

    private Item seen(UUID id, LockModeType lock, Person person) {
        return findByIdOptional(id, lock)
                .filter(item -> person.sees(item.unit()))
                .orElseThrow(() -> NotFound.of("整改事项", "item", id));
    }
}
