package org.taizhang.format.word;

import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
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
import org.taizhang.format.page.Layout;
import org.taizhang.format.page.Ocr;
import org.taizhang.format.page.PageLine;
import org.taizhang.format.page.PictureReader;

/// Reads docx and docm: the body with its styles and lists, nothing else of the package.
public final class DocxReader {
    /// Of a document whose text is in its pictures.
    private static final int TOO_FEW = 100;

    private static final int LEAST_PIXELS = 600;
    private static final Pattern PICTURE = Pattern.compile("(?i)\\.(?:png|jpe?g)$");

    private final Archive archive;
    private final Budget budget;
    private final Map<String, Archive.Entry> parts = new HashMap<>();
    private final Notes notes = new Notes();

    private DocxReader(Archive archive, Budget budget) {
        this.archive = archive;
        this.budget = budget;
    }

    public static Document read(String name, MediaKind kind, Archive archive, Budget budget)
            throws IOException, XMLStreamException {
        return new DocxReader(archive, budget).read(name, kind);
    }

    private Document read(String name, MediaKind kind) throws IOException, XMLStreamException {
        for (Archive.Entry entry : archive.entries()) {
            parts.putIfAbsent(entry.name(), entry);
            if (entry.name().contains("/embeddings/") && !entry.isFolder()) {
                notes.add(Note.Kind.SKIPPED_EMBEDDED_OBJECTS);
            }
        }
        if (kind == MediaKind.DOCM) {
            notes.mark(Note.Kind.MACROS_IGNORED);
        }
        String main = mainPart();
        String folder = main.substring(0, main.lastIndexOf('/') + 1);
        noteExternalReferences(folder + "_rels/" + main.substring(folder.length()) + ".rels");
        var styles = new DocxStyles();
        var numbering = new DocxNumbering();
        part(folder + "styles.xml", styles::read);
        part(folder + "numbering.xml", numbering::read);
        var body = new DocxBody(styles, numbering, budget, notes);
        if (!part(main, body::read)) {
            throw new Refusal(Reason.DAMAGED, "docx: no main part " + main);
        }
        if (numbering.isDoubtful()) {
            notes.mark(Note.Kind.NUMBERING_DOUBTFUL);
        }
        List<Paragraph> paragraphs = body.paragraphs();
        if (characters(paragraphs) < TOO_FEW && !body.pictures().isEmpty()) {
            paragraphs = scanned(paragraphs, body.pictures(), folder, main);
        }
        return new Document(name, kind, paragraphs, notes.list());
    }

    private static int characters(List<Paragraph> paragraphs) {
        return paragraphs.stream()
                .mapToInt(paragraph -> paragraph.text().length())
                .sum();
    }

    /// A scan that somebody has put into a document page by page: its pictures are the pages.
    private List<Paragraph> scanned(List<Paragraph> written, List<String> pictures, String folder, String main)
            throws IOException, XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        part(folder + "_rels/" + main.substring(folder.length()) + ".rels", xml -> {
            while (xml.hasNext()) {
                if (xml.next() == START_ELEMENT && !"External".equals(xml.attribute("TargetMode"))) {
                    targets.put(String.valueOf(xml.attribute("Id")), String.valueOf(xml.attribute("Target")));
                }
            }
        });
        List<BufferedImage> pages = new ArrayList<>();
        for (String picture : pictures) {
            String target = targets.getOrDefault(picture, "");
            Archive.Entry entry = parts.get(target.startsWith("/") ? target.substring(1) : folder + target);
            if (entry != null && PICTURE.matcher(entry.name()).find()) {
                pages.add(PictureReader.picture(archive.read(entry)));
            }
        }
        // A logo is no page.
        pages.removeIf(page -> Math.min(page.getWidth(), page.getHeight()) < LEAST_PIXELS);
        if (pages.isEmpty()) {
            return written;
        }
        if (!budget.limits().recognition().allowed() || !Ocr.isAvailable()) {
            if (written.isEmpty()) {
                throw new Refusal(Reason.SCANNED_NO_OCR, "%d pictures of pages".formatted(pages.size()));
            }
            notes.add(Note.Kind.IMAGES_WITHOUT_TEXT, pages.size());
            return written;
        }
        return recognised(written, pages);
    }

    private List<Paragraph> recognised(List<Paragraph> written, List<BufferedImage> pages) throws IOException {
        var ocr = new Ocr(budget);
        List<List<PageLine>> lines = new ArrayList<>();
        for (BufferedImage page : pages) {
            lines.add(ocr.recognise(page, lines.size() + 1));
        }
        ocr.note(notes);
        var paragraphs = new Paragraphs(budget);
        for (Paragraph paragraph : written) {
            paragraphs.add(paragraph.text(), paragraph.place());
        }
        Layout.read(lines, paragraphs);
        return paragraphs.list();
    }

    /// WPS and SharePoint may give the main part another name than Word does.
    private String mainPart() throws IOException, XMLStreamException {
        var main = new StringBuilder("word/document.xml");
        part("_rels/.rels", xml -> {
            while (xml.hasNext()) {
                if (xml.next() == START_ELEMENT && isMainPart(xml)) {
                    String target = xml.attribute("Target");
                    main.setLength(0);
                    main.append(target == null ? "" : target.replaceFirst("^/", ""));
                }
            }
        });
        return main.toString();
    }

    private static boolean isMainPart(Xml xml) {
        String type = xml.attribute("Type");
        return type != null && type.endsWith("/officeDocument");
    }

    private void noteExternalReferences(String part) throws IOException, XMLStreamException {
        part(part, xml -> {
            while (xml.hasNext()) {
                if (xml.next() == START_ELEMENT
                        && "External".equals(xml.attribute("TargetMode"))
                        && !isHyperlink(xml.attribute("Type"))) {
                    notes.add(Note.Kind.EXTERNAL_REFERENCES_IGNORED);
                }
            }
        });
    }

    private static boolean isHyperlink(@Nullable String type) {
        return type != null && type.endsWith("/hyperlink");
    }

    private boolean part(String name, PartReader reader) throws IOException, XMLStreamException {
        Archive.Entry entry = parts.get(name);
        if (entry == null) {
            return false;
        }
        try (InputStream in = archive.open(entry)) {
            reader.read(Xml.open(in, budget));
        }
        return true;
    }

    private interface PartReader {
        void read(Xml xml) throws XMLStreamException, IOException;
    }
}
