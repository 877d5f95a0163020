package org.taizhang.format.word;

import static javax.xml.stream.XMLStreamConstants.CDATA;
import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.SPACE;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
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

/// Walks `document.xml` once and writes down its paragraphs as the page shows them: changes accepted, hidden text and
/// remarks left out.
final class DocxBody {
    /// Their whole content is not on the page; `Fallback` repeats what `Choice` says.
    private static final Set<String> SKIPPED = Set.of(
            "del",
            "moveFrom",
            "Fallback",
            "instrText",
            "delText",
            "delInstrText",
            "rPrChange",
            "pPrChange",
            "sectPr",
            "sectPrChange",
            "tblPrChange",
            "tblPr",
            "trPr",
            // In a file that is one XML the other parts stand beside the body.
            "hdr",
            "ftr",
            "footnotes",
            "endnotes",
            "comments",
            "glossaryDocument",
            "styles",
            "numbering",
            "lists",
            "footnote",
            "endnote",
            "tcPrChange",
            "rt");

    private static final int MOST_PICTURES = 500;

    private static final class Open {
        final StringBuilder text = new StringBuilder();

        @Nullable
        String style;

        /// The number that the file says is shown.
        String shown = "";

        int list = -1;
        int level = -1;
        boolean markDeleted;
        boolean markHidden;
        boolean runHidden;
    }

    private final DocxStyles styles;
    private final DocxNumbering numbering;
    private final Budget budget;
    private final Notes notes;
    private final Paragraphs paragraphs;
    /// A text box is a paragraph inside a paragraph.
    private final Deque<Open> open = new ArrayDeque<>();
    private final StringBuilder carried = new StringBuilder();
    private final TableRow row;
    private final List<DocxPictures.Placed> pictures = new ArrayList<>();
    private int tables;
    private int columns = 1;
    private int skipping = -1;
    private boolean inParagraphProperties;
    private boolean inRunProperties;
    private boolean inRun;
    private boolean inText;

    DocxBody(DocxStyles styles, DocxNumbering numbering, Budget budget, Notes notes) {
        this.styles = styles;
        this.numbering = numbering;
        this.budget = budget;
        this.notes = notes;
        this.paragraphs = new Paragraphs(budget);
        this.row = new TableRow(paragraphs);
    }

    /// In the order in which they stand in the text.
    List<DocxPictures.Placed> pictures() {
        return List.copyOf(pictures);
    }

    List<Paragraph> paragraphs() {
        return paragraphs.list();
    }

    void read(Xml xml) throws XMLStreamException, Refusal {
        walk(xml);
        // Of a table that never ends.
        row.end();
    }

