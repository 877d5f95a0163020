package org.taizhang.review.candidate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.item.Item;
import org.taizhang.review.item.ItemClass;
import org.taizhang.review.item.OpenItem;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.TellDay;
import org.taizhang.review.report.Report;
import org.taizhang.review.unit.UnitRepository;
import org.taizhang.web.problem.Invalid;
import org.taizhang.web.problem.NotFound;

/// Opens an item of the ledger for a candidate, with a number for ever.
@ApplicationScoped
class AcceptCandidate {

    private final TakeCandidate takeCandidate;
    private final OpenItem openItem;
    private final UnitRepository units;
    private final TellDay day;

    AcceptCandidate(TakeCandidate takeCandidate, OpenItem openItem, UnitRepository units, TellDay day) {
        this.takeCandidate = takeCandidate;
        this.openItem = openItem;
        this.units = units;
        this.day = day;
    }

    /// What the supervisor orders; what they leave out is taken from the candidate and the class.
    record Wish(
            ItemClass itemClass,
            @Nullable String unit,
            @Nullable String problem,
            @Nullable LocalDate due,
            @Nullable String goal,
            @Nullable String handler,
            List<String> cooperatingUnits) {}

    @Transactional
    UUID accept(UUID id, Wish wish, Person by) {
        TakeCandidate.Taken taken = takeCandidate.take(id, by);
        wish.cooperatingUnits().forEach(unit -> mustBeThere(unit, by));
        String responsible = wish.unit() == null ? units.inChargeOf(taken.unit()) : Objects.requireNonNull(wish.unit());
        mustBeThere(responsible, by);
        units.mustBeOpen(responsible);
        UUID itemId = UUID.randomUUID();
        taken.candidate().accept(itemId);
        openItem.open(itemId, origin(taken, responsible), order(wish, taken.candidate()), by.actor());
        takeCandidate.answerOthersLike(taken.candidate());
        return itemId;
    }

    private void mustBeThere(String unit, Person by) {
        if (!by.sees(unit) || !units.exists(unit)) throw NotFound.of("单位", "unit", unit);
    }

    private static Item.Origin origin(TakeCandidate.Taken taken, String responsible) {
        Candidate candidate = taken.candidate();
        Report report = taken.report();
        return new Item.Origin(
                report.id(),
                candidate.id(),
                responsible,
                report.title(),
                candidate.kind().category(),
                candidate.text(),
                taken.versionNumber(),
                candidate.start(),
                candidate.end());
    }

    /// The day that the report names, unless it has passed; else the usual one of the class.
    private @Nullable LocalDate proposedDue(Wish wish, Candidate candidate) {
        LedgerColumns columns = candidate.columns();
        LocalDate named = columns == null ? null : columns.due();
        return named == null || named.isBefore(day.today()) ? wish.itemClass().usualDue(day.today()) : named;
    }

    private Item.Order order(Wish wish, Candidate candidate) {
        LocalDate due = wish.due() == null ? proposedDue(wish, candidate) : wish.due();
        if (due != null && due.isBefore(day.today()))
            throw Invalid.field("due", "整改期限不能早于今天。", "%s has passed".formatted(due));
        String problem = wish.problem() == null || wish.problem().isBlank() ? candidate.text() : wish.problem();
        return new Item.Order(wish.itemClass(), problem, due, wish.goal(), wish.handler(), wish.cooperatingUnits());
    }
}
