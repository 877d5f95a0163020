package org.taizhang.format.text;

import java.util.ArrayList;
import java.util.List;
import org.taizhang.format.Blanks;
import org.taizhang.format.Paragraph;
import org.taizhang.format.Paragraphs;
import org.taizhang.format.Refusal;

/// Tells the rows of a table in plain text from lines that a tab only indents: at least two below each other
/// have several cells, and they are neither entries of a contents page nor numbers set apart from their headings.
///
/// A cell of a numbered row may go on in the next lines. These are held back until they are seen to complete it:
/// together they have as many cells as the head, or the row has them already and the next one bears the number that
/// follows. What completes nothing stays the lines that it was.
final class TabbedLines {
    private static final int FEWEST_COLUMNS = 3;
    private static final int MOST_HELD_BACK = 20;
    private static final int MOST_DIGITS = 4;
    private static final int NONE = -1;

    private final Paragraphs paragraphs;
    private final List<List<String>> run = new ArrayList<>();
    private final List<String> heldBack = new ArrayList<>();

    /// Cells of the last row of the run with what is held back, empty ones at its end included.
    private int width;

    TabbedLines(Paragraphs paragraphs) {
        this.paragraphs = paragraphs;
    }

    void add(String text, int start, int end) throws Refusal {
        String line = text.substring(start, end);
        if (!heldBack.isEmpty() && width == columns() && isNumberedNext(line)) {
            complete();
        }
        if (!mayGoOn(line)) {
            giveBack();
            addLine(line);
            return;
        }
        boolean full = width == columns();
        heldBack.add(line);
        width += split(line).size() - 1;
        if (width > columns()) {
            giveBack();
        } else if (width == columns() && !full) {
            complete();
        }
    }

    void end() throws Refusal {
        giveBack();
        endRun();
    }

    private void addLine(String line) throws Refusal {
        List<String> cells = line.indexOf('\t') < 0 ? List.of() : split(line.stripTrailing());
        if (cells.stream().filter(cell -> !cell.isBlank()).count() < 2) {
            // No tab, or one that only indents.
            endRun();
            paragraphs.add(line, Paragraph.Place.BODY);
            return;
        }
        run.add(cells);
        width = split(line).size();
    }

    private boolean mayGoOn(String line) {
        if (run.size() < 2 || columns() < FEWEST_COLUMNS || line.isBlank() || heldBack.size() == MOST_HELD_BACK) {
            return false;
        }
        return number(run.getLast()) != NONE
                && number(split(line)) == NONE
                && (width < columns() || line.indexOf('\t') < 0);
    }

    private boolean isNumberedNext(String line) {
        List<String> cells = split(line);
        return cells.size() == columns() && number(cells) == number(run.getLast()) + 1;
    }

    private void complete() {
        var row = new ArrayList<>(run.removeLast());
        for (String line : heldBack) {
            List<String> more = split(line.stripTrailing());
            row.add(Blanks.join(row.removeLast(), more.getFirst()));
            row.addAll(more.subList(1, more.size()));
        }
        run.add(row);
        heldBack.clear();
    }

    private void giveBack() throws Refusal {
        var lines = List.copyOf(heldBack);
        heldBack.clear();
        for (String line : lines) {
            addLine(line);
        }
    }

    private int columns() {
        return run.isEmpty() ? 0 : run.getFirst().size();
    }

    private static List<String> split(String line) {
        return List.of(line.split("\t", -1));
    }

    /// The number in the first cell, if there is nothing but one.
    private static int number(List<String> cells) {
        String first = cells.getFirst().strip();
        boolean number = cells.size() > 1
                && !first.isEmpty()
                && first.length() <= MOST_DIGITS
                && first.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Integer.parseInt(first) : NONE;
    }

    private void endRun() throws Refusal {
        unindent();
        boolean rows = run.size() > 1 && !isContents() && !isNumbered();
        for (List<String> cells : run) {
            if (rows) {
                paragraphs.addRow(cells);
            } else {
                paragraphs.add(String.join("\t", cells), Paragraph.Place.BODY);
            }
        }
        run.clear();
    }

    /// What all lines begin with is an indent and no empty cell.
    private void unindent() {
        while (!run.isEmpty() && run.stream().allMatch(cells -> cells.getFirst().isBlank())) {
            run.replaceAll(cells -> cells.subList(1, cells.size()));
        }
    }

    private boolean isContents() {
        return run.stream()
                .allMatch(cells -> cells.size() == 2 && cells.getLast().strip().matches("[\\d\\s—-]*"));
    }

    private boolean isNumbered() {
        return run.stream()
                .allMatch(cells -> cells.size() == 2
                        && Paragraphs.startsWithNumber(cells.getFirst())
                        && cells.getFirst().strip().length() <= 4);
    }
}