    private void walk(Xml xml) throws XMLStreamException, Refusal {
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
                    if (inText && skipping < 0) {
                        append(xml.text());
                    }
                }
                default -> {
                    continue;
                }
            }
        }
    }

    private void start(Xml xml) throws Refusal {
        String name = xml.name();
        if (SKIPPED.contains(name)) {
            skip(xml, name);
            return;
        }
        switch (name) {
            case "p" -> {
                open.push(new Open());
                inParagraphProperties = false;
            }
            case "pPr" -> inParagraphProperties = true;
            case "rPr" -> inRunProperties = true;
            case "r" -> {
                inRun = true;
                hideRun(false);
            }
            case "t" -> text(xml);
            case "annotation" -> annotation(xml);
            case "blip", "imagedata" -> picture(xml);
            case "tbl" -> tables++;
            case "gridSpan" -> columns = xml.number("val", 1);
            case "footnoteReference", "endnoteReference" -> notes.add(Note.Kind.SKIPPED_FOOTNOTES);
            case "commentReference" -> notes.add(Note.Kind.SKIPPED_COMMENTS);
            default -> {
                Open paragraph = open.peek();
                if (paragraph != null && inParagraphProperties) {
                    paragraphProperty(xml, name, paragraph);
                } else if (paragraph != null && inRun) {
                    runElement(xml, name, paragraph);
                }
            }
        }
    }

    /// Inside the properties of a paragraph Word 2003 writes down its number as it shows it.
    private void text(Xml xml) {
        inText = !inParagraphProperties;
        String number = inParagraphProperties ? xml.attribute("val") : null;
        if (number != null && !open.isEmpty()) {
            open.element().shown = number;
        }
    }

    private void skip(Xml xml, String name) {
        Open paragraph = open.peek();
        if (name.equals("del") && inParagraphProperties && paragraph != null) {
            paragraph.markDeleted = true;
        } else if (name.equals("del")) {
            notes.add(Note.Kind.SKIPPED_DELETIONS);
        }
        skipping = xml.depth();
    }

    private void picture(Xml xml) {
        String embedded = xml.attribute("embed");
        String relation = embedded == null ? xml.relation() : embedded;
        if (!relation.isEmpty() && pictures.size() < MOST_PICTURES) {
            pictures.add(new DocxPictures.Placed(relation, paragraphs.size()));
        }
    }

    /// What is a `del` or a remark of its own in a docx is an annotation of some type in Word 2003.
    private void annotation(Xml xml) {
        String type = String.valueOf(xml.attribute("type"));
        if (type.equals("Word.Comment")) {
            notes.add(Note.Kind.SKIPPED_COMMENTS);
            skipping = xml.depth();
        } else if (type.equals("Word.Deletion")) {
            skip(xml, "del");
        }
    }

    private void paragraphProperty(Xml xml, String name, Open paragraph) {
        switch (name) {
            case "pStyle" -> paragraph.style = xml.attribute("val");
            case "numId" -> paragraph.list = xml.number("val", -1);
            case "ilvl" -> paragraph.level = xml.number("val", 0);
            case "vanish" -> paragraph.markHidden = inRunProperties && xml.isOn();
            default -> {
                return;
            }
        }
    }

    private void runElement(Xml xml, String name, Open paragraph) throws Refusal {
        switch (name) {
            case "vanish" -> hideRun(inRunProperties && xml.isOn());
            case "rStyle" -> {
                if (styles.of(xml.attribute("val")).hidden()) {
                    hideRun(true);
                }
            }
            case "tab", "ptab" -> append(inRunProperties ? "" : "\t");
            case "br", "cr" -> append("page".equals(xml.attribute("type")) ? "" : "\n");
            case "noBreakHyphen" -> append("-");
            case "sym" -> append(symbol(xml.attribute("char")));
            default -> {
                return;
            }
        }
        budget.length(paragraph.text.length());
    }

    /// Symbol fonts keep their pictures in the private area, where no reader finds a character.
    private static String symbol(@Nullable String code) {
        try {
            int c = code == null ? 0 : Integer.parseInt(code, 16);
            return c < ' ' || (c >= 0xe000 && c <= 0xf8ff) || c > 0xffff ? "" : String.valueOf((char) c);
        } catch (NumberFormatException _) {
            return "";
        }
    }

    private void hideRun(boolean hidden) {
        Open paragraph = open.peek();
        if (paragraph != null) {
            paragraph.runHidden = hidden;
            if (hidden) {
                notes.add(Note.Kind.SKIPPED_HIDDEN_TEXT);
            }
        }
    }

    private void append(String text) throws Refusal {
        Open paragraph = open.peek();
        if (paragraph != null && !paragraph.runHidden) {
            budget.length(paragraph.text.length() + text.length());
            paragraph.text.append(text);
        }
    }

    private void end(String name) throws Refusal {
        switch (name) {
            case "pPr" -> inParagraphProperties = false;
            case "rPr" -> inRunProperties = false;
            case "r" -> inRun = false;
            case "t" -> inText = false;
            case "tbl", "tc", "tr" -> endOfTable(name);
            case "p" -> {
                Open paragraph = open.poll();
                if (paragraph != null) {
                    close(paragraph);
                }
            }
            default -> {
                return;
            }
        }
    }

    /// A table in a cell is text of that cell.
    private void endOfTable(String part) throws Refusal {
        switch (part) {
            case "tbl" -> tables--;
            case "tc" -> {
                if (tables == 1) {
                    row.endCell(columns);
                    columns = 1;
                }
            }
            default -> {
                if (tables == 1) {
                    row.end();
                }
            }
        }
    }

    private void close(Open paragraph) throws Refusal {
        if (paragraph.markDeleted) {
            // Its mark is deleted, so what is left of it belongs to the next paragraph.
            carried.append(paragraph.text);
            budget.length(carried.length());
            return;
        }
        DocxStyles.Style style = styles.of(paragraph.style);
        String text = style.hidden() ? "" : carried.append(paragraph.text).toString();
        carried.setLength(0);
        boolean unseen = text.isBlank() && (paragraph.markHidden || style.hidden());
        String number = unseen ? "" : number(paragraph, style);
        if (tables > 0) {
            row.add(number + text);
        } else {
            paragraphs.addBroken(number + text, Paragraph.Place.BODY);
        }
    }

    private String number(Open paragraph, DocxStyles.Style style) {
        if (!paragraph.shown.isEmpty()) {
            // Private characters are bullets of symbol fonts.
            return paragraph.shown.charAt(0) >= '\ue000' && paragraph.shown.charAt(0) <= '\uf8ff'
                    ? ""
                    : paragraph.shown;
        }
        int list = paragraph.list >= 0 ? paragraph.list : style.list();
        if (list <= 0) {
            return "";
        }
        int level = paragraph.level;
        if (level < 0 && paragraph.list < 0) {
            level = style.level();
        }
        return numbering.next(list, level < 0 ? numbering.levelOf(list, style.numberedBy()) : level);
    }
}
