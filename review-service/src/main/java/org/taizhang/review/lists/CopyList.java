package org.taizhang.review.lists;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.audit.TrailRepository;
import org.taizhang.review.item.Item;
import org.taizhang.review.item.ItemRepository;
import org.taizhang.review.kind.Commitment;
import org.taizhang.review.kind.Particulars;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.TellDay;
import org.taizhang.review.unit.UnitRepository;

/// Makes a draft for the next year out of a list: the same lines with their dates a year later.
@ApplicationScoped
class CopyList {

    private final ListRepository lists;
    private final LineRepository lines;
    private final ItemRepository items;
    private final ListActions actions;
    private final UnitRepository units;
    private final TrailRepository trail;
    private final TellDay day;

    CopyList(
            ListRepository lists,
            LineRepository lines,
            ItemRepository items,
            ListActions actions,
            UnitRepository units,
            TrailRepository trail,
            TellDay day) {
        this.lists = lists;
        this.lines = lines;
        this.items = items;
        this.actions = actions;
        this.units = units;
        this.trail = trail;
        this.day = day;
    }

    /// @param title of the draft; null: the same with the next year
    /// @return id of the draft
    @Transactional
    UUID copy(UUID id, @Nullable String title, Person by) {
        LedgerList list = lists.locked(id, by);
        IdentifyPerson.demand(actions.copy(list, by));
        var draft = new LedgerList(UUID.randomUUID(), nextYear(list, title), by.actor(), day.now());
        draft.copiedFrom(list);
        lists.persist(draft);
        int place = 0;
        for (Item item : items.ofList(id)) {
            Ask ask = Ask.of(item).aYearLater(nextYear(item.particulars()));
            String unit = units.inChargeOf(ask.unit());
            lines.persist(new Line(UUID.randomUUID(), draft.id(), ++place, ask.to(unit)));
        }
        trail.add(
                by.actor(),
                "list.copied",
                draft.id().toString(),
                draft.unit(),
                Map.of("title", draft.title(), "from", id, "lines", place));
        return draft.id();
    }

    private static Terms nextYear(LedgerList list, @Nullable String title) {
        Terms terms = list.terms();
        int year = terms.year() + 1;
        String same = terms.title().replace(String.valueOf(terms.year()), String.valueOf(year));
        return new Terms(
                title == null ? same : title,
                terms.kind(),
                year,
                terms.unit(),
                terms.supervisor(),
                terms.basis(),
                terms.warning());
    }

    private static Particulars nextYear(Particulars particulars) {
        return particulars instanceof Commitment(int promisedIn) ? new Commitment(promisedIn + 1) : particulars;
    }
}
