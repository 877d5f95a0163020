package org.taizhang.format.ofd;

import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.taizhang.format.Reason;
import org.taizhang.format.Refusal;
import org.taizhang.format.archive.Xml;

/// Draws a page that carries no text as the picture that people see, for recognition: filled outlines and pictures, in
/// the order of the page. Strokes, clips and transparency stay out, since characters are never made of them.
final class OfdPicture {
    private static final float PIXELS_A_MILLIMETRE = 300 / 25.4f;
    private static final float MOST_PIXELS_A_SIDE = 5000;
    private static final int MOST_SEGMENTS = 2_000_000;

    /// Where the bytes of a picture come from.
    interface Pictures {
        @Nullable
        BufferedImage picture(String resource) throws IOException;
    }

    private final Xml xml;
    private final OfdResources resources;
    private final Pictures pictures;
    private final BufferedImage image;
    private final Graphics2D graphics;
    private final AffineTransform page;
    private int segments;
    private @Nullable String layer;

    private OfdPicture(Xml xml, float[] box, OfdResources resources, Pictures pictures) {
        this.xml = xml;
        this.resources = resources;
        this.pictures = pictures;
        float scale = Math.min(PIXELS_A_MILLIMETRE, MOST_PIXELS_A_SIDE / Math.max(box[2], box[3]));
        int width = Math.max(1, Math.round(box[2] * scale));
        int height = Math.max(1, Math.round(box[3] * scale));
        image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        page = AffineTransform.getScaleInstance(scale, scale);
        page.translate(-box[0], -box[1]);
    }

    /// @param box of the page in millimetres: left, top, width, height
    static BufferedImage of(Xml xml, float[] box, OfdResources resources, Pictures pictures)
            throws IOException, XMLStreamException {
        var picture = new OfdPicture(xml, box, resources, pictures);
        try {
            picture.draw();
        } finally {
            picture.graphics.dispose();
        }
        return picture.image;
    }

    private void draw() throws IOException, XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() != START_ELEMENT) {
                continue;
            }
            switch (xml.name()) {
                case "Layer" -> layer = xml.attribute("DrawParam");
                case "PathObject" -> path();
                case "ImageObject" -> picture();
                default -> {
                    continue;
                }
            }
        }
    }

    private void path() throws XMLStreamException, Refusal {
        AffineTransform place = place();
        boolean filled = "true".equals(xml.attribute("Fill"));
        int rule = "Even-Odd".equals(xml.attribute("Rule")) ? Path2D.WIND_EVEN_ODD : Path2D.WIND_NON_ZERO;
        String drawParam = xml.attribute("DrawParam");
        int gray = resources.fill(drawParam == null ? layer : drawParam);
        String data = "";
        int end = xml.depth() - 1;
        while (xml.hasNext() && xml.depth() > end) {
            if (xml.next() != START_ELEMENT) {
                continue;
            }
            switch (xml.name()) {
                case "Clips" -> skip();
                case "FillColor" -> gray = OfdNumbers.gray(xml.attribute("Value"));
                case "AbbreviatedData" -> data = xml.elementText();
                default -> {
                    continue;
                }
            }
        }
        segments += OfdOutline.segments(data);
        if (segments > MOST_SEGMENTS) {
            throw new Refusal(Reason.TOO_COMPLEX, "ofd: more than %d strokes on a page".formatted(MOST_SEGMENTS));
        }
        if (filled) {
            graphics.setColor(new Color(gray, gray, gray));
            graphics.fill(place.createTransformedShape(OfdOutline.parse(data, rule)));
        }
    }

    private void skip() throws XMLStreamException, Refusal {
        int end = xml.depth() - 1;
        while (xml.hasNext() && xml.depth() > end) {
            xml.next();
        }
    }

    /// A picture is a unit square that the matrix stretches; without a matrix it fills its boundary.
    private void picture() throws IOException {
        float[] boundary = OfdNumbers.of(xml.attribute("Boundary"), 4);
        boolean stretched = OfdNumbers.of(xml.attribute("CTM"), 6).length == 6;
        AffineTransform place = place();
        String resource = xml.attribute("ResourceID");
        BufferedImage own = resource == null ? null : pictures.picture(resource);
        if (own == null) {
            return;
        }
        if (!stretched && boundary.length == 4) {
            place.scale(boundary[2], boundary[3]);
        }
        place.scale(1.0 / own.getWidth(), 1.0 / own.getHeight());
        graphics.drawImage(own, place, null);
    }

    private AffineTransform place() {
        var place = new AffineTransform(page);
        float[] boundary = OfdNumbers.of(xml.attribute("Boundary"), 4);
        if (boundary.length > 1) {
            place.translate(boundary[0], boundary[1]);
        }
        float[] matrix = OfdNumbers.of(xml.attribute("CTM"), 6);
        if (matrix.length == 6) {
            place.concatenate(new AffineTransform(matrix));
        }
        return place;
    }
}
