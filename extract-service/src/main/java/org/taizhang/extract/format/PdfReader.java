package org.taizhang.extract.format;

import java.io.IOException;
import java.io.Writer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// Reads pdf: the glyphs from PDFBox, lines and paragraphs from [Layout], scanned pages by [Ocr].
final class PdfReader {
    private static final int TOO_FEW_FOR_A_PAGE = 20;

    private final Budget budget;
    private final Notes notes = new Notes();
    private int scanned;

    private PdfReader(Budget budget) {
        this.budget = budget;
    }

    static Document read(String name, byte[] bytes, Budget budget) throws IOException {
        return new PdfReader(budget).open(name, bytes);
    }

    private Document open(String name, byte[] bytes) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(
                new RandomAccessReadBuffer(bytes), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            budget.pages(pdf.getNumberOfPages());
            Paragraphs paragraphs = new Paragraphs(budget);
            Layout.read(pages(pdf), paragraphs);
            if (paragraphs.isEmpty() && scanned > 0) {
                throw new Refusal(Reason.SCANNED_NO_OCR, "%d scanned pages".formatted(scanned));
            }
            return new Document(name, MediaKind.PDF, paragraphs.list(), notes.list());
        } catch (InvalidPasswordException e) {
            throw new Refusal(Reason.ENCRYPTED, String.valueOf(e.getMessage()));
        }
    }

    private List<List<PageLine>> pages(PDDocument pdf) throws IOException {
        List<List<PageLine>> pages = new ArrayList<>();
        Glyphs glyphs = new Glyphs();
        for (int number = 1; number <= pdf.getNumberOfPages(); number++) {
            PDPage page = pdf.getPage(number - 1);
            PDRectangle box = page.getCropBox();
            boolean turned = page.getRotation() % 180 != 0;
            PageLine.Page size = turned
                    ? new PageLine.Page(number, box.getHeight(), box.getWidth())
                    : new PageLine.Page(number, box.getWidth(), box.getHeight());
            List<PageLine> lines = PageLine.of(glyphs.of(pdf, number), size);
            pages.add(lines);
        }
        return pages;
    }

    /// The text positions of one page after another.
    private static final class Glyphs extends PDFTextStripper {
        private final List<Glyph> glyphs = new ArrayList<>();

        Glyphs() {
            setSortByPosition(false);
            setShouldSeparateByBeads(false);
        }

        List<Glyph> of(PDDocument pdf, int page) throws IOException {
            glyphs.clear();
            setStartPage(page);
            setEndPage(page);
            writeText(pdf, Writer.nullWriter());
            return glyphs;
        }

        @Override
        protected void processTextPosition(TextPosition at) {
            String text = at.getUnicode();
            if (text == null || text.isEmpty()) {
                return;
            }
            // Fonts map a few ideographs to the radicals that look like them.
            char first = text.charAt(0);
            boolean radical = text.length() == 1 && first >= 0x2e80 && first <= 0x2fd5;
            glyphs.add(new Glyph(
                    radical ? Normalizer.normalize(text, Normalizer.Form.NFKC) : text,
                    at.getXDirAdj(),
                    at.getYDirAdj(),
                    at.getWidthDirAdj(),
                    at.getFontSizeInPt()));
        }
    }
}
