package org.taizhang.review.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.taizhang.review.person.Person;
import org.taizhang.review.unit.ChangeManyUnits;
import org.taizhang.review.workbook.Harmless;
import org.taizhang.web.problem.Words;

/// The units as they stand, as a file that can be changed and taken in again.
@ApplicationScoped
class WriteRoster {

    private static final Words SHEET = new Words("单位名册", "Units");

    private final ChangeManyUnits units;

    WriteRoster(ChangeManyUnits units) {
        this.units = units;
    }

    /// @param name to call the file by
    record Book(String name, ByteArrayOutputStream bytes) {}

    Book write(Person person) {
        List<ChangeManyUnits.Known> known = units.open(person);
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "taizhang", "1.0");
                Worksheet sheet = book.newWorksheet(person.reads(SHEET))) {
            head(sheet, person);
            for (int row = 0; row < known.size(); row++) write(sheet, row + 1, known.get(row));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Book(person.reads(SHEET) + ".xlsx", bytes);
    }

    private static void head(Worksheet sheet, Person person) {
        for (int place = 0; place < Column.ALL.size(); place++) {
            sheet.value(0, place, person.reads(Column.ALL.get(place).head()));
            sheet.width(place, Column.ALL.get(place).width());
        }
        sheet.range(0, 0, 0, Column.ALL.size() - 1).style().bold().set();
        sheet.freezePane(0, 1);
    }

    private static void write(Worksheet sheet, int row, ChangeManyUnits.Known unit) {
        for (int place = 0; place < Column.ALL.size(); place++) {
            String text = text(Column.ALL.get(place), unit);
            if (!text.isEmpty()) sheet.value(row, place, Harmless.of(text));
        }
    }

    private static String text(Column column, ChangeManyUnits.Known unit) {
        return switch (column) {
            case CODE -> unit.code();
            case NAME -> unit.traits().name();
            case PARENT -> Objects.requireNonNullElse(unit.traits().parent(), "");
            case ALIASES -> String.join("、", unit.traits().aliases());
            case COOPERATING -> String.join("、", unit.traits().cooperating());
        };
    }
}
