package org.taizhang.format.ofd;

import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
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
import org.taizhang.format.page.Layout;
import org.taizhang.format.page.Ocr;
import org.taizhang.format.page.PageLine;
import org.taizhang.format.page.PictureReader;

/// Reads OFD (GB/T 33190): the text objects of its pages with their positions; templates, seals and watermarks stay
/// out. Paths inside the package only ever select entries of the package.
public final class OfdReader {
    private static final int TOO_FEW_FOR_A_PAGE = 20;
    private static final float[] A4 = {0, 0, 210, 297};

    private final Archive archive;
    private final Budget budget;
    private final Map<String, Archive.Entry> parts = new HashMap<>();
    private final Notes notes = new Notes();
    private final List<List<PageLine>> pages = new ArrayList<>();
    private final OfdResources resources = new OfdResources();
    private final Ocr ocr;
    private int empty;
    private int scans;

    private OfdReader(Archive archive, Budget budget) {
        this.archive = archive;
        this.budget = budget;
        ocr = new Ocr(budget);
    }

    public static Document read(String name, Archive archive, Budget budget) throws IOException, XMLStreamException {
        return new OfdReader(archive, budget).read(name);
    }

    private Document read(String name) throws IOException, XMLStreamException {
        for (Archive.Entry entry : archive.entries()) {
            parts.putIfAbsent(key("", entry.name()), entry);
        }
        if (parts.keySet().stream().anyMatch(p -> p.endsWith("encryptions.xml"))) {
            throw new Refusal(Reason.ENCRYPTED, "ofd: encrypted");
        }
        for (String root : roots()) {
            readDocument(root);
        }
        var paragraphs = new Paragraphs(budget);
        Layout.read(pages, paragraphs);
        ocr.note(notes);
        if (paragraphs.isEmpty() && scans > 0) {
            throw new Refusal(Reason.SCANNED_NO_OCR, "ofd: %d scanned pages".formatted(scans));
        }
        if (paragraphs.isEmpty()) {
            throw new Refusal(Reason.NO_TEXT, "ofd: %d pages show pictures or outlines, no text".formatted(empty));
        }
        notes.add(Note.Kind.IMAGES_WITHOUT_TEXT, scans);
        notes.add(Note.Kind.PAGES_WITHOUT_TEXT, empty);
        return new Document(name, MediaKind.OFD, paragraphs.list(), notes.list());
    }

    private List<String> roots() throws IOException, XMLStreamException {
        List<String> roots = new ArrayList<>();
        try (InputStream in = part("ofd.xml")) {
            Xml xml = Xml.open(in, budget);
            while (xml.hasNext()) {
                if (xml.next() == START_ELEMENT && xml.name().equals("DocRoot")) {
                    roots.add(key("", xml.elementText()));
                }
            }
        }
        return roots;
    }

    private void readDocument(String root) throws IOException, XMLStreamException {
        String folder = root.substring(0, root.lastIndexOf('/') + 1);
        float[] box = A4;
        List<String> contents = new ArrayList<>();
        List<String> listed = new ArrayList<>();
        try (InputStream in = part(root)) {
            Xml xml = Xml.open(in, budget);
            while (xml.hasNext()) {
                if (xml.next() != START_ELEMENT) {
                    continue;
                }
                switch (xml.name()) {
                    case "PhysicalBox" -> box = OfdNumbers.box(xml.elementText(), box);
                    case "PublicRes", "DocumentRes" -> listed.add(key(folder, xml.elementText()));
                    case "Attachments" -> notes.mark(Note.Kind.SKIPPED_ATTACHMENTS);
                    case "Page" -> {
                        budget.pages(1);
                        String location = xml.attribute("BaseLoc");
                        contents.add(key(folder, location == null ? "" : location));
                    }
                    default -> {
                        continue;
                    }
                }
            }
        }
        for (String resource : listed) {
            readResources(resource);
        }
        for (String content : contents) {
            readPage(content, box);
        }
    }

    private void readPage(String content, float[] box) throws IOException, XMLStreamException {
        var page = new OfdPage(box, budget);
        try (InputStream in = part(content)) {
            page.read(Xml.open(in, budget));
        }
        List<PageLine> lines = page.lines(pages.size() + 1);
        boolean text = lines.stream().mapToInt(l -> l.text().length()).sum() >= TOO_FEW_FOR_A_PAGE;
        if (text || !page.hasDrawings()) {
            pages.add(lines);
        } else {
            List<PageLine> scan = recognise(page, content);
            pages.add(scan.isEmpty() ? lines : scan);
        }
    }

    /// The text of a page that is a picture or draws its characters as outlines.
    private List<PageLine> recognise(OfdPage page, String content) throws IOException, XMLStreamException {
        if (!page.isOutlined() && page.images().stream().noneMatch(i -> parts.containsKey(resources.location(i)))) {
            empty++;
            return List.of();
        }
        if (!budget.limits().recognition().allowed() || !Ocr.isAvailable()) {
            scans++;
            return List.of();
        }
        return ocr.recognise(picture(page, content), pages.size() + 1);
    }

    /// The scanner's own pixels where the page is one picture, which read better than a drawing of it.
    private BufferedImage picture(OfdPage page, String content) throws IOException, XMLStreamException {
        BufferedImage own = page.isOutlined() || page.images().size() != 1
                ? null
                : picture(page.images().getFirst());
        if (own != null) {
            return own;
        }
        try (InputStream in = part(content)) {
            return OfdPicture.of(Xml.open(in, budget), page.box(), resources, this::picture);
        }
    }

    private @Nullable BufferedImage picture(String resource) throws IOException {
        Archive.Entry picture = parts.get(resources.location(resource));
        return picture == null ? null : PictureReader.picture(archive.read(picture));
    }

    private void readResources(String resource) throws IOException, XMLStreamException {
        if (parts.containsKey(resource)) {
            try (InputStream in = part(resource)) {
                resources.read(Xml.open(in, budget), resource.substring(0, resource.lastIndexOf('/') + 1));
            }
        }
    }

    private InputStream part(String key) throws IOException {
        Archive.Entry entry = parts.get(key);
        if (entry == null) {
            throw new Refusal(Reason.DAMAGED, "ofd: no part " + key);
        }
        return archive.open(entry);
    }

    /// Where a location leads from a folder; it cannot lead out, and writers do not agree about upper case.
    static String key(String folder, String location) {
        String path = location.strip().replace('\\', '/');
        Deque<String> steps = new ArrayDeque<>();
        for (String step : (path.startsWith("/") ? path : folder + "/" + path).split("/", -1)) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.add(step);
            }
        }
        return String.join("/", steps).toLowerCase(Locale.ROOT);
    }
}
