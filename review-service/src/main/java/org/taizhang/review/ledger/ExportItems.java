package org.taizhang.review.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.listfile.Column;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.TellDay;
import org.taizhang.review.unit.UnitRef;
import org.taizhang.review.unit.UnitRepository;
import org.taizhang.review.workbook.Harmless;
import org.taizhang.web.ChinaDay;
import org.taizhang.web.paging.Found;
import org.taizhang.web.paging.Order;
import org.taizhang.web.paging.Slice;
import org.taizhang.web.problem.Words;

/// Writes the ledger as an Excel file, row by row: what was read of a page goes out before the next page is read, so
/// that two hundred thousand rows take no more memory than a thousand.
@ApplicationScoped
class ExportItems {

    private static final Words LEDGER = new Words("整改台账", "Ledger");

    private static final Words NO_LIST = new Words("未列入清单", "Of no list");

    /// Rows that are read, and written, at a time.
    private static final int PAGE = 500;

    /// More lists than these go on one sheet: nobody looks through hundreds.
    private static final int SHEETS = 40;

    /// What Excel takes on one sheet, less the head.
    private static final int ROWS = 1_048_575;

    private static final int LONGEST_NAME = 31;

    /// The first is the number of the line.
    private static final List<Field> COLUMNS = List.of(
            of("序号", "No.", 6, _ -> null),
            of(Column.NUMBER, told -> told.row().number()),
            of("亮灯", "Lamp", 13, Told::lamp),
            of("清单", "List", 28, told -> told.row().listed().title()),
            of(Column.PROBLEM, told -> told.row().problem()),
            of("问题来源", "Source", 30, told -> told.row().source()),
            of("类别", "Category", 12, told -> told.row().category()),
            of(Column.GROUNDS, told -> told.row().more().words().grounds()),
            of(Column.CLASS, told -> told.person().reads(told.row().itemClass().words())),
            of(Column.GOAL, told -> told.row().more().goal()),
            of("责任领导", "Leader", 12, told -> told.row().more().leader()),
            of(Column.UNIT, told -> told.unit(told.row().unit())),
            of(Column.COOPERATING, told -> told.row().more().words().cooperatingUnits().stream()
                    .map(told::unit)
                    .collect(Collectors.joining("、"))),
            of(Column.HANDLER, told -> told.row().more().handler()),
            of(Column.DUE, told -> told.row().due()),
            of("措施完成", "Measures done", 10, told -> {
                ItemRow.More more = told.row().more();
                return "%d/%d".formatted(more.measures() - more.openMeasures(), more.measures());
            }),
            of("进展日期", "Progress on", 12, told -> {
                ItemRow.Progress progress = told.row().more().progress();
                return progress == null ? null : progress.date();
            }),
            of("最近进展", "Latest progress", 40, told -> {
                ItemRow.Progress progress = told.row().more().progress();
                return progress == null ? null : progress.text();
            }),
            of("未完成原因", "Reasons for delay", 30, told -> told.row()
                    .more()
                    .words()
                    .delays()),
            of("整改成效", "Results", 40, told -> told.row().more().words().results()),
            of("佐证材料（份）", "Evidence", 10, told -> told.row().more().evidence()),
            of("状态", "State", 14, told -> told.person().reads(told.row().state().words())),
            of("审核意见", "Opinion", 30, told -> told.row().more().words().opinion()),
            of("验收人", "Accepted by", 12, told -> told.row().more().words().acceptedBy()),
            of("销号日期", "Closed on", 12, told -> {
                var at = told.row().more().closedAt();
                return at == null ? null : ChinaDay.of(at);
            }),
            of("销号文号", "Close-out number", 15, told -> told.row().more().closeOutNumber()),
            of("延期次数", "Extensions", 8, told -> told.row().more().extensions()),
            of("签收日期", "Signed on", 12, told -> told.row().receipt().signed()),
            of("签收", "Receipt", 10, Told::receipt),
            of("回头看结果", "Look-back", 12, Told::lookBack));

    private static final Words LATE = new Words("逾期", "late");
    private static final Words IN_TIME = new Words("按时", "in time");

    private static final int LAMP = 2;

    private static final String DATE = "yyyy-mm-dd";

    private final ItemListRepository items;
    private final UnitRepository units;
    private final TellDay day;

    ExportItems(ItemListRepository items, UnitRepository units, TellDay day) {
        this.items = items;
        this.units = units;
        this.day = day;
    }

    /// What to call the file by.
    String name(Person person) {
        return "%s %s.xlsx".formatted(person.reads(LEDGER), day.today());
    }

    /// @throws IOException when whoever asked has gone
    void write(Person person, ItemListRepository.Wanted wanted, Order order, OutputStream out) throws IOException {
        LocalDate today = day.today();
        List<ItemListRepository.Within> lists = items.lists(person, wanted, today);
        try (var book = new Workbook(out, "taizhang", "1.0")) {
            if (wanted.list() == null && lists.size() > 1 && lists.size() <= SHEETS) {
                int number = 0;
                for (ItemListRepository.Within list : lists) {
                    String name =
                            "%d %s".formatted(++number, list.title() == null ? person.reads(NO_LIST) : list.title());
                    sheets(book, name, person, new Pages(person, wanted.in(list), today, order), ROWS);
                }
            } else {
                String title = wanted.list() == null || lists.isEmpty()
                        ? null
                        : lists.getFirst().title();
                String name = person.reads(LEDGER) + (title == null ? "" : " " + title);
                sheets(book, name, person, new Pages(person, wanted, today, order), ROWS);
            }
        }
    }

