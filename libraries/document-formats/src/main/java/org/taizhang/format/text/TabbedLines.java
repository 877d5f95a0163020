package org.taizhang.format.text;

import java.util.ArrayList;
import java.util.List;
import org.taizhang.format.Paragraph;
import org.taizhang.format.Paragraphs;
import org.taizhang.format.Refusal;

/// Tells the rows of a table in plain text from lines that a tab only indents: at least two below each other
/// have several cells, and they are neither entries of a contents page nor numbers set apart from their headings.
final class TabbedLines {
    private final Paragraphs paragraphs;
    private final List<List<String>> run = new ArrayList<>();

    TabbedLines(Paragraphs paragraphs) {
        this.paragraphs = paragraphs;
    }

    void add(String text, int start, int end) throws Refusal {
        String line = text.substring(start, end);
        if (line.indexOf('\t') < 0) {
            end();
            paragraphs.add(line, Paragraph.Place.BODY);
            return;
        }
        List<String> cells = List.of(line.stripTrailing().split("\t", -1));
        if (cells.stream().filter(cell -> !cell.isBlank()).count() < 2) {
            // A tab that only indents.
            end();
            paragraphs.add(line, Paragraph.Place.BODY);
            return;
        }
        run.add(cells);
    }

    void end() throws Refusal {
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
