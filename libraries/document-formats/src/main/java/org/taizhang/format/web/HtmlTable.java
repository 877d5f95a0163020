package org.taizhang.format.web;

import java.util.Arrays;
import org.jsoup.nodes.Element;
import org.taizhang.format.Paragraphs;
import org.taizhang.format.Refusal;
import org.taizhang.format.TableRow;

/// The row of a table that is open, with empty cells where one of an earlier row reaches down.
final class HtmlTable {
    private static final int MOST_COLUMNS = 100;

    private final TableRow row;
    private final int[] reaching = new int[MOST_COLUMNS];
    private int column;
    private boolean open;

    HtmlTable(Paragraphs paragraphs) {
        row = new TableRow(paragraphs);
    }

    boolean isOpen() {
        return open;
    }

    void startRow() {
        open = true;
        column = 0;
        skipReached();
    }

    private void skipReached() {
        while (column < MOST_COLUMNS && reaching[column] > 0) {
            reaching[column++]--;
            row.endCell();
        }
    }

    void endCell(CharSequence text, Element cell) throws Refusal {
        int columns = Math.max(1, Math.min(span(cell, "colspan"), MOST_COLUMNS - column));
        int rows = span(cell, "rowspan");
        row.add(text);
        row.endCell(columns);
        for (int i = 0; i < columns && column < MOST_COLUMNS; i++) {
            reaching[column++] = rows - 1;
        }
        skipReached();
    }

    void endRow() throws Refusal {
        open = false;
        row.end();
    }

    void endTable() {
        Arrays.fill(reaching, 0);
    }

    private static int span(Element cell, String attribute) {
        String value = cell.attr(attribute);
        return value.matches("[1-9]\\d{0,2}") ? Integer.parseInt(value) : 1;
    }
}