    /// Writes a page and forgets it, on as many sheets as it takes. Texts stand in their cells: in the table that cells
    /// can share, all of them would have to be held until the end.
    ///
    /// @param most rows of a sheet below its head
    static void sheets(Workbook book, String name, Person person, Iterator<List<Told>> pages, int most)
            throws IOException {
        int number = 1;
        Worksheet sheet = head(book, named(name, number), person);
        int written = 0;
        while (pages.hasNext()) {
            for (Told told : pages.next()) {
                if (written == most) {
                    end(sheet, written);
                    sheet = head(book, named(name, ++number), person);
                    written = 0;
                }
                write(sheet, ++written, told);
            }
            sheet.flush();
        }
        end(sheet, written);
    }

    private static void end(Worksheet sheet, int written) throws IOException {
        sheet.setAutoFilter(0, 0, written, COLUMNS.size() - 1);
        sheet.close();
    }

    /// What is wanted, page by page.
    private final class Pages implements Iterator<List<Told>> {

        private final Person person;
        private final ItemListRepository.Wanted wanted;
        private final LocalDate today;
        private final Order order;
        private Optional<List<Object>> after = Optional.empty();
        private boolean more = true;

        Pages(Person person, ItemListRepository.Wanted wanted, LocalDate today, Order order) {
            this.person = person;
            this.wanted = wanted;
            this.today = today;
            this.order = order;
        }

        @Override
        public boolean hasNext() {
            return more;
        }

        @Override
        public List<Told> next() {
            if (!more) throw new NoSuchElementException("no page is left");
            List<Found.Row<ItemRow>> rows = items.rows(person, wanted, today, new Slice(order, after, PAGE));
            more = rows.size() > PAGE;
            List<Found.Row<ItemRow>> page = rows.subList(0, Math.min(rows.size(), PAGE));
            if (more) after = Optional.of(order.read(page.getLast().place()));
            Map<String, UnitRef> names = units.refs(
                    page.stream().map(Found.Row::row).flatMap(ItemRow::units).toList());
            return page.stream()
                    .map(row -> new Told(row.row(), names, person, today))
                    .toList();
        }
    }

    /// A column of the ledger as offices keep it in Excel.
    ///
    /// @param width in characters
    /// @param value a text, a number, a date or nothing
    private record Field(Words head, int width, Function<Told, @Nullable Object> value) {}

    private static Field of(String zh, String en, int width, Function<Told, @Nullable Object> value) {
        return new Field(new Words(zh, en), width, value);
    }

    /// Under the heading that files are read by.
    private static Field of(Column column, Function<Told, @Nullable Object> value) {
        return new Field(column.head(), column.width(), value);
    }

    /// @param today that lamps are computed for
    record Told(ItemRow row, Map<String, UnitRef> names, Person person, LocalDate today) {

        String unit(String code) {
            return names.getOrDefault(code, new UnitRef(code, code)).name();
        }

        String receipt() {
            if (row.receipt().late()) return person.reads(LATE);
            return row.receipt().signed() == null ? "" : person.reads(IN_TIME);
        }

        @Nullable
        String lookBack() {
            String result = row.more().lookBack();
            if (result == null) return null;
            return person.reads(result.equals("rebound") ? new Words("反弹", "rebound") : new Words("未反弹", "holds"));
        }

        /// In words, which stay where the colour is lost.
        String lamp() {
            LocalDate due = row.due();
            if (due == null || !row.state().isOpen()) return "";
            long days = ChronoUnit.DAYS.between(today, due);
            String zh =
                    switch (row.lamp()) {
                        case RED -> "红灯 超 %d 天".formatted(-days);
                        case YELLOW -> "黄灯 余 %d 天".formatted(days);
                        case GREEN -> "绿灯 余 %d 天".formatted(days);
                        case NONE -> "";
                    };
            String en = days < 0
                    ? "%s, %d days late".formatted(row.lamp().wire(), -days)
                    : "%s, %d days left".formatted(row.lamp().wire(), days);
            return person.reads(new Words(zh, en));
        }
    }

    /// A name that Excel takes: 31 characters, and not each of them.
    private static String named(String name, int number) {
        String end = number == 1 ? "" : " " + number;
        String shown = name.replaceAll("[\\\\/:*?\\[\\]\\p{Cntrl}]", " ");
        return shown.substring(0, Math.min(shown.length(), LONGEST_NAME - end.length())) + end;
    }

    private static Worksheet head(Workbook book, String name, Person person) {
        Worksheet sheet = book.newWorksheet(name);
        for (int place = 0; place < COLUMNS.size(); place++) {
            sheet.value(0, place, person.reads(COLUMNS.get(place).head()));
            sheet.width(place, COLUMNS.get(place).width());
        }
        sheet.range(0, 0, 0, COLUMNS.size() - 1).style().bold().set();
        // the head, and the number beside what it is of
        sheet.freezePane(2, 1);
        return sheet;
    }

    private static void write(Worksheet sheet, int row, Told told) {
        sheet.value(row, 0, row);
        for (int place = 1; place < COLUMNS.size(); place++) {
            switch (COLUMNS.get(place).value().apply(told)) {
                case null -> {}
                case LocalDate date -> {
                    sheet.value(row, place, date);
                    sheet.style(row, place).format(DATE).set();
                }
                case Number number -> sheet.value(row, place, number);
                case Object text -> sheet.inlineString(row, place, Harmless.of(text.toString()));
            }
        }
        String colour =
                switch (told.row().lamp()) {
                    case RED -> "F4C7C3";
                    case YELLOW -> "FCE8B2";
                    case GREEN -> "B7E1CD";
                    case NONE -> null;
                };
        if (colour != null) sheet.style(row, LAMP).fillColor(colour).set();
    }
}
