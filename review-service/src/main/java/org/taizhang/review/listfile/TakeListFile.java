package org.taizhang.review.listfile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.audit.TrailRepository;
import org.taizhang.review.item.ItemRepository;
import org.taizhang.review.item.ItemState;
import org.taizhang.review.lists.Ask;
import org.taizhang.review.lists.LedgerList;
import org.taizhang.review.lists.LineRepository;
import org.taizhang.review.lists.ListActions;
import org.taizhang.review.lists.ListRepository;
import org.taizhang.review.lists.WriteLines;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Permission;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.TellDay;
import org.taizhang.review.procedure.AskPermission;
import org.taizhang.review.unit.Fault;
import org.taizhang.review.unit.UnitRepository;
import org.taizhang.review.workbook.Sheet;
import org.taizhang.web.problem.Conflict;

/// Takes a file into a list: shows what would come of it, and does exactly that once it is confirmed. Items are known
/// by their numbers, what has none by what it asks of whom, so that the same file again changes nothing.
@ApplicationScoped
class TakeListFile {

    /// So many changed items are watched at a time.
    private static final int WATCHED = 100;

    private final ReadListFile readListFile;
    private final ReadRow readRow;
    private final ListRepository lists;
    private final LineRepository lines;
    private final ItemRepository items;
    private final ListActions actions;
    private final WriteLines writeLines;
    private final AskPermission procedures;
    private final UnitRepository units;
    private final TrailRepository trail;
    private final TellDay day;

    TakeListFile(
            ReadListFile readListFile,
            ReadRow readRow,
            ListRepository lists,
            LineRepository lines,
            ItemRepository items,
            ListActions actions,
            WriteLines writeLines,
            AskPermission procedures,
            UnitRepository units,
            TrailRepository trail,
            TellDay day) {
        this.readListFile = readListFile;
        this.readRow = readRow;
        this.lists = lists;
        this.lines = lines;
        this.items = items;
        this.actions = actions;
        this.writeLines = writeLines;
        this.procedures = procedures;
        this.units = units;
        this.trail = trail;
        this.day = day;
    }

    @Transactional
    Plan preview(UUID id, byte[] file, Person by) {
        LedgerList list = lists.visible(id, by);
        IdentifyPerson.demand(actions.add(list, by));
        return plan(list, readListFile.read(file, list.kind()), by);
    }

    /// Writes the rows that are right, all of them or, where anything would come of the file otherwise by now, none.
    ///
    /// @param digest of the plan that was shown
    @Transactional
    Plan confirm(UUID id, byte[] file, String digest, Person by) {
        LedgerList list = lists.locked(id, by);
        IdentifyPerson.demand(actions.add(list, by));
        if (!list.isDraft()) items.lockedOfList(id);
        Plan plan = plan(list, readListFile.read(file, list.kind()), by);
        if (!plan.digest().equals(digest)) throw Conflict.changedSince();
        items.written();
        change(list, plan, by);
        List<Ask> fresh = plan.rows().stream()
                .filter(one -> one.step() == Plan.Step.CREATE)
                .map(one -> Objects.requireNonNull(one.ask()))
                .toList();
        writeLines.addAll(list, fresh, by);
        trail.add(
                by.actor(),
                "list.imported",
                id.toString(),
                list.unit(),
                Map.of("title", list.title(), "created", fresh.size(), "changed", plan.count(Plan.Step.CHANGE)));
        return plan;
    }

    private void change(LedgerList list, Plan plan, Person by) {
        int changed = 0;
        for (Plan.Planned one : plan.rows()) {
            if (one.step() != Plan.Step.CHANGE) continue;
            UUID id = Objects.requireNonNull(one.stood()).id();
            Ask ask = Objects.requireNonNull(one.ask());
            if (list.isDraft()) writeLines.change(list, id, ask, by);
            else writeLines.amend(list, id, ask, by);
            if (++changed % WATCHED == 0) items.written();
        }
    }

