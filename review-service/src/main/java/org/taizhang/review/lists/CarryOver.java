package org.taizhang.review.lists;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.events.ItemCarried;
import org.taizhang.review.item.AnnounceItem;
import org.taizhang.review.item.Item;
import org.taizhang.review.item.ItemActions;
import org.taizhang.review.item.ItemRepository;
import org.taizhang.review.item.ItemState;
import org.taizhang.review.item.OpenItem;
import org.taizhang.review.kind.Commitment;
import org.taizhang.review.kind.Kind;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Offer;
import org.taizhang.review.person.Permission;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.TellDay;
import org.taizhang.review.procedure.AskPermission;
import org.taizhang.web.identity.Role;
import org.taizhang.web.problem.Invalid;

/// Carries a commitment over into a list of the next year, with a reason: it ends, and an item there goes on from it.
@ApplicationScoped
class CarryOver implements ItemActions {

    private static final List<String> SUPERVISORS = List.of(Role.REVIEWER, Role.APPROVER);

    private final ItemRepository items;
    private final ListRepository lists;
    private final OpenItem openItem;
    private final AnnounceItem announce;
    private final AskPermission procedures;
    private final TellDay day;

    CarryOver(
            ItemRepository items,
            ListRepository lists,
            OpenItem openItem,
            AnnounceItem announce,
            AskPermission procedures,
            TellDay day) {
        this.items = items;
        this.lists = lists;
        this.openItem = openItem;
        this.announce = announce;
        this.procedures = procedures;
        this.day = day;
    }

    @Override
    public List<Offer> of(Item item, Person person) {
        return item.kind() == Kind.COMMITMENT ? List.of(new Offer("carry-over", permission(item, person))) : List.of();
    }

    /// @param due null: a year after its own
    /// @return id of the item that goes on from it
    @Transactional
    UUID carry(UUID id, UUID into, @Nullable LocalDate due, String reason, Person by) {
        Item item = items.locked(id, by);
        IdentifyPerson.demand(permission(item, by));
        LedgerList list = lists.locked(into, by);
        Ask ask = Ask.of(item).aYearLater(new Commitment(list.year() - 1)).dueOn(due);
        mustBeLater(item, list, ask);
        Item next = openItem.open(
                UUID.randomUUID(),
                ask.origin(list, id),
                ask.order(lists.toAdd(into, Kind.COMMITMENT, by), day.today()),
                by.actor());
        item.carryOver(day.now());
        announce.tell(
                item,
                by.actor(),
                new ItemCarried(id, item.unit(), next.id()),
                "item.carried",
                Map.of("into", next.number(), "reason", reason));
        return next.id();
    }

    private void mustBeLater(Item item, LedgerList list, Ask ask) {
        UUID own = item.order().listed().list();
        boolean earlier = own != null && lists.findById(own).year() >= list.year();
        if (list.id().equals(own) || earlier)
            throw Invalid.field("list", "请选择以后年度的承诺清单。", "choose a list of a later year");
        LocalDate asked = ask.due();
        if (asked != null && asked.isBefore(day.today()))
            throw Invalid.field("due", "期限不能早于今天。", "%s has passed".formatted(asked));
    }

    private Permission permission(Item item, Person person) {
        if (!person.isOneOf(SUPERVISORS))
            return Permission.notTheirs("承诺事项由督办人员转入下一年度。", "supervisors carry commitments over");
        if (item.kind() != Kind.COMMITMENT)
            return Permission.notNow("只有承诺事项可以转入下一年度。", "only commitments are carried over");
        if (item.state() != ItemState.IN_PROGRESS)
            return new Permission.NotNow(item.state().refusal());
        return procedures.toStart(item.id());
    }
}
