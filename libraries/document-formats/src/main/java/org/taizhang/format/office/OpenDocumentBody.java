package org.taizhang.format.office;

import static javax.xml.stream.XMLStreamConstants.CDATA;
import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.SPACE;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.taizhang.format.Budget;
import org.taizhang.format.Note;
import org.taizhang.format.Notes;
import org.taizhang.format.Paragraph;
import org.taizhang.format.Paragraphs;
import org.taizhang.format.Refusal;
import org.taizhang.format.TableRow;
import org.taizhang.format.archive.Xml;

/// Walks `content.xml` once and writes down what the pages show.
final class OpenDocumentBody {
    private static final Set<String> SKIPPED = Set.of(
            "tracked-changes",
            "annotation",
            "note",
            "ruby-text",
            "notes",
            "automatic-styles",
            "font-face-decls",
            "scripts",
            "hidden-text",
            "tracked-table-changes",
            "forms");
    private static final int MOST_COLUMNS = 100;

    private static final class OpenList {
        final String style;
        int level;
        int start = -1;
        boolean fresh;

        OpenList(String style, int level) {
            this.style = style;
            this.level = level;
        }
    }

    private final OpenDocumentStyles styles;
    private final OpenDocumentNumbers numbers;
    private final Paragraphs paragraphs;
    private final Notes notes;
    private final Budget budget;
    private final TableRow row;
    /// A text box is a paragraph inside a paragraph.
    private final Deque<StringBuilder> open = new ArrayDeque<>();
    private final Deque<OpenList> lists = new ArrayDeque<>();
    private int tables;
    private int emptyCells;
    private int repeated = 1;
    private boolean filled;
    private int skipping = -1;

    OpenDocumentBody(OpenDocumentStyles styles, Paragraphs paragraphs, Notes notes, Budget budget) {
        this.styles = styles;
        this.numbers = new OpenDocumentNumbers(styles);
        this.paragraphs = paragraphs;
        this.notes = notes;
        this.budget = budget;
        this.row = new TableRow(paragraphs);
    }

    void read(Xml xml) throws XMLStreamException, Refusal {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case START_ELEMENT -> {
                    if (skipping < 0) {
                        start(xml);
                    }
                }
                case END_ELEMENT -> {
                    if (skipping < 0) {
                        end(xml.name());
                    } else if (xml.depth() < skipping) {
                        skipping = -1;
                    }
                }
                case CHARACTERS, CDATA, SPACE -> {
                    if (skipping < 0) {
                        append(xml.text());
                    }
                }
                default -> {
                    continue;
                }
            }
        }
        row.end();
    }

    private void append(String text) throws Refusal {
        StringBuilder paragraph = open.peek();
        if (paragraph != null) {
            budget.length(paragraph.length() + text.length());
            paragraph.append(text);
        }
    }

    private void start(Xml xml) throws Refusal {
        String name = xml.name();
        boolean hidden = styles.hides(xml.attribute("style-name"));
        if (SKIPPED.contains(name) || hidden) {
            skip(xml, name, hidden);
            return;
        }
        switch (name) {
            case "p" -> open.push(new StringBuilder(number()));
            case "h" -> open.push(new StringBuilder(lists.isEmpty() ? heading(xml) : number()));
            case "s" -> append(" ".repeat(Math.clamp(xml.number("c", 1), 1, 100)));
            case "tab" -> append("\t");
            case "line-break" -> append("\n");
            case "list" -> openList(xml);
            case "list-item" -> {
                OpenList list = lists.peek();
                if (list != null) {
                    list.fresh = true;
                    list.start = xml.number("start-value", -1);
                }
            }
            case "table" -> tables++;
            case "table-cell", "covered-table-cell" -> {
                if (tables == 1) {
                    repeated = Math.clamp(xml.number("number-columns-repeated", 1), 1, MOST_COLUMNS);
                    filled = false;
                }
            }
            default -> {}
        }
    }

    private void skip(Xml xml, String name, boolean hidden) {
        switch (name) {
            case "note" -> notes.add(Note.Kind.SKIPPED_FOOTNOTES);
            case "annotation" -> notes.add(Note.Kind.SKIPPED_COMMENTS);
            case "tracked-changes" -> notes.add(Note.Kind.SKIPPED_DELETIONS);
            default -> {
                if (hidden) {
                    notes.add(Note.Kind.SKIPPED_HIDDEN_TEXT);
                }
            }
        }
        skipping = xml.depth();
    }

    private void openList(Xml xml) {
        OpenList above = lists.peek();
        String own = xml.attribute("style-name");
        String style = own != null ? own : above == null ? "" : above.style;
        boolean goesOn = "true".equals(xml.attribute("continue-numbering")) || xml.attribute("continue-list") != null;
        if (above == null && !goesOn) {
            numbers.restart(style);
        }
        lists.push(new OpenList(style, above == null ? 1 : above.level + 1));
    }

    private String number() {
        OpenList list = lists.peek();
        if (list == null || !list.fresh) {
            return "";
        }
        list.fresh = false;
        return numbers.next(list.style, list.level, list.start);
    }

    private String heading(Xml xml) {
        return numbers.next(OpenDocumentStyles.OUTLINE, xml.number("outline-level", 0), -1);
    }

    private void end(String name) throws Refusal {
        switch (name) {
            case "p", "h" -> {
                StringBuilder paragraph = open.poll();
                if (paragraph != null) {
                    close(paragraph);
                }
            }
            case "list" -> lists.poll();
            case "table" -> tables--;
            case "table-cell", "covered-table-cell" -> {
                if (tables == 1) {
                    endCell();
                }
            }
            case "table-row" -> {
                if (tables == 1) {
                    emptyCells = 0;
                    row.end();
                }
            }
            default -> {}
        }
    }

    /// Sheets repeat empty cells to their edge: they are written down only before one that is filled.
    private void endCell() {
        if (!filled) {
            emptyCells += repeated;
            return;
        }
        for (int i = Math.min(emptyCells, MOST_COLUMNS); i > 0; i--) {
            row.endEmptyCell();
        }
        emptyCells = 0;
        row.endCell();
    }

    private void close(StringBuilder paragraph) throws Refusal {
        if (tables == 0) {
            paragraphs.addBroken(paragraph, Paragraph.Place.BODY);
        } else {
            filled |= !paragraph.toString().isBlank();
            row.add(paragraph);
        }
    }
}
