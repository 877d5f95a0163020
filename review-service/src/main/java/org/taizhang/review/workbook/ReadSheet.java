package org.taizhang.review.workbook;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.taizhang.web.problem.Invalid;

/// The first sheet of an Excel file: a row of headings within its first ten, and what stands below. Formulas are not
/// computed.
@ApplicationScoped
public class ReadSheet {

    private static final int HEADING_WITHIN = 10;

    /// The first and the last day that Excel knows, as it counts them.
    private static final BigDecimal FIRST_DAY = BigDecimal.ONE;

    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

    /// The day that Excel calls 0, as the JDK counts days; of files that count from 1904, another one.
    private static final long DAY_ZERO = -25_569;

    private static final long DAY_ZERO_1904 = -24_107;

    /// @throws Invalid when it is no such file, has no such headings, nothing below them or too much
    public <C> Sheet<C> read(byte[] file, Headings<C> headings) {
        Unfold.mustBeAWorkbook(file);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            var first = book.getSheet(0).orElseThrow(Unfold::unreadable);
            try (Stream<Row> rows = first.openStream()) {
                return below(first.getName(), rows.iterator(), headings, book.isDate1904() ? DAY_ZERO_1904 : DAY_ZERO);
            }
        } catch (IOException
                | UncheckedIOException
                | ExcelReaderException
                | IllegalArgumentException
                | IndexOutOfBoundsException e) {
            throw Unfold.unreadable();
        }
    }

    private static <C> Sheet<C> below(String name, Iterator<Row> rows, Headings<C> headings, long dayZero) {
        var others = new ArrayList<String>();
        Map<Integer, C> columns = heading(rows, headings, others);
        var lines = new ArrayList<Sheet.Line<C>>();
        while (rows.hasNext()) {
            Sheet.Line<C> line = line(rows.next(), columns, dayZero);
            if (!line.isBlank()) lines.add(line);
            if (lines.size() > headings.most()) {
                throw Invalid.field(
                        "file",
                        "一个文件最多 %d 行，请分开导入。".formatted(headings.most()),
                        "at most %d lines".formatted(headings.most()));
            }
        }
        if (lines.isEmpty()) throw Invalid.field("file", "表头下面没有任何内容。", "nothing stands below the headings");
        return new Sheet<>(name, others, lines);
    }

    /// @param others to which headings are added that are of no column
    private static <C> Map<Integer, C> heading(Iterator<Row> rows, Headings<C> headings, List<String> others) {
        for (int tried = 0; rows.hasNext() && tried < HEADING_WITHIN; tried++) {
            Row row = rows.next();
            Map<Integer, C> columns = new LinkedHashMap<>();
            var unknown = new ArrayList<String>();
            for (int place = 0; place < row.getCellCount(); place++) {
                String text = filled(row, place, DAY_ZERO).text();
                Optional<C> column = headings.column().apply(text);
                if (column.isPresent() && !columns.containsValue(column.get())) columns.put(place, column.get());
                else if (!text.isEmpty()) unknown.add(text);
            }
            if (headings.isHead().test(new HashSet<>(columns.values()))) {
                others.addAll(unknown);
                return columns;
            }
        }
        throw Invalid.field("file", "没有找到表头，请下载模板，按模板填写。", "there is no row of headings; use the template");
    }

    private static <C> Sheet.Line<C> line(Row row, Map<Integer, C> columns, long dayZero) {
        var cells = new HashMap<C, Filled>();
        columns.forEach((place, column) -> cells.put(column, filled(row, place, dayZero)));
        return new Sheet.Line<>(row.getRowNum(), cells);
    }

    private static Filled filled(Row row, int place, long dayZero) {
        return place < row.getCellCount()
                ? row.getOptionalCell(place).map(cell -> filled(cell, dayZero)).orElse(Filled.EMPTY)
                : Filled.EMPTY;
    }

    private static Filled filled(Cell cell, long dayZero) {
        String text = Harmless.undone(cell.getText().strip());
        boolean computed = cell.getType() == CellType.FORMULA || cell.getType() == CellType.ERROR;
        return new Filled(text, computed ? null : day(cell, dayZero), computed);
    }

    private static @Nullable LocalDate day(Cell cell, long dayZero) {
        if (cell.getType() != CellType.NUMBER) return null;
        BigDecimal number = cell.asNumber();
        boolean isOne = number.compareTo(FIRST_DAY) >= 0 && number.compareTo(LAST_DAY) <= 0;
        return isOne ? LocalDate.ofEpochDay(dayZero + number.longValue()) : null;
    }
}
