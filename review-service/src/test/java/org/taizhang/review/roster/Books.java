package org.taizhang.review.roster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Excel files of one sheet.
public final class Books {

    private Books() {}

    @SafeVarargs
    public static byte[] of(List<String>... rows) {
        var all = new ArrayList<List<String>>();
        for (List<String> row : rows) all.add(row);
        return of(all);
    }

    public static byte[] of(List<List<String>> rows) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", "1.0");
                Worksheet sheet = book.newWorksheet("sheet")) {
            for (int row = 0; row < rows.size(); row++) {
                List<String> cells = rows.get(row);
                for (int column = 0; column < cells.size(); column++) {
                    if (!cells.get(column).isEmpty()) sheet.value(row, column, cells.get(column));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
