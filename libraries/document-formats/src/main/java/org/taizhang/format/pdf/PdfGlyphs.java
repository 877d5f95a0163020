package org.taizhang.format.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.taizhang.format.Budget;
import org.taizhang.format.Reason;
import org.taizhang.format.Refusal;
import org.taizhang.format.page.Glyph;
import org.taizhang.format.page.Ocr;
import org.taizhang.format.page.PageLine;

/// The glyphs of one page after another, in the order of its content.
///
/// Counts what a page asks for: forms that draw forms that draw forms grow without end, and PDFBox would follow.
final class PdfGlyphs extends PDFTextStripper {
    private static final int MOST_OPERATORS = 5_000_000;
    private static final int MOST_FORMS = 20_000;
    private static final int MOST_GLYPHS = 500_000;
    /// Deflate packs at most about a thousandfold, so that what is shorter cannot hurt.
    private static final int HARMLESS = 1 << 15;

    private static final String MISMAPPED = "\u0085\u0091\u0092\u0093\u0094\u0096\u0097〝〞〟";
    private static final String MARKS = "…‘’“”–—“””";

    /// Of sine times cosine: watermarks run across the page, text along an edge.
    private static final float SLANTED = 0.1f;

    private final Budget budget;
    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<List<PageLine>> pages = new ArrayList<>();
    private final List<Drawn> drawn = new ArrayList<>();
    private int operators;
    private int forms;
    private int segments;
    private boolean pictures;
    private PdfRulings rulings = new PdfRulings(0, 0, 0);

    /// What a page shows beside its text.
    record Drawn(boolean pictures, int segments) {

        /// Whether there is enough of it for a text that is drawn as outlines.
        boolean isOutlined() {
            return segments >= Ocr.FEWEST_SEGMENTS;
        }
    }

    PdfGlyphs(Budget budget) {
        this.budget = budget;
        setSortByPosition(false);
        setShouldSeparateByBeads(false);
    }

    /// The lines of all pages.
    List<List<PageLine>> lines(PDDocument pdf) throws IOException {
        writeText(pdf, Writer.nullWriter());
        return pages;
    }

    /// What the pages show beside that, after [#lines].
    List<Drawn> drawn() {
        return List.copyOf(drawn);
    }

    @Override
    protected void startPage(PDPage page) throws IOException {
        refuseBombs(page.getContentStreams());
        glyphs.clear();
        segments = 0;
        pictures = false;
        PDRectangle box = page.getCropBox();
        rulings = new PdfRulings(box.getLowerLeftX(), box.getLowerLeftY(), box.getHeight());
    }

    @Override
    protected void endPage(PDPage page) {
        drawn.add(new Drawn(pictures, segments));
        PDRectangle box = page.getCropBox();
        int number = pages.size() + 1;
        pages.add(PageLine.of(
                glyphs,
                // The lines of a page that is turned would have to be turned with it; those are rare.
                page.getRotation() == 0 ? rulings.list() : List.of(),
                page.getRotation() % 180 == 0
                        ? new PageLine.Page(number, box.getWidth(), box.getHeight())
                        : new PageLine.Page(number, box.getHeight(), box.getWidth())));
    }

    private void refuseBombs(Iterator<PDStream> contents) throws IOException {
        while (contents.hasNext()) {
            COSStream stream = contents.next().getCOSObject();
            if (stream.getLength() > HARMLESS && COSName.FLATE_DECODE.equals(stream.getFilters())) {
                var inflater = new Inflater();
                try (InputStream in =
                        budget.passing(new InflaterInputStream(stream.createRawInputStream(), inflater), "a page")) {
                    in.skip(Long.MAX_VALUE);
                } finally {
                    inflater.end();
                }
            }
        }
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        forms += operator.getName().equals(OperatorName.DRAW_OBJECT) ? 1 : 0;
        if (++operators > MOST_OPERATORS || forms > MOST_FORMS) {
            // Unchecked, since PDFBox goes on after checked exceptions inside a form.
            throw new UncheckedIOException(
                    new Refusal(Reason.TOO_COMPLEX, "more drawing operators than any report has"));
        }
        look(operator.getName(), operands);
        rulings.look(operator.getName(), operands, getGraphicsState());
        super.processOperator(operator, operands);
    }

    private void look(String operator, List<COSBase> operands) {
        switch (operator) {
            case OperatorName.LINE_TO,
                    OperatorName.CURVE_TO,
                    OperatorName.CURVE_TO_REPLICATE_INITIAL_POINT,
                    OperatorName.CURVE_TO_REPLICATE_FINAL_POINT -> segments++;
            case OperatorName.BEGIN_INLINE_IMAGE -> pictures = true;
            case OperatorName.DRAW_OBJECT ->
                pictures |= !operands.isEmpty()
                        && operands.getFirst() instanceof COSName name
                        && getResources() != null
                        && getResources().isImageXObject(name);
            default -> {}
        }
    }

    @Override
    protected void processTextPosition(TextPosition at) {
        String text = at.getUnicode();
        if (text == null || text.isEmpty()) {
            return;
        }
        if (glyphs.size() >= MOST_GLYPHS) {
            throw new UncheckedIOException(new Refusal(Reason.TOO_COMPLEX, "more characters than fit on a page"));
        }
        Matrix matrix = at.getTextMatrix();
        if (Math.abs(matrix.getScaleX() * matrix.getShearY()) > SLANTED * at.getFontSizeInPt() * at.getFontSizeInPt()) {
            return;
        }
        glyphs.add(new Glyph(meant(text), at.getXDirAdj(), at.getYDirAdj(), at.getWidthDirAdj(), at.getFontSizeInPt()));
    }

    /// Fonts map a few ideographs to the radicals that look like them, and marks to the codes of Windows.
    private static String meant(String text) {
        char first = text.charAt(0);
        if (text.length() > 1 || first < 0x80) {
            return text;
        }
        int mark = MISMAPPED.indexOf(first);
        return mark >= 0
                ? MARKS.substring(mark, mark + 1)
                : first >= 0x2e80 && first <= 0x2fd5 ? Normalizer.normalize(text, Normalizer.Form.NFKC) : text;
    }
}
