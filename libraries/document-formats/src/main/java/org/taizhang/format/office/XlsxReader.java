package org.taizhang.format.office;

import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.taizhang.format.Budget;
import org.taizhang.format.Document;
import org.taizhang.format.MediaKind;
import org.taizhang.format.Note;
import org.taizhang.format.Notes;
import org.taizhang.format.Paragraph;
import org.taizhang.format.Paragraphs;
import org.taizhang.format.Reason;
import org.taizhang.format.Refusal;
import org.taizhang.format.archive.Archive;
import org.taizhang.format.archive.Xml;

/// Reads workbooks as streams, one sheet after another: each row is a row, with its cells as the sheet shows them.
public final class XlsxReader {
    private static final String WORKBOOK = "xl/workbook.xml";

    private final Parts parts;
    private final Paragraphs paragraphs;
    private final Notes notes = new Notes();
    private final List<Sheet> sheets = new ArrayList<>();
    private final SheetText text;

    private record Sheet(String name, String relation) {}

    private XlsxReader(Archive archive, Budget budget) {
        parts = new Parts(archive, budget);
        paragraphs = new Paragraphs(budget);
        text = new SheetText(budget);
    }

    public static Document read(String name, Archive archive, Budget budget) throws IOException, XMLStreamException {
        return new XlsxReader(archive, budget).read(name);
    }

    private Document read(String name) throws IOException, XMLStreamException {
        if (!parts.read(WORKBOOK, this::workbook)) {
            throw new Refusal(Reason.DAMAGED, "xlsx: no workbook");
        }
        parts.read("xl/sharedStrings.xml", text::sharedStrings);
        parts.read("xl/styles.xml", text::styles);
        Map<String, String> relations = parts.relations(WORKBOOK);
        for (Sheet sheet : sheets) {
            // Names that the program gives say nothing.
            if (sheets.size() > 1 && !sheet.name().matches("(?i)sheet\\s*\\d+|工作表\\s*\\d+")) {
                paragraphs.add(sheet.name(), Paragraph.Place.BODY);
            }
            var rows = new SheetRows(text, paragraphs);
            parts.read(relations.getOrDefault(sheet.relation(), ""), rows::read);
        }
        return new Document(name, MediaKind.XLSX, paragraphs.list(), notes.list());
    }

    private void workbook(Xml xml) throws XMLStreamException, Refusal {
        while (xml.hasNext()) {
            if (xml.next() != START_ELEMENT) {
                continue;
            }
            switch (xml.name()) {
                case "workbookPr" -> text.from1904(String.valueOf(xml.attribute("date1904")));
                case "sheet" -> {
                    String state = xml.attribute("state");
                    if (state == null || state.equals("visible")) {
                        sheets.add(new Sheet(String.valueOf(xml.attribute("name")), xml.relation()));
                    } else {
                        notes.add(Note.Kind.SKIPPED_HIDDEN_TEXT);
                    }
                }
                default -> {}
            }
        }
    }
}
