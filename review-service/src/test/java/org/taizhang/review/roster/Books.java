package org.taizhang.review.roster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Excel files of one sheet. Cells are texts, dates, numbers or formulas.
public final class Books {

    private Books() {}

    public record Formula(String text) {}

    public static byte[] of(List<?>... rows) {
        return of(List.of(rows));
    }

    public static byte[] of(List<? extends List<?>> rows) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", "1.0");
                Worksheet sheet = book.newWorksheet("sheet")) {
            for (int row = 0; row < rows.size(); row++) {
                List<?> cells = rows.get(row);
                for (int column = 0; column < cells.size(); column++) write(sheet, row, column, cells.get(column));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet sheet, int row, int column, Object cell) {
        switch (cell) {
            case LocalDate date -> {
                sheet.value(row, column, date);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            case Number number -> sheet.value(row, column, number);
            case Formula formula -> sheet.formula(row, column, formula.text());
            case String text when text.isEmpty() -> {}
            default -> sheet.value(row, column, cell.toString());
        }
    }
}
