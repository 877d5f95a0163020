package org.taizhang.format;

import java.util.ArrayList;
import java.util.List;

/// Collects the cells of one row of a table after another and writes each row down as one paragraph, its cells between
/// tabs.
///
/// A table may also be no more than the frame of a text, such as a form with a report in it: a row with a cell of many
/// paragraphs, or with text in one cell only, becomes the paragraphs of its cells.
public final class TableRow {
    private static final int MOST_CELLS = 100;
    private static final int LONGEST_CELL = 1500;
    private static final int MOST_PARAGRAPHS = 12;
    private static final String STOPS = "。；！？，、：;,";

    private final Paragraphs paragraphs;
    private final List<List<String>> cells = new ArrayList<>();
    private List<String> open = new ArrayList<>();

    public TableRow(Paragraphs paragraphs) {
        this.paragraphs = paragraphs;
    }

    /// A paragraph of the cell that is open.
    public void add(CharSequence text) throws Refusal {
        paragraphs.room(text.length());
        text.toString()
                .lines()
                .map(Blanks::normalize)
                .filter(line -> !line.isEmpty())
                .forEach(open::add);
    }

    /// @param columns that it spans
    public void endCell(int columns) {
        cells.add(open);
        open = new ArrayList<>();
        for (int i = 1; i < columns && cells.size() < MOST_CELLS; i++) {
            cells.add(List.of());
        }
    }

    /// An empty cell before the one that is open.
    public void endEmptyCell() {
        cells.add(List.of());
    }

    public void endCell() {
        endCell(1);
    }

    public void end() throws Refusal {
        if (!open.isEmpty()) {
            endCell();
        }
        if (isRow()) {
            paragraphs.addRow(cells.stream().map(TableRow::joined).toList());
        } else {
            for (List<String> cell : cells) {
                for (String text : cell) {
                    paragraphs.add(text, Paragraph.Place.TABLE_CELL);
                }
            }
        }
        cells.clear();
    }

    private boolean isRow() {
        long filled = cells.stream().filter(cell -> !cell.isEmpty()).count();
        return filled > 1
                && cells.size() <= MOST_CELLS
                && cells.stream()
                        .allMatch(cell -> cell.size() <= MOST_PARAGRAPHS
                                && cell.stream().mapToInt(String::length).sum() <= LONGEST_CELL);
    }

    /// Items of a list that stood below each other would run into each other: a semicolon parts them as in a sentence.
    private static String joined(List<String> texts) {
        var out = new StringBuilder();
        for (String text : texts) {
            boolean stopped = out.isEmpty() || STOPS.indexOf(out.charAt(out.length() - 1)) >= 0;
            out.append(stopped ? "" : Paragraphs.startsWithNumber(text) ? "；" : " ")
                    .append(text);
        }
        return out.toString();
    }
}
