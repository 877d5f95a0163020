package org.taizhang.review.listfile;

import jakarta.enterprise.context.ApplicationScoped;
import org.taizhang.review.kind.Kind;
import org.taizhang.review.workbook.Headings;
import org.taizhang.review.workbook.ReadSheet;
import org.taizhang.review.workbook.Sheet;

/// The rows of a list's file.
@ApplicationScoped
class ReadListFile {

    static final int MOST_ROWS = 5_000;

    private final ReadSheet readSheet;

    ReadListFile(ReadSheet readSheet) {
        this.readSheet = readSheet;
    }

    Sheet<Column> read(byte[] file, Kind kind) {
        return readSheet.read(
                file,
                new Headings<>(
                        heading -> Column.headed(heading, kind),
                        columns -> columns.contains(Column.NUMBER) || columns.contains(Column.PROBLEM),
                        MOST_ROWS));
    }
}
