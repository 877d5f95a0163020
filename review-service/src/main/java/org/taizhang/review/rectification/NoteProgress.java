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
import org.taizhang.review.person.Actor;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.TellDay;
import org.taizhang.web.problem.Invalid;

/// The responsible unit notes how an item goes, or one that cooperates what it did for it.
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
        Item item = items.lockedToHelp(id, by);
        IdentifyPerson.demand(actions.note(item, by));
        Actor noting = noting(item, note, by);
        Instant now = day.now();
        var entry = ProgressEntry.of(now, noting, note.date(), note.text(), note.percent());
        item.note(entry, note.measuresDone(), now);
        announce.tell(
                item,
                noting,
                new ItemProgressed(item.id(), item.unit(), entry.percent()),
                "item.progressed",
                Map.of("date", entry.date().toString(), "measuresDone", note.measuresDone()));
    }

    /// Who helps does so in the name of the unit that helps, and leaves the measures to the responsible one.
    private static Actor noting(Item item, Note note, Person by) {
        if (by.belongsTo(item.unit())) return by.actor();
        if (!note.measuresDone().isEmpty())
            throw Invalid.field("measuresDone", "整改措施是否完成由责任单位填报。", "its unit says which measures are done");
        return item.order().helper(by).map(by.actor()::actingFor).orElse(by.actor());
    }
}
