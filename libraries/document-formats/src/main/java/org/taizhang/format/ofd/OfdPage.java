package org.taizhang.format.ofd;

import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.taizhang.format.Budget;
import org.taizhang.format.Reason;
import org.taizhang.format.Refusal;
import org.taizhang.format.archive.Xml;
import org.taizhang.format.page.Glyph;
import org.taizhang.format.page.Ocr;
import org.taizhang.format.page.PageLine;

/// The text objects of one page, the lines of its tables, and how much else is drawn there.
final class OfdPage {
    /// OFD counts in millimetres; what looks at pages of all formats counts in points.
    private static final float POINTS = 72 / 25.4f;

    private static final int MOST_GLYPHS = 200_000;
    private static final float USUAL_SIZE = 5;
    private static final float[] STRAIGHT = {1, 0, 0, 1, 0, 0};

    private final Budget budget;
    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<String> images = new ArrayList<>();
    private final OfdRulings rulings = new OfdRulings();
    private float[] box;
    private boolean drawings;
    private boolean clips;
    private int segments;

    // Of the object that is being read.
    private float objectX;
    private float objectY;
    private float size = USUAL_SIZE;
    private float[] matrix = STRAIGHT;
    private float x;
    private float y;

    OfdPage(float[] box, Budget budget) {
        this.box = box;
        this.budget = budget;
    }

    List<PageLine> lines(int number) {
        return PageLine.of(glyphs, rulings.list(), new PageLine.Page(number, box[2] * POINTS, box[3] * POINTS));
    }

    /// The resources of its pictures.
    List<String> images() {
        return List.copyOf(images);
    }

    boolean hasDrawings() {
        return drawings;
    }

    /// Whether its drawings are enough for a text that is drawn as outlines.
    boolean isOutlined() {
        return segments >= Ocr.FEWEST_SEGMENTS;
    }

    /// In millimetres: left, top, width, height.
    float[] box() {
        return box.clone();
    }

    void read(Xml xml) throws XMLStreamException, Refusal {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == END_ELEMENT && xml.name().equals("Clips")) {
                clips = false;
            }
            if (event != START_ELEMENT) {
                continue;
            }
            switch (xml.name()) {
                case "PhysicalBox" -> box = OfdNumbers.box(xml.elementText(), box);
                case "PathObject" -> {
                    drawings = true;
                    place(xml);
                }
                case "ImageObject" -> {
                    drawings = true;
                    String image = xml.attribute("ResourceID");
                    images.add(image == null ? "" : image);
                }
                case "Clips" -> clips = true;
                case "AbbreviatedData" -> addPath(xml.elementText());
                case "TextObject" -> openObject(xml);
                case "TextCode" -> addCode(xml);
                default -> {
                    continue;
                }
            }
        }
    }

    private void place(Xml xml) {
        float[] boundary = OfdNumbers.of(xml.attribute("Boundary"), 4);
        objectX = boundary.length > 0 ? boundary[0] : 0;
        objectY = boundary.length > 1 ? boundary[1] : 0;
        float[] given = OfdNumbers.of(xml.attribute("CTM"), 6);
        matrix = given.length == 6 ? given : STRAIGHT;
    }

    private void addPath(String data) {
        // What only limits a drawing is none: it draws no line, and is no outline of a letter.
        if (clips) return;
        int own = OfdOutline.segments(data);
        segments += own;
        var toPage = AffineTransform.getScaleInstance(POINTS, POINTS);
        toPage.translate(objectX, objectY);
        toPage.concatenate(new AffineTransform(matrix));
        rulings.add(data, own, toPage);
    }

    private void openObject(Xml xml) {
        place(xml);
        size = OfdNumbers.one(xml.attribute("Size"), USUAL_SIZE);
        x = 0;
        y = 0;
    }

    private void addCode(Xml xml) throws XMLStreamException, Refusal {
        x = OfdNumbers.one(xml.attribute("X"), x);
        y = OfdNumbers.one(xml.attribute("Y"), y);
        String stepsX = xml.attribute("DeltaX");
        String stepsY = xml.attribute("DeltaY");
        String raw = xml.elementText();
        // Pretty printers put the text on a line of its own; its blanks are real.
        String text = raw.isBlank() ? raw : raw.replaceAll("^[\\r\\n]+\\s*|\\s*[\\r\\n]+$", "");
        budget.length(text.length());
        int[] characters = text.codePoints().toArray();
        float[] deltaX = OfdNumbers.of(stepsX, characters.length);
        float[] deltaY = OfdNumbers.of(stepsY, characters.length);
        float atX = x;
        float atY = y;
        for (int i = 0; i < characters.length; i++) {
            boolean narrow = characters[i] < 0x250;
            float advance = i < deltaX.length ? deltaX[i] : narrow ? size / 2 : size;
            add(characters[i], atX, atY, Math.min(advance, size));
            boolean downwards = i >= deltaX.length && i < deltaY.length;
            atX += downwards ? 0 : advance;
            atY += i < deltaY.length ? deltaY[i] : 0;
        }
    }

    private void add(int character, float atX, float atY, float width) throws Refusal {
        if (glyphs.size() >= MOST_GLYPHS) {
            throw new Refusal(Reason.TOO_COMPLEX, "more than %d characters on a page".formatted(MOST_GLYPHS));
        }
        glyphs.add(new Glyph(
                Character.toString(character),
                POINTS * (objectX + matrix[0] * atX + matrix[2] * atY + matrix[4]),
                POINTS * (objectY + matrix[1] * atX + matrix[3] * atY + matrix[5]),
                POINTS * width * Math.abs(matrix[0]),
                POINTS * size * (float) Math.hypot(matrix[2], matrix[3])));
    }
}
