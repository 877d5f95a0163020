package org.taizhang.review.lists;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.audit.TrailRepository;
import org.taizhang.review.item.ItemRepository;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.TellDay;
import org.taizhang.review.unit.UnitRepository;
import org.taizhang.review.upload.UploadRepository;
import org.taizhang.web.problem.Invalid;
import org.taizhang.web.problem.NotFound;

/// Prepares a list, changes what it says of itself, discards a draft.
@ApplicationScoped
class DraftList {

    private final ListRepository lists;
    private final LineRepository lines;
    private final ListActions actions;
    private final ItemRepository items;
    private final UploadRepository uploads;
    private final UnitRepository units;
    private final TrailRepository trail;
    private final TellDay day;

    DraftList(
            ListRepository lists,
            LineRepository lines,
            ListActions actions,
            ItemRepository items,
            UploadRepository uploads,
            UnitRepository units,
            TrailRepository trail,
            TellDay day) {
        this.lists = lists;
        this.lines = lines;
        this.actions = actions;
        this.items = items;
        this.uploads = uploads;
        this.units = units;
        this.trail = trail;
        this.day = day;
    }

    @Transactional
    UUID draft(Terms terms, Person by) {
        mustBeTheirs(terms, by);
        mustRestOnWhatTheySee(terms.basis().upload(), by);
        var list = new LedgerList(UUID.randomUUID(), terms, by.actor(), day.now());
        lists.persist(list);
        record("list.drafted", list, by);
        return list.id();
    }

    @Transactional
    void change(UUID id, Terms terms, Person by) {
        LedgerList list = lists.locked(id, by);
        IdentifyPerson.demand(actions.change(list, by));
        mustBeTheirs(terms, by);
        UUID upload = terms.basis().upload();
        if (!Objects.equals(upload, list.terms().basis().upload())) mustRestOnWhatTheySee(upload, by);
        if (terms.kind() != list.kind() && lines.nextPlace(list) > 1)
            throw Invalid.field("kind", "清单里已有条目，不能再改类型；请另建一份。", "it has lines of its kind; make another list");
        list.change(terms);
        items.warnFrom(id, terms.warning());
        record("list.changed", list, by);
    }

    @Transactional
    void discard(UUID id, Person by) {
        LedgerList list = lists.locked(id, by);
        IdentifyPerson.demand(actions.inDraft(list, by));
        lines.delete("list", id);
        lists.delete(list);
        record("list.discarded", list, by);
    }

    private void mustBeTheirs(Terms terms, Person by) {
        if (!by.sees(terms.unit()) || !units.exists(terms.unit())) throw NotFound.of("单位", "unit", terms.unit());
        IdentifyPerson.demand(actions.make(terms.kind(), terms.unit(), by));
        units.mustBeOpen(terms.unit());
    }

    private void mustRestOnWhatTheySee(@Nullable UUID upload, Person by) {
        boolean theySee = upload == null
                || uploads.findByIdOptional(upload)
                        .filter(one -> by.sees(one.unit()) && !one.isWithdrawn())
                        .isPresent();
        if (!theySee) throw Invalid.field("basisUpload", "没有这个上传件，或者您看不到它。", "no such upload that they see");
    }

    private void record(String act, LedgerList list, Person by) {
        trail.add(
                by.actor(),
                act,
                list.id().toString(),
                list.unit(),
                Map.of("title", list.title(), "kind", list.kind().wire(), "year", list.year()));
    }
}
