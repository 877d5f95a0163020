package org.taizhang.format.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;
import org.taizhang.format.Reason;
import org.taizhang.format.Refusal;

/// The pictures of pages without text.
final class PdfScan {
    private static final float DPI = 300;
    private static final float MOST_PIXELS_A_SIDE = 5000;
    private static final long MOST_PIXELS = 40_000_000;
    private static final int LEAST_WIDTH = 1000;

    private PdfScan() {}

    /// The scanner's own pixels where the page is one picture, which read better than a rendering of it.
    static BufferedImage picture(PDDocument pdf, int index, PdfGlyphs.Drawn drawn) throws IOException {
        PDPage page = pdf.getPage(index);
        BufferedImage own = drawn.isOutlined() ? null : onlyImage(page);
        if (own != null) {
            return own;
        }
        PDRectangle box = page.getCropBox();
        float scale = Math.min(DPI / 72, MOST_PIXELS_A_SIDE / Math.max(box.getWidth(), box.getHeight()));
        return new PDFRenderer(pdf).renderImage(index, scale, ImageType.GRAY);
    }

    private static @Nullable BufferedImage onlyImage(PDPage page) throws IOException {
        PDResources resources = page.getResources();
        if (resources == null || page.getRotation() != 0) {
            return null;
        }
        PDImageXObject only = null;
        for (COSName name : resources.getXObjectNames()) {
            if (only != null || !(resources.getXObject(name) instanceof PDImageXObject image)) {
                return null;
            }
            refuseHuge(image);
            only = image;
        }
        if (only == null || only.getWidth() < LEAST_WIDTH) {
            return null;
        }
        float shape = page.getCropBox().getWidth() / page.getCropBox().getHeight();
        float ownShape = (float) only.getWidth() / only.getHeight();
        return Math.abs(ownShape - shape) > 0.08f * shape ? null : only.getImage();
    }

    private static void refuseHuge(PDImageXObject image) throws Refusal {
        long pixels = (long) image.getWidth() * image.getHeight();
        if (pixels > MOST_PIXELS) {
            throw new Refusal(Reason.TOO_LARGE, "a picture of %d pixels".formatted(pixels));
        }
    }
}
