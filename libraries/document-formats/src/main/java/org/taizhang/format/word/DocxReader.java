package org.taizhang.format.word;

import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.taizhang.format.Budget;
import org.taizhang.format.Document;
import org.taizhang.format.MediaKind;
import org.taizhang.format.Note;
import org.taizhang.format.Notes;
import org.taizhang.format.Paragraph;
import org.taizhang.format.Reason;
import org.taizhang.format.Refusal;
import org.taizhang.format.archive.Archive;
import org.taizhang.format.archive.Xml;

/// Reads docx and docm: the body with its styles and lists, nothing else of the package.
public final class DocxReader {
    /// Of a document whose text is in its pictures.
    private static final int TOO_FEW = 100;

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
        if (!body.pictures().isEmpty()) {
            paragraphs = withPictures(paragraphs, body.pictures(), main);
        }
        return new Document(name, kind, paragraphs, notes.list());
    }

    private static int characters(List<Paragraph> paragraphs) {
        return paragraphs.stream()
                .mapToInt(paragraph -> paragraph.text().length())
                .sum();
    }

    private List<Paragraph> withPictures(List<Paragraph> written, List<DocxPictures.Placed> placed, String main)
            throws IOException, XMLStreamException {
        String folder = main.substring(0, main.lastIndexOf('/') + 1);
        Map<String, String> targets = new HashMap<>();
        part(folder + "_rels/" + main.substring(folder.length()) + ".rels", xml -> {
            while (xml.hasNext()) {
                if (xml.next() == START_ELEMENT && !"External".equals(xml.attribute("TargetMode"))) {
                    targets.put(String.valueOf(xml.attribute("Id")), String.valueOf(xml.attribute("Target")));
                }
            }
        });
        var pictures = new DocxPictures(archive, budget, notes);
        DocxPictures.Files files = relation -> {
            String target = targets.getOrDefault(relation, "");
            return parts.get(target.startsWith("/") ? target.substring(1) : folder + target);
        };
        return characters(written) < TOO_FEW
                ? pictures.pages(written, placed, files)
                : pictures.amid(written, placed, files);
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
