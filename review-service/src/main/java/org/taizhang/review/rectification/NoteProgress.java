package org.taizhang.review.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.events.ItemProgressed;
import org.taizhang.review.item.AnnounceItem;
import org.taizhang.review.item.Item;
import org.taizhang.review.item.ItemRepository;
import org.taizhang.review.item.ProgressEntry;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.TellDay;

/// The responsible unit notes how an item goes.
@ApplicationScoped
class NoteProgress {

    private final ItemRepository items;
    private final RectificationActions actions;
    private final AnnounceItem announce;
    private final TellDay day;

    NoteProgress(ItemRepository items, RectificationActions actions, AnnounceItem announce, TellDay day) {
        this.items = items;
        this.actions = actions;
        this.announce = announce;
        this.day = day;
    }

    /// @param measuresDone places of the measures that are done with it, from 1
    record Note(LocalDate date, String text, @Nullable Integer percent, Set<Integer> measuresDone) {}

    @Transactional
    void note(UUID id, Note note, Person by) {
        Item item = items.locked(id, by);
        IdentifyPerson.demand(actions.work(item, by));
        Instant now = day.now();
        var entry = ProgressEntry.of(now, by.actor(), note.date(), note.text(), note.percent());
        item.note(entry, note.measuresDone(), now);
        announce.tell(
                item,
                by.actor(),
                new ItemProgressed(item.id(), item.unit(), entry.percent()),
                "item.progressed",
                Map.of("date", entry.date().toString(), "measuresDone", note.measuresDone()));
    }
}
