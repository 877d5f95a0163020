package org.taizhang.review.listfile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.item.ItemClass;
import org.taizhang.review.kind.Kind;
import org.taizhang.review.kind.ParticularsView;
import org.taizhang.review.lists.Ask;
import org.taizhang.review.unit.Fault;
import org.taizhang.review.unitname.UnitsByName;
import org.taizhang.review.workbook.Filled;
import org.taizhang.review.workbook.Sheet;

/// What a row asks, over what stands already: a column that the file has not leaves what stands, an empty cell clears
/// it where it may be empty. What is wrong is collected, cell by cell.
@ApplicationScoped
class ReadRow {

    private static final Pattern DATE =
            Pattern.compile("(\\d{4})\\s*[-/.．年]\\s*(\\d{1,2})\\s*[-/.．月]\\s*(\\d{1,2})\\s*日?");
    private static final Pattern YEAR = Pattern.compile("(2\\d{3})年?");
    private static final Pattern BETWEEN = Pattern.compile("[、,，;；\\n]");
    private static final Pattern LINES = Pattern.compile("\\R");
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final int YEARS_AHEAD = 20;
    private static final int MOST = 100;

    /// What a row is read by, beside itself.
    ///
    /// @param closed codes of units of which nothing new may be asked
    record Known(Kind kind, UnitsByName units, Set<String> closed, LocalDate today) {}

    /// @param ask null where there are faults
    record Read(@Nullable Ask ask, List<Fault> faults) {}

    /// @param stood what the row is of; null: something new
    Read read(Sheet.Line<Column> row, Known known, @Nullable Stood stood) {
        var reading = new Reading(row, known, stood);
        Ask ask = reading.read();
        return new Read(ask, List.copyOf(reading.faults));
    }

    private static final class Reading {

        private final Sheet.Line<Column> row;
        private final Known known;
        private final @Nullable Stood stood;
        private final List<Fault> faults = new ArrayList<>();

        Reading(Sheet.Line<Column> row, Known known, @Nullable Stood stood) {
            this.row = row;
            this.known = known;
            this.stood = stood;
        }

        /// @return null where there are faults
        @Nullable
        Ask read() {
            Ask was = stood == null ? null : stood.ask();
            String unit = unit(was == null ? null : was.unit());
            String problem = text(Column.PROBLEM, was == null ? null : was.problem());
            String grounds = text(Column.GROUNDS, was == null ? null : was.grounds());
            String itemClass = choice(
                    Column.CLASS,
                    Choice.CLASSES,
                    was == null ? null : was.itemClass().wire());
            LocalDate due = due(was);
            String goal = text(Column.GOAL, was == null ? null : was.goal());
            String handler = text(Column.HANDLER, was == null ? null : was.handler());
            List<String> cooperating = cooperating(was == null ? List.of() : was.cooperatingUnits());
            List<String> measures = measures(was == null ? List.of() : was.measures());
            ParticularsView particulars = particulars(was);
            if (!faults.isEmpty() || unit == null || problem == null || itemClass == null) return null;
            return new Ask(
                    unit,
                    problem,
                    grounds == null ? problem : grounds,
                    ItemClass.of(itemClass),
                    due,
                    goal,
                    handler,
                    cooperating,
                    measures,
                    particulars.of(known.kind()));
        }

        private @Nullable String text(Column column, @Nullable String was) {
            if (!says(column)) return left(column, was);
            String text = Standing.plain(row.text(column));
            if (was != null && Standing.plain(was).equals(text)) return was;
            if (text.length() > column.most())
                fault(column, "最多 %d 个字。".formatted(column.most()), "at most %d characters".formatted(column.most()));
            return text.isEmpty() ? missing(column) : text;
        }

        private @Nullable String choice(Column column, List<Choice> some, @Nullable String was) {
            if (!says(column)) return left(column, was);
            String typed = text(column, null);
            if (typed == null) return null;
            var found = Choice.find(some, typed);
            if (found.isEmpty()) {
                fault(
                        column,
                        "没有“%s”，可以填：%s。".formatted(typed, Choice.all(some).zh()),
                        "no such word; one of: " + Choice.all(some).en());
            }
            return found.map(Choice::wire).orElse(null);
        }

        private @Nullable String unit(@Nullable String was) {
            if (!says(Column.UNIT)) return left(Column.UNIT, was);
            String typed = row.text(Column.UNIT);
            return typed.isEmpty()
                    ? missing(Column.UNIT)
                    : code(Column.UNIT, typed, was == null ? List.of() : List.of(was));
        }

        /// @param was codes that stand there: one that the name fits is meant
        private @Nullable String code(Column column, String typed, List<String> was) {
            Set<String> codes = known.units().find(typed);
            for (String code : was) {
                if (codes.contains(code)) return code;
            }
            if (codes.isEmpty()) {
                fault(column, "没有“%s”这个单位，请填名册里的名称或单位代码。".formatted(typed), "no such unit; write its name or code");
            } else if (codes.size() > 1) {
                String all = String.join("、", codes);
                fault(column, "“%s”不止一个单位，请填单位代码：%s。".formatted(typed, all), "several units; write the code: " + all);
            } else if (known.closed().containsAll(codes)) {
                fault(column, "“%s”已撤销，请填承接它的单位。".formatted(typed), "it was closed; write the one that took over");
            }
            return codes.size() == 1 ? codes.iterator().next() : null;
        }

