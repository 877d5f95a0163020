package org.taizhang.review.item;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.taizhang.review.audit.SayWhoChanged;
import org.taizhang.review.listing.Where;
import org.taizhang.review.person.Person;
import org.taizhang.web.problem.Conflict;
import org.taizhang.web.problem.Forbidden;
import org.taizhang.web.problem.NotFound;
import org.taizhang.web.problem.Words;

@ApplicationScoped
public class ItemRepository implements PanacheRepositoryBase<Item, UUID> {

    private static final Words HELPERS_NOTE =
            new Words("配合单位只填报进展，其他由责任单位和督办人员办理。", "a cooperating unit notes progress and nothing else");

    /// The parameter of [#seenBy] that is there for whoever helps with something.
    public static final String HELPING = "helping";

    private static final String IN_SIGHT = "item.unit = any(cast(:sight as text[]))";

    private final SayWhoChanged whoChanged;

    ItemRepository(SayWhoChanged whoChanged) {
        this.whoChanged = whoChanged;
    }

    /// One of a unit that the person sees, or at which a unit of theirs helps.
    public Item visible(UUID id, Person person) {
        return seen(id, LockModeType.NONE, person);
    }

    /// The same, but not for those whose unit only helps.
    public Item inSight(UUID id, Person person) {
        return findByIdOptional(id)
                .filter(item -> person.sees(item.unit()))
                .orElseThrow(() -> NotFound.of("整改事项", "item", id));
    }

    /// For a change: whoever changes an item holds its row until the commit.
    ///
    /// @throws Conflict when the request says to have seen another state of it
    /// @throws Forbidden when a unit of theirs only helps
    public Item locked(UUID id, Person person) {
        Item item = lockedToHelp(id, person);
        if (!person.sees(item.unit())) throw new Forbidden(HELPERS_NOTE);
        return item;
    }

    /// For what those do to it too who only help.
    public Item lockedToHelp(UUID id, Person person) {
        Item item = seen(id, LockModeType.PESSIMISTIC_WRITE, person);
        whoChanged.mustBe(item.tag(), id);
        return item;
    }

    /// The rows `item` that are [visible][#visible] to a person. Most people help with nothing, and for them it is
    /// asked by unit alone, which an index answers.
    @Transactional
    public Where seenBy(Person person) {
        String[] sight = person.sight().toArray(String[]::new);
        String[] helping = person.units().toArray(String[]::new);
        boolean helps = !getEntityManager()
                .createNativeQuery("""
                        select 1 from item where cooperating_units && cast(:helping as text[])
                            and cooperating_units <> '{}' and unit <> all(cast(:sight as text[])) limit 1""", Tuple.class)
                .setParameter("helping", helping)
                .setParameter("sight", sight)
                .getResultList()
                .isEmpty();
        if (!helps) return new Where(IN_SIGHT).with("sight", sight);
        return new Where("(" + IN_SIGHT + " or item.cooperating_units && cast(:helping as text[]))")
                .with("sight", sight)
                .with(HELPING, helping);
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

    /// Those that go on in an item, and in those: for a change of all of them.
    public List<Item> lockedMergedInto(Item item) {
        return item.kin().merged().stream()
                .flatMap(id -> locked(id).stream())
                .flatMap(one -> Stream.concat(Stream.of(one), lockedMergedInto(one).stream()))
                .toList();
    }

    /// Whatever is changed is written, and nothing is watched any more: before each of the many statements that follow
    /// Hibernate would look at every item again.
    public void written() {
        flush();
        getEntityManager().clear();
    }

    /// Says anew from when the lamps of a list's items are yellow.
    public void warnFrom(UUID list, Order.Warning warning) {
        for (ItemClass one : ItemClass.values()) {
            update(
                    "warningDays = ?1 where list = ?2 and itemClass = ?3 and warningDays <> ?1",
                    warning.daysOf(one),
                    list,
                    one);
        }
    }

    private Item seen(UUID id, LockModeType lock, Person person) {
        return findByIdOptional(id, lock)
                .filter(item ->
                        person.sees(item.unit()) || item.order().helper(person).isPresent())
                .orElseThrow(() -> NotFound.of("整改事项", "item", id));
    }
}
