package org.taizhang.format.office;

import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.taizhang.format.Paragraphs;
import org.taizhang.format.Reason;
import org.taizhang.format.Refusal;
import org.taizhang.format.TableRow;
import org.taizhang.format.archive.Xml;

/// The rows of one sheet; hidden ones and columns beyond those that anybody reads are left out.
final class SheetRows {
    private static final int MOST_COLUMNS = 100;
    private static final int MOST_CELLS = 2_000_000;

    private final SheetText text;
    private final TableRow row;
    private final List<String> cells = new ArrayList<>();
    private boolean hidden;
    private int count;

    SheetRows(SheetText text, Paragraphs paragraphs) {
        this.text = text;
        row = new TableRow(paragraphs);
    }

    void read(Xml xml) throws XMLStreamException, Refusal {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == START_ELEMENT && xml.name().equals("row")) {
                hidden = "1".equals(xml.attribute("hidden")) || "true".equals(xml.attribute("hidden"));
                cells.clear();
            } else if (event == START_ELEMENT && xml.name().equals("c")) {
                cell(xml);
            } else if (event == END_ELEMENT && xml.name().equals("row")) {
                endRow();
            }
        }
    }

    private void endRow() throws Refusal {
        if (hidden) {
            return;
        }
        for (String cell : cells) {
            row.add(cell);
            row.endCell();
        }
        row.end();
    }

    private void cell(Xml xml) throws XMLStreamException, Refusal {
        if (++count > MOST_CELLS) {
            throw new Refusal(Reason.TOO_COMPLEX, "more than %d cells in a sheet".formatted(MOST_CELLS));
        }
        int column = column(xml.attribute("r"), cells.size());
        String type = String.valueOf(xml.attribute("t"));
        int style = xml.number("s", 0);
        String shown = shown(xml, type, style);
        if (column < MOST_COLUMNS && !shown.isBlank()) {
            while (cells.size() <= column) {
                cells.add("");
            }
            cells.set(column, shown);
        }
    }

    private String shown(Xml xml, String type, int style) throws XMLStreamException, Refusal {
        int end = xml.depth() - 1;
        String value = "";
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == END_ELEMENT && xml.depth() == end) {
                break;
            }
            if (event == START_ELEMENT && xml.name().equals("v")) {
                value = xml.elementText();
            } else if (event == START_ELEMENT && xml.name().equals("is")) {
                value = text.richText(xml);
            }
        }
        return switch (type) {
            case "s" -> text.shared(value);
            case "b" -> value.equals("1") ? "是" : "否";
            case "str", "inlineStr", "d" -> value;
            // #REF! and the like.
            case "e" -> "";
            default -> value.isEmpty() ? "" : text.number(value, style);
        };
    }

    /// Of a reference such as AB12; files of other programs may leave it out.
    private static int column(@Nullable String reference, int next) {
        int column = 0;
        for (int i = 0; reference != null && i < reference.length() && i < 3; i++) {
            char c = reference.charAt(i);
            if (c < 'A' || c > 'Z') {
                break;
            }
            column = column * 26 + c - 'A' + 1;
        }
        return column == 0 ? next : column - 1;
    }
}
