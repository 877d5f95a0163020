package org.taizhang.review.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.taizhang.review.workbook.Harmless;
import org.taizhang.web.problem.Invalid;

/// The lines of an Excel file: its first sheet, below the row of headings. What is written in cells is text; formulas
/// are not computed, what they last gave is taken.
@ApplicationScoped
class ReadRoster {

    static final int MOST_LINES = 20_000;

    private static final int HEADING_WITHIN = 10;

    /// What a file of so many lines unfolds to, many times over.
    private static final long MOST_BYTES = 200L << 20;

    List<Line> read(byte[] file) {
        mustUnfoldToLittle(file);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file));
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            return lines(rows.iterator());
        } catch (IOException | ExcelReaderException e) {
            throw unreadable();
        }
    }

    private static List<Line> lines(Iterator<Row> rows) {
        Map<Integer, Column> columns = heading(rows);
        var lines = new ArrayList<Line>();
        while (rows.hasNext()) {
            Line line = line(rows.next(), columns);
            if (!line.isBlank()) lines.add(line);
            if (lines.size() > MOST_LINES) {
                throw Invalid.field(
                        "file", "一个文件最多 %d 行，请分开导入。".formatted(MOST_LINES), "at most %d lines".formatted(MOST_LINES));
            }
        }
        if (lines.isEmpty()) throw Invalid.field("file", "表头下面没有任何单位。", "there is no unit below the headings");
        return lines;
    }

    private static Line line(Row row, Map<Integer, Column> columns) {
        var cells = new EnumMap<Column, String>(Column.class);
        columns.forEach((place, column) -> cells.put(column, text(row, place)));
        return new Line(row.getRowNum(), cells);
    }

    /// As it was before it was kept from being taken for a formula.
    private static String text(Row row, int place) {
        String text = place < row.getCellCount()
                ? row.getOptionalCell(place)
                        .map(cell -> cell.getText())
                        .orElse("")
                        .strip()
                : "";
        return Harmless.undone(text);
    }

    private static Map<Integer, Column> heading(Iterator<Row> rows) {
        for (int tried = 0; rows.hasNext() && tried < HEADING_WITHIN; tried++) {
            Row row = rows.next();
            var columns = new HashMap<Integer, Column>();
            for (int place = 0; place < row.getCellCount(); place++) {
                int here = place;
                Column.headed(text(row, place)).ifPresent(column -> columns.putIfAbsent(here, column));
            }
            if (columns.containsValue(Column.CODE)) return complete(columns);
        }
        throw Invalid.field("file", "没有找到表头，请下载模板，按模板填写。", "there is no row of headings; use the template");
    }

    private static Map<Integer, Column> complete(Map<Integer, Column> columns) {
        List<Column> missing = Column.NEEDED.stream()
                .filter(column -> !columns.containsValue(column))
                .toList();
        if (missing.isEmpty()) return columns;
        throw Invalid.field(
                "file",
                "缺少这些列：" + missing.stream().map(one -> one.head().zh()).collect(Collectors.joining("、")),
                "columns are missing: "
                        + missing.stream().map(one -> one.head().en()).collect(Collectors.joining(", ")));
    }

    /// By the file's directory, for what stands before each part need not be complete. The sizes there may lie;
    /// so that all of it is unfolded once.
    private static void mustUnfoldToLittle(byte[] file) {
        try {
            Path copy = Files.createTempFile("roster", ".xlsx");
            try {
                Files.write(copy, file);
                mustUnfoldToLittle(copy);
            } finally {
                Files.delete(copy);
            }
        } catch (IOException e) {
            throw unreadable();
        }
    }

    private static void mustUnfoldToLittle(Path file) throws IOException {
        long bytes = 0;
        var buffer = new byte[8192];
        boolean workbook = false;
        try (var zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                workbook |= entry.getName().equals("xl/workbook.xml");
                try (InputStream part = zip.getInputStream(entry)) {
                    for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
                        bytes += read;
                        if (bytes > MOST_BYTES) throw unreadable();
                    }
                }
            }
        }
        if (!workbook) throw unreadable();
    }

    private static Invalid unreadable() {
        return Invalid.field("file", "这不是可以读取的 Excel 文件（.xlsx）。", "no Excel file (.xlsx) that can be read");
    }
}