        private List<String> cooperating(List<String> was) {
            if (!says(Column.COOPERATING)) return was;
            List<String> typed = split(Column.COOPERATING, BETWEEN);
            List<String> codes = new ArrayList<>();
            for (String one : typed) {
                String code = code(Column.COOPERATING, one, was);
                if (code != null && !codes.contains(code)) codes.add(code);
            }
            return codes;
        }

        private List<String> measures(List<String> was) {
            return says(Column.MEASURES) ? split(Column.MEASURES, LINES) : was;
        }

        private List<String> split(Column column, Pattern between) {
            List<String> many = Arrays.stream(between.split(row.text(column)))
                    .map(String::strip)
                    .filter(one -> !one.isEmpty())
                    .toList();
            if (many.size() > MOST) fault(column, "最多 %d 个。".formatted(MOST), "at most " + MOST);
            if (many.stream().anyMatch(one -> one.length() > column.most())) {
                fault(
                        column,
                        "每条最多 %d 个字。".formatted(column.most()),
                        "each at most %d characters".formatted(column.most()));
            }
            return many;
        }

        private @Nullable LocalDate due(@Nullable Ask was) {
            LocalDate old = was == null ? null : was.due();
            LocalDate due = date(Column.DUE, old);
            // the date of an item goes later by an extension only, and an empty cell asks for none
            if (due == null && stood != null && stood.number() != null) return old;
            if (due != null && !due.equals(old) && due.isBefore(known.today()))
                fault(Column.DUE, "期限不能早于今天。", "it has passed");
            return due;
        }

        private @Nullable LocalDate date(Column column, @Nullable LocalDate was) {
            if (!says(column)) {
                if (was == null) left(column, null);
                return was;
            }
            Filled cell = row.cell(column);
            if (cell.isEmpty()) {
                missing(column);
                return null;
            }
            LocalDate day = cell.day() == null ? written(cell.text()) : cell.day();
            if (day == null || day.isBefore(FIRST) || day.isAfter(known.today().plusYears(YEARS_AHEAD))) {
                fault(
                        column,
                        "“%s”不是可用的日期，请写成 2026-03-01、2026年3月1日 或 2026.3.1。".formatted(cell.text()),
                        "no date; write 2026-03-01");
                return null;
            }
            return day;
        }

        private static @Nullable LocalDate written(String text) {
            Matcher date = DATE.matcher(text);
            if (!date.matches()) return null;
            try {
                return LocalDate.of(
                        Integer.parseInt(date.group(1)),
                        Integer.parseInt(date.group(2)),
                        Integer.parseInt(date.group(3)));
            } catch (DateTimeException e) {
                return null;
            }
        }

        private @Nullable Integer year(@Nullable Integer was) {
            String typed = text(Column.PROMISED_IN, was == null ? null : was.toString());
            if (typed == null) return null;
            Matcher year = YEAR.matcher(typed);
            if (year.matches()) return Integer.valueOf(year.group(1));
            fault(Column.PROMISED_IN, "请填四位数的年度，如 2025。", "a year such as 2025");
            return null;
        }

        private ParticularsView particulars(@Nullable Ask ask) {
            ParticularsView was = ask == null ? ParticularsView.NONE : ParticularsView.of(ask.particulars(), true);
            return new ParticularsView(
                    choice(Column.FOUND_BY, Choice.FOUND_BY, was.foundBy()),
                    year(was.promisedIn()),
                    text(Column.SET_BY, was.setBy()),
                    text(Column.BEARER, was.bearer()),
                    choice(Column.CYCLE, Choice.CYCLES, was.cycle()),
                    choice(Column.LEVEL, Choice.LEVELS, was.level()),
                    text(Column.CONTROLS, was.controls()),
                    text(Column.TEXT, was.text()),
                    text(Column.BY, was.by()),
                    date(Column.ON, was.on()));
        }

        /// Whether the file has the column, and no formula in it here.
        private boolean says(Column column) {
            if (!row.has(column)) return false;
            boolean isFormula = row.cell(column).computed();
            if (isFormula && faults.stream().noneMatch(fault -> fault.field().equals(column.field())))
                fault(column, "这一格是公式，请改成它的值（复制后选择性粘贴为数值）。", "a formula; paste its value instead");
            return !isFormula;
        }

        /// What a column leaves that the file has not.
        private @Nullable String left(Column column, @Nullable String was) {
            if (was == null && !row.has(column))
                needs(column, "文件里没有这一列，新增时要填。", "the file has no such column; a new row needs it");
            return was;
        }

        private @Nullable String missing(Column column) {
            needs(column, "请填写。", "it must not be empty");
            return null;
        }

        private void needs(Column column, String zh, String en) {
            if (column.isNeeded() && column.isOf(known.kind())) fault(column, zh, en);
        }

        private void fault(Column column, String zh, String en) {
            faults.add(new Fault(column.field(), zh, en));
        }
    }
}
