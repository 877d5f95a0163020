package org.taizhang.review.lists;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.audit.SayWhoChanged;
import org.taizhang.review.item.Order;
import org.taizhang.review.kind.Kind;
import org.taizhang.review.listing.ListingRepository;
import org.taizhang.review.listing.Sought;
import org.taizhang.review.listing.Where;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Person;
import org.taizhang.web.problem.Invalid;
import org.taizhang.web.problem.NotFound;

@ApplicationScoped
public class ListRepository implements PanacheRepositoryBase<LedgerList, UUID> {

    /// A draft is for whoever may change it; what was issued is for whoever sees one of its units, too.
    private static final String SEEN = """
            (l.state = 'DRAFT' and l.unit = any(cast(:sight as text[])) and l.kind = any(cast(:makes as text[]))
             or l.state <> 'DRAFT' and (l.unit = any(cast(:sight as text[])) or exists (
                select 1 from item i where i.list = l.id and i.unit = any(cast(:sight as text[])))))""";

    private final ListingRepository listings;
    private final ListActions actions;
    private final SayWhoChanged whoChanged;

    ListRepository(ListingRepository listings, ListActions actions, SayWhoChanged whoChanged) {
        this.whoChanged = whoChanged;
        this.listings = listings;
        this.actions = actions;
    }

    public LedgerList visible(UUID id, Person person) {
        return seen(findByIdOptional(id), id, person);
    }

    /// The same, for a change: whoever changes a list holds its row until the commit.
    public LedgerList locked(UUID id, Person person) {
        LedgerList list = seen(findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE), id, person);
        whoChanged.mustBe(list.tag(), id);
        return list;
    }

    /// For an item that a person adds to a list, which only those may who could change it.
    ///
    /// @throws NotFound when they see no such list
    /// @throws Conflict when nothing can be added to it
    /// @throws Invalid when it is of another kind
    @Transactional(Transactional.TxType.MANDATORY)
    public Order.Listed toAdd(UUID id, Kind kind, Person person) {
        LedgerList list = locked(id, person);
        IdentifyPerson.demand(actions.add(list, person));
        if (list.kind() != kind) {
            throw Invalid.field(
                    "list",
                    "这份清单是%s清单，请另选一份%s清单。".formatted(list.kind().zh(), kind.zh()),
                    "a list of kind %s, not %s".formatted(list.kind().wire(), kind.wire()));
        }
        return list.toAdd();
    }

    /// A unit has signed for an item of the list.
    @Transactional(Transactional.TxType.MANDATORY)
    public void begun(UUID id) {
        findByIdOptional(id).ifPresent(LedgerList::begin);
    }

    /// From when the lamps of what stands in a list are yellow.
    ///
    /// @param id null: of what stands in none
    public Order.Warning warning(@Nullable UUID id) {
        return Optional.ofNullable(id)
                .flatMap(this::findByIdOptional)
                .map(LedgerList::warning)
                .orElse(Order.Warning.USUAL);
    }

    private LedgerList seen(Optional<LedgerList> found, UUID id, Person person) {
        if (found.isEmpty()
                || listings.count(new Sought(
                                "",
                                "ledger_list l",
                                seen(person).and("l.id = :id").with("id", id)))
                        == 0) throw NotFound.of("清单", "list", id);
        return found.get();
    }

    /// Lists `l` that a person sees.
    static Where seen(Person person) {
        return new Where(SEEN)
                .with("sight", person.sight().toArray(String[]::new))
                .with(
                        "makes",
                        ListActions.kindsMadeBy(person).stream().map(Kind::name).toArray(String[]::new));
    }
}
