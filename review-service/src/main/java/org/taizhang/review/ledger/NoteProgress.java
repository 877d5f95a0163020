package org.taizhang.review.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.unit.Person;

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
