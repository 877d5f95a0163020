package org.taizhang.format.page;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.taizhang.format.Budget;
import org.taizhang.format.Document;
import org.taizhang.format.MediaKind;
import org.taizhang.format.Notes;
import org.taizhang.format.Paragraphs;
import org.taizhang.format.Reason;
import org.taizhang.format.Refusal;

/// Reads a photographed or scanned page by recognising it.
public final class PictureReader {
    private static final long MOST_PIXELS = 40_000_000;

    private PictureReader() {}

    public static Document read(String name, MediaKind kind, byte[] bytes, Budget budget) throws IOException {
        if (!budget.limits().recognition().allowed() || !Ocr.isAvailable()) {
            throw new Refusal(Reason.SCANNED_NO_OCR, "a picture");
        }
        var ocr = new Ocr(budget);
        var paragraphs = new Paragraphs(budget);
        Layout.read(List.of(ocr.recognise(picture(bytes), 1)), paragraphs);
        var notes = new Notes();
        ocr.note(notes);
        return new Document(name, kind, paragraphs.list(), notes.list());
    }

    /// Looks at the size before it makes room for the pixels.
    public static BufferedImage picture(byte[] bytes) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new Refusal(Reason.DAMAGED, "a broken picture");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                if (pixels > MOST_PIXELS) {
                    throw new Refusal(Reason.TOO_LARGE, "a picture of %d pixels".formatted(pixels));
                }
                return reader.read(0);
            } finally {
                reader.dispose();
            }
        }
    }
}