    private Plan plan(LedgerList list, Sheet<Column> sheet, Person by) {
        var known = new ReadRow.Known(list.kind(), units.called(by.sight()), units.closed(by.sight()), day.today());
        var standing = new Standing(stood(list, by));
        Map<Object, Integer> first = new HashMap<>();
        var planned = new ArrayList<Plan.Planned>();
        for (Sheet.Line<Column> row : sheet.lines()) planned.add(planned(list, row, known, standing, first));
        return new Plan(list.id() + " " + list.isDraft(), sheet.name(), sheet.others(), planned);
    }

    private List<Stood> stood(LedgerList list, Person by) {
        return list.isDraft()
                ? lines.of(list).stream().map(Stood::of).toList()
                : items.ofList(list.id()).stream()
                        .filter(item -> by.sees(item.unit()))
                        .map(Stood::of)
                        .toList();
    }

    /// @param first in which row what it is of stands for the first time
    private Plan.Planned planned(
            LedgerList list,
            Sheet.Line<Column> row,
            ReadRow.Known known,
            Standing standing,
            Map<Object, Integer> first) {
        String number = row.text(Column.NUMBER);
        Optional<Stood> found = number.isEmpty()
                ? standing.asking(known.units().find(row.text(Column.UNIT)), row.text(Column.PROBLEM))
                : standing.numbered(number);
        if (found.isEmpty() && !number.isEmpty())
            return Plan.Planned.refused(row, null, List.of(unknown(list, number)));
        @Nullable Stood stood = found.orElse(null);
        ReadRow.Read read = readRow.read(row, known, stood);
        @Nullable Ask ask = read.ask();
        if (ask == null) return Plan.Planned.refused(row, stood, read.faults());
        Integer before = first.putIfAbsent(about(stood, ask), row.number());
        if (before != null) return Plan.Planned.refused(row, stood, List.of(twice(before)));
        if (stood == null) return new Plan.Planned(row, Plan.Step.CREATE, null, ask, List.of());
        if (isTheSame(stood, ask)) return new Plan.Planned(row, Plan.Step.SAME, stood, ask, List.of());
        List<Fault> faults = refusals(stood, ask);
        return faults.isEmpty()
                ? new Plan.Planned(row, Plan.Step.CHANGE, stood, ask, faults)
                : Plan.Planned.refused(row, stood, faults);
    }

    private static Object about(@Nullable Stood stood, Ask ask) {
        return stood == null ? List.of(ask.unit(), Standing.plain(ask.problem())) : stood.id();
    }

    /// Measures that its unit has added are no difference.
    private static boolean isTheSame(Stood stood, Ask ask) {
        boolean measuresStand = stood.state() != null && stood.ask().measures().containsAll(ask.measures());
        return stood.ask().equals(measuresStand ? ask.with(stood.ask().measures()) : ask);
    }

    private List<Fault> refusals(Stood stood, Ask ask) {
        List<Fault> faults = Issued.faults(stood, ask);
        if (!faults.isEmpty() || stood.state() != ItemState.IN_PROGRESS) return faults;
        return procedures.toStart(stood.id()) instanceof Permission.NotNow(Conflict why)
                ? List.of(new Fault(Column.NUMBER.field(), why.words()))
                : List.of();
    }

    private static Fault unknown(LedgerList list, String number) {
        return list.isDraft()
                ? new Fault(
                        Column.NUMBER.field(), "清单还没有下发，条目没有编号，请留空。", "lines of a draft have no number; leave it empty")
                : new Fault(
                        Column.NUMBER.field(),
                        "这份清单里没有 %s；新增请留空。".formatted(number),
                        "no such item in the list; leave it empty for a new one");
    }

    private static Fault twice(int before) {
        return new Fault(
                Column.NUMBER.field(),
                "与第 %d 行是同一条，请只留一行。".formatted(before),
                "row %d is of the same".formatted(before));
    }
}
