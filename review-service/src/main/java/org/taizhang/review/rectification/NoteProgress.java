package org.taizhang.review.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.item.AnnounceItem;
import org.taizhang.review.item.Item;
import org.taizhang.review.item.ItemAction;
import org.taizhang.review.item.ProgressEntry;
import org.taizhang.review.item.TakeItem;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.TellDay;

/// The responsible unit notes how an item goes.
@ApplicationScoped
class NoteProgress {

    private final TakeItem takeItem;
    private final AnnounceItem announce;
    private final TellDay day;

    NoteProgress(TakeItem takeItem, AnnounceItem announce, TellDay day) {
        this.takeItem = takeItem;
        this.announce = announce;
        this.day = day;
    }

    record Note(LocalDate date, String text, @Nullable Integer percent) {}

    @Transactional
    void note(UUID id, Note note, Person by) {
        Item item = takeItem.take(id, ItemAction.PROGRESS, by);
        Instant now = day.now();
        var entry =
                new ProgressEntry(now, by.actor().id(), by.actor().name(), note.date(), note.text(), note.percent());
        item.note(entry, now);
        announce.progressed(item, entry, by.actor());
    }
}
