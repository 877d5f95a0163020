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
import org.taizhang.format.Notes;
import org.taizhang.format.Paragraphs;
import org.taizhang.format.Reason;
import org.taizhang.format.Refusal;
import org.taizhang.format.archive.Archive;

/// Reads presentations: the text of the slides in the order in which they are shown.
public final class PptxReader {
    private static final String PRESENTATION = "ppt/presentation.xml";

    private PptxReader() {}

    public static Document read(String name, Archive archive, Budget budget) throws IOException, XMLStreamException {
        var parts = new Parts(archive, budget);
        List<String> slides = new ArrayList<>();
        boolean there = parts.read(PRESENTATION, xml -> {
            while (xml.hasNext()) {
                if (xml.next() == START_ELEMENT && xml.name().equals("sldId")) {
                    slides.add(xml.relation());
                }
            }
        });
        if (!there) {
            throw new Refusal(Reason.DAMAGED, "pptx: no presentation");
        }
        budget.pages(slides.size());
        Map<String, String> relations = parts.relations(PRESENTATION);
        var paragraphs = new Paragraphs(budget);
        var notes = new Notes();
        for (String slide : slides) {
            var text = new SlideText(paragraphs, notes, budget);
            parts.read(relations.getOrDefault(slide, ""), text::read);
        }
        return new Document(name, MediaKind.PPTX, paragraphs.list(), notes.list());
    }
}
