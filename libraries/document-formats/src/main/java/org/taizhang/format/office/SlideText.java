package org.taizhang.format.office;

import static javax.xml.stream.XMLStreamConstants.CDATA;
import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.SPACE;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.taizhang.format.Budget;
import org.taizhang.format.Note;
import org.taizhang.format.Notes;
import org.taizhang.format.Paragraph;
import org.taizhang.format.Paragraphs;
import org.taizhang.format.Refusal;
import org.taizhang.format.TableRow;
import org.taizhang.format.archive.Xml;
import org.taizhang.format.word.OutlineNumbers;

/// The paragraphs of one slide, with the numbers that it shows before them.
final class SlideText {
    private final Paragraphs paragraphs;
    private final Notes notes;
    private final Budget budget;
    private final TableRow row;
    private final StringBuilder text = new StringBuilder();
    private @Nullable OutlineNumbers numbers;
    private String numberedBy = "";
    private boolean numbered;
    private boolean inTable;
    private boolean inText;
    private int columns = 1;

    SlideText(Paragraphs paragraphs, Notes notes, Budget budget) {
        this.paragraphs = paragraphs;
        this.notes = notes;
        this.budget = budget;
        row = new TableRow(paragraphs);
    }

    void read(Xml xml) throws XMLStreamException, Refusal {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case START_ELEMENT -> {
                    if (xml.name().equals("sld") && "0".equals(xml.attribute("show"))) {
                        notes.add(Note.Kind.SKIPPED_HIDDEN_TEXT);
                        return;
                    }
                    start(xml);
                }
                case END_ELEMENT -> end(xml.name());
                case CHARACTERS, CDATA, SPACE -> {
                    if (inText) {
                        text.append(xml.text());
                        budget.length(text.length());
                    }
                }
                default -> {
                    continue;
                }
            }
        }
        row.end();
    }

    private void start(Xml xml) {
        switch (xml.name()) {
            case "p" -> {
                text.setLength(0);
                numbered = false;
            }
            case "t" -> inText = true;
            case "br" -> text.append('\n');
            case "buAutoNum" -> number(String.valueOf(xml.attribute("type")), xml.number("startAt", 1));
            case "tbl" -> inTable = true;
            case "tc" -> columns = Math.clamp(xml.number("gridSpan", 1), 1, 100);
            case "txBody" -> numbers = null;
            default -> {}
        }
    }

    private void number(String type, int first) {
        numbered = true;
        if (numbers == null || !numberedBy.equals(type)) {
            numberedBy = type;
            numbers = numbers(type, first);
        }
    }

    private static OutlineNumbers numbers(String type, int first) {
        String one = type.startsWith("ea1") || type.contains("Chs")
                ? "一"
                : type.startsWith("circle")
                        ? "①"
                        : type.startsWith("alphaLc")
                                ? "a"
                                : type.startsWith("alphaUc")
                                        ? "A"
                                        : type.startsWith("romanLc") ? "i" : type.startsWith("romanUc") ? "I" : "1";
        if (type.endsWith("ParenBoth")) {
            return OutlineNumbers.of(one, "（", "）", first);
        }
        return type.endsWith("ParenR") ? OutlineNumbers.of(one, "", "）", first) : OutlineNumbers.of(one, first);
    }

    private void end(String name) throws Refusal {
        switch (name) {
            case "t" -> inText = false;
            case "p" -> endParagraph();
            case "tc" -> row.endCell(columns);
            case "tr" -> row.end();
            case "tbl" -> inTable = false;
            default -> {}
        }
    }

    private void endParagraph() throws Refusal {
        String number = numbered && numbers != null && !text.toString().isBlank() ? numbers.next() : "";
        numbers = numbered ? numbers : null;
        if (inTable) {
            row.add(number + text);
        } else {
            paragraphs.addBroken(number + text, Paragraph.Place.BODY);
        }
        text.setLength(0);
    }
}
