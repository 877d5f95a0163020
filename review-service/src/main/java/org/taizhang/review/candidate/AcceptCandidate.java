package org.taizhang.review.candidate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.item.ItemClass;
import org.taizhang.review.item.Measure;
import org.taizhang.review.item.OpenItem;
import org.taizhang.review.item.Order;
import org.taizhang.review.item.Origin;
import org.taizhang.review.kind.Commitment;
import org.taizhang.review.kind.Particulars;
import org.taizhang.review.kind.Rectification;
import org.taizhang.review.lists.ListRepository;
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
    private final ListRepository lists;
    private final UnitRepository units;
    private final TellDay day;

    AcceptCandidate(
            TakeCandidate takeCandidate, OpenItem openItem, ListRepository lists, UnitRepository units, TellDay day) {
        this.takeCandidate = takeCandidate;
        this.openItem = openItem;
        this.lists = lists;
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
            List<String> cooperatingUnits,
            @Nullable UUID list) {}

    @Transactional
    UUID accept(UUID id, Wish wish, Person by) {
        TakeCandidate.Taken taken = takeCandidate.take(id, by);
        wish.cooperatingUnits().forEach(unit -> mustBeThere(unit, by));
        String responsible = wish.unit() == null ? units.inChargeOf(taken.unit()) : Objects.requireNonNull(wish.unit());
        mustBeThere(responsible, by);
        units.mustBeOpen(responsible);
        UUID itemId = UUID.randomUUID();
        taken.candidate().accept(itemId);
        openItem.open(itemId, origin(taken, responsible), order(wish, taken, by), by.actor());
        takeCandidate.answerOthersLike(taken.candidate());
        return itemId;
    }

    private void mustBeThere(String unit, Person by) {
        if (!by.sees(unit) || !units.exists(unit)) throw NotFound.of("单位", "unit", unit);
    }

    private static Origin origin(TakeCandidate.Taken taken, String responsible) {
        Candidate candidate = taken.candidate();
        Report report = taken.report();
        return new Origin(
                responsible,
                report.title(),
                candidate.kind().category(),
                candidate.text(),
                new Origin.Place(
                        report.id(), candidate.id(), taken.versionNumber(), candidate.start(), candidate.end()),
                null);
    }

    /// The day that the report names, unless it has passed; else the usual one of the class.
    private @Nullable LocalDate proposedDue(Wish wish, Candidate candidate) {
        LedgerColumns columns = candidate.columns();
        LocalDate named = columns == null ? null : columns.due();
        return named == null || named.isBefore(day.today()) ? wish.itemClass().usualDue(day.today()) : named;
    }

    private Order order(Wish wish, TakeCandidate.Taken taken, Person by) {
        Candidate candidate = taken.candidate();
        LocalDate due = wish.due() == null ? proposedDue(wish, candidate) : wish.due();
        if (due != null && due.isBefore(day.today()))
            throw Invalid.field("due", "整改期限不能早于今天。", "%s has passed".formatted(due));
        Particulars particulars = particulars(taken);
        return new Order(
                wish.itemClass(),
                wish.problem() == null || wish.problem().isBlank() ? candidate.text() : wish.problem(),
                due,
                wish.goal(),
                wish.handler(),
                wish.cooperatingUnits(),
                measures(candidate),
                particulars,
                wish.list() == null ? Order.Listed.NOWHERE : lists.toAdd(wish.list(), particulars.kind(), by),
                day.today());
    }

    /// What a report promises is a commitment of its year; what it admits, or claims to have put right, a problem.
    private Particulars particulars(TakeCandidate.Taken taken) {
        Integer year = taken.report().year();
        return taken.candidate().kind() == CandidateKind.COMMITMENT
                ? new Commitment(year == null ? day.today().getYear() : year)
                : Rectification.ADMITTED;
    }

    /// Those that the report names.
    private static List<Measure> measures(Candidate candidate) {
        LedgerColumns columns = candidate.columns();
        return columns == null
                ? List.of()
                : columns.measures().stream()
                        .map(measure -> Measure.planned(measure, null, null))
                        .toList();
    }
}
