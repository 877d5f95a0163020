package org.taizhang.review.lists;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.events.ItemArchived;
import org.taizhang.events.ListArchived;
import org.taizhang.events.ListEnded;
import org.taizhang.messaging.Outbox;
import org.taizhang.review.audit.TrailRepository;
import org.taizhang.review.item.AnnounceItem;
import org.taizhang.review.item.Item;
import org.taizhang.review.item.ItemRepository;
import org.taizhang.review.kind.Closable;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.TellDay;
import org.taizhang.review.procedure.AskPermission;
import org.taizhang.web.problem.Conflict;
import org.taizhang.web.problem.Invalid;

/// Ends a list, and lays it in the archive with what of it is never closed.
@ApplicationScoped
class EndList {

    private final ListRepository lists;
    private final ItemRepository items;
    private final ListActions actions;
    private final AnnounceItem announce;
    private final AskPermission procedures;
    private final Outbox outbox;
    private final TrailRepository trail;
    private final TellDay day;

    EndList(
            ListRepository lists,
            ItemRepository items,
            ListActions actions,
            AnnounceItem announce,
            AskPermission procedures,
            Outbox outbox,
            TrailRepository trail,
            TellDay day) {
        this.lists = lists;
        this.items = items;
        this.actions = actions;
        this.announce = announce;
        this.procedures = procedures;
        this.outbox = outbox;
        this.trail = trail;
        this.day = day;
    }

    /// What is still open stays so, and goes on to its own end.
    ///
    /// @param reason needed while items are open
    @Transactional
    void end(UUID id, @Nullable String reason, Person by) {
        LedgerList list = lists.locked(id, by);
        IdentifyPerson.demand(actions.end(list, by));
        long open = items.ofList(id).stream()
                .filter(item -> item.state().isOpen() && item.particulars() instanceof Closable)
                .count();
        boolean silent = reason == null || reason.isBlank();
        if (open > 0 && silent) {
            throw Invalid.field(
                    "reason", "还有 %d 件事项没有办结，请说明理由。".formatted(open), "%d items are open; say why".formatted(open));
        }
        list.end(reason, day.now());
        outbox.add(new ListEnded(id, list.unit(), open));
        record("list.ended", list, Map.of("open", open, "reason", silent ? "" : reason), by);
    }

    /// What is confirmed by period ends with it; nothing that is to be closed may be open, and nobody may still have to
    /// decide on anything.
    @Transactional
    void archive(UUID id, Person by) {
        LedgerList list = lists.locked(id, by);
        IdentifyPerson.demand(actions.archive(list, by));
        List<Item> open = items.lockedOfList(id).stream()
                .filter(item -> item.state().isOpen())
                .toList();
        long owed = open.stream()
                .filter(item -> item.particulars() instanceof Closable)
                .count();
        if (owed > 0) {
            throw new Conflict(
                    "还有 %d 件事项没有办结，办结后再归档。".formatted(owed), "%d items are open; they end first".formatted(owed));
        }
        open.forEach(item -> IdentifyPerson.demand(procedures.toStart(item.id())));
        list.archive();
        outbox.add(new ListArchived(id, list.unit()));
        record("list.archived", list, Map.of("items", open.size()), by);
        Instant now = day.now();
        for (Item item : open) {
            item.archive(now);
            announce.tell(item, by.actor(), new ItemArchived(item.id(), item.unit(), id), "item.archived", Map.of());
        }
    }

    private void record(String act, LedgerList list, Map<String, Object> detail, Person by) {
        trail.add(by.actor(), act, list.id().toString(), list.unit(), detail);
    }
}
