package org.taizhang.format.office;

import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import org.taizhang.format.Budget;
import org.taizhang.format.Document;
import org.taizhang.format.MediaKind;
import org.taizhang.format.Note;
import org.taizhang.format.Notes;
import org.taizhang.format.Paragraphs;
import org.taizhang.format.Reason;
import org.taizhang.format.Refusal;
import org.taizhang.format.archive.Archive;
import org.taizhang.format.archive.Xml;

/// Reads OpenDocument, of which texts, sheets and slides share their elements.
public final class OpenDocumentReader {
    private OpenDocumentReader() {}

    public static Document read(String name, MediaKind kind, Archive archive, Budget budget)
            throws IOException, XMLStreamException {
        var parts = new Parts(archive, budget);
        parts.read("META-INF/manifest.xml", OpenDocumentReader::refuseEncrypted);
        var notes = new Notes();
        if (archive.entries().stream().anyMatch(entry -> entry.name().startsWith("Basic/"))) {
            notes.mark(Note.Kind.MACROS_IGNORED);
        }
        var styles = new OpenDocumentStyles();
        parts.read("styles.xml", styles::read);
        parts.read("content.xml", styles::read);
        var paragraphs = new Paragraphs(budget);
        if (!parts.read("content.xml", new OpenDocumentBody(styles, paragraphs, notes, budget)::read)) {
            throw new Refusal(Reason.DAMAGED, "OpenDocument without content");
        }
        return new Document(name, kind, paragraphs.list(), notes.list());
    }

    private static void refuseEncrypted(Xml xml) throws XMLStreamException, Refusal {
        while (xml.hasNext()) {
            if (xml.next() == START_ELEMENT && xml.name().equals("encryption-data")) {
                throw new Refusal(Reason.ENCRYPTED, "an OpenDocument file with a password");
            }
        }
    }
}
