package org.taizhang.review.listfile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.item.ItemRepository;
import org.taizhang.review.kind.Kind;
import org.taizhang.review.lists.LedgerList;
import org.taizhang.review.lists.LineRepository;
import org.taizhang.review.lists.ListActions;
import org.taizhang.review.lists.ListRepository;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Person;
import org.taizhang.review.unit.UnitRepository;
import org.taizhang.review.workbook.Filled;
import org.taizhang.review.workbook.Harmless;
import org.taizhang.review.workbook.Sheet;
import org.taizhang.web.problem.Words;

/// A list as a file that can be filled, changed and taken in again; and of a file that was at fault, the rows that are,
/// each with what is wrong.
@ApplicationScoped
class WriteListFile {

    private static final Words ROWS = new Words("清单", "List");
    private static final Words HELP = new Words("填写说明", "How to fill it");
    private static final List<Words> HELP_HEADS =
            List.of(new Words("列", "Column"), new Words("新增时", "For a new row"), new Words("怎么填", "What to write"));
    private static final Words NEEDED = new Words("必填", "needed");
    private static final Words FREE = new Words("可不填", "may be empty");
    private static final Words WRONG = new Words("哪里不对", "What is wrong");
    private static final String DATE = "yyyy-mm-dd";

    private final ListRepository lists;
    private final LineRepository lines;
    private final ItemRepository items;
    private final ListActions actions;
    private final UnitRepository units;

    WriteListFile(
            ListRepository lists,
            LineRepository lines,
            ItemRepository items,
            ListActions actions,
            UnitRepository units) {
        this.lists = lists;
        this.lines = lines;
        this.items = items;
        this.actions = actions;
        this.units = units;
    }

    /// @param name to call the file by
    record Book(String name, ByteArrayOutputStream bytes) {}

    /// How a person reads what the rows of a plan ask.
    @Transactional
    AskView reading(Plan plan, Person person) {
        return new AskView(
                person,
                units.refs(plan.rows().stream()
                        .filter(one -> one.step() == Plan.Step.CHANGE)
                        .flatMap(WriteListFile::units)
                        .collect(Collectors.toSet())));
    }

    private static Stream<String> units(Plan.Planned one) {
        Stood stood = one.stood();
        var ask = one.ask();
        return stood == null || ask == null
                ? Stream.empty()
                : Stream.concat(stood.ask().units(), ask.units());
    }

    /// With what stands in the list already.
    @Transactional
    Book template(UUID id, Person person) {
        LedgerList list = lists.visible(id, person);
        IdentifyPerson.demand(actions.make(list.kind(), list.unit(), person));
        List<Stood> stood = list.isDraft()
                ? lines.of(list).stream().map(Stood::of).toList()
                : items.ofList(id).stream()
                        .filter(item -> person.sees(item.unit()))
                        .map(Stood::of)
                        .toList();
        var written = new AskView(
                person,
                units.refs(stood.stream().flatMap(one -> one.ask().units()).collect(Collectors.toSet())));
        List<Column> columns = Column.of(list.kind());
        return book(list.title(), book -> {
            Worksheet sheet = head(book, columns, person);
            for (int row = 0; row < stood.size(); row++) {
                for (int place = 0; place < columns.size(); place++) {
                    Column column = columns.get(place);
                    Stood one = stood.get(row);
                    value(
                            sheet,
                            row + 1,
                            place,
                            column == Column.NUMBER ? one.number() : written.in(column, one.ask()));
                }
            }
            help(book, list.kind(), person);
        });
    }

    /// @param plan of which the rows are taken that are refused
    Book faulty(Plan plan, Person person) {
        List<Plan.Planned> refused = plan.rows().stream()
                .filter(one -> one.step() == Plan.Step.REFUSE)
                .toList();
        List<Column> columns = Arrays.stream(Column.values())
                .filter(column -> plan.rows().stream().anyMatch(one -> one.row().has(column)))
                .toList();
        return book(person.reads(WRONG), book -> {
            Worksheet sheet = head(book, columns, person);
            sheet.value(0, columns.size(), person.reads(WRONG));
            sheet.width(columns.size(), 60);
            int row = 0;
            for (Plan.Planned one : refused) {
                row++;
                cells(sheet, row, one.row(), columns);
                sheet.value(row, columns.size(), Harmless.of(told(one, person)));
            }
        });
    }

    private static void cells(Worksheet sheet, int row, Sheet.Line<Column> line, List<Column> columns) {
        for (int place = 0; place < columns.size(); place++) {
            Column column = columns.get(place);
            Filled cell = line.cell(column);
            value(sheet, row, place, column.isDate() && cell.day() != null ? cell.day() : cell.text());
        }
    }

    private static String told(Plan.Planned one, Person person) {
        return one.faults().stream()
                .map(fault -> PlanView.fault(fault, person))
                .map(fault -> fault.column() + "：" + fault.message())
                .collect(Collectors.joining("\n"));
    }

    @FunctionalInterface
    private interface Filling {
        void into(Workbook book) throws IOException;
    }

    private static Book book(String name, Filling filling) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "taizhang", "1.0")) {
            filling.into(book);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Book(name + ".xlsx", bytes);
    }

    private static Worksheet head(Workbook book, List<Column> columns, Person person) {
        Worksheet sheet = book.newWorksheet(person.reads(ROWS));
        for (int place = 0; place < columns.size(); place++) {
            Column column = columns.get(place);
            if (column.isDate()) sheet.style(place).format(DATE).set();
            sheet.value(0, place, person.reads(column.head()));
            sheet.width(place, column.width());
        }
        sheet.range(0, 0, 0, columns.size() - 1).style().bold().set();
        sheet.freezePane(0, 1);
        return sheet;
    }

    private static void help(Workbook book, Kind kind, Person person) {
        Worksheet sheet = book.newWorksheet(person.reads(HELP));
        for (int place = 0; place < HELP_HEADS.size(); place++) {
            sheet.value(0, place, person.reads(HELP_HEADS.get(place)));
            sheet.width(place, place == 2 ? 60 : 16);
        }
        sheet.range(0, 0, 0, HELP_HEADS.size() - 1).style().bold().set();
        int row = 0;
        for (Column column : Column.of(kind)) {
            row++;
            sheet.value(row, 0, person.reads(column.head()));
            sheet.value(row, 1, person.reads(column.isNeeded() ? NEEDED : FREE));
            sheet.value(row, 2, person.reads(column.hint()));
        }
    }

    private static void value(Worksheet sheet, int row, int place, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case LocalDate date -> {
                sheet.value(row, place, date);
                sheet.style(row, place).format(DATE).set();
            }
            case Number number -> sheet.value(row, place, number);
            case Object text -> sheet.value(row, place, Harmless.of(text.toString()));
        }
    }
}
