package org.taizhang.format.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import org.taizhang.format.Budget;
import org.taizhang.format.Document;
import org.taizhang.format.MediaKind;
import org.taizhang.format.Notes;
import org.taizhang.format.Reason;
import org.taizhang.format.Refusal;
import org.taizhang.format.archive.Xml;

/// Reads what Word saves as one file of XML: that of 2003, which has the names of a docx and writes down the numbers
/// that it shows, and that of today, in which the parts of a docx stand one after another.
public final class WordXmlReader {
    private WordXmlReader() {}

    public static Document read(String name, byte[] bytes, Budget budget) throws IOException, XMLStreamException {
        if (budget.limits().unpacking().entry().isLessThan(bytes.length)) {
            throw new Refusal(Reason.TOO_LARGE, "%d bytes of XML".formatted(bytes.length));
        }
        var notes = new Notes();
        var styles = new DocxStyles();
        var numbering = new DocxNumbering();
        styles.read(open(bytes, budget));
        numbering.read(open(bytes, budget));
        var body = new DocxBody(styles, numbering, budget, notes);
        body.read(open(bytes, budget));
        return new Document(name, MediaKind.WORD_XML, body.paragraphs(), notes.list());
    }

    private static Xml open(byte[] bytes, Budget budget) throws XMLStreamException {
        return Xml.open(new ByteArrayInputStream(bytes), budget);
    }
}
