package org.taizhang.format.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.DefaultResourceCache;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.taizhang.format.Budget;
import org.taizhang.format.Document;
import org.taizhang.format.MediaKind;
import org.taizhang.format.Note;
import org.taizhang.format.Notes;
import org.taizhang.format.Paragraphs;
import org.taizhang.format.Reason;
import org.taizhang.format.Refusal;
import org.taizhang.format.page.Layout;
import org.taizhang.format.page.Ocr;
import org.taizhang.format.page.PageLine;
import org.taizhang.format.text.CharacterStatistics;

/// Reads pdf: the glyphs from PDFBox, lines and paragraphs from [Layout], scanned pages by [Ocr].
public final class PdfReader {
    private static final int TOO_FEW_FOR_A_PAGE = 20;
    private static final double LIKE_TEXT = 0.5;

    private final Budget budget;
    private final Notes notes = new Notes();

    private PdfReader(Budget budget) {
        this.budget = budget;
    }

    public static Document read(String name, byte[] bytes, Budget budget) throws IOException {
        return new PdfReader(budget).open(name, bytes);
    }

    private Document open(String name, byte[] bytes) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(
                new RandomAccessReadBuffer(bytes), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            budget.pages(pdf.getNumberOfPages());
            pdf.setResourceCache(new TextFonts());
            var glyphs = new PdfGlyphs(budget);
            List<List<PageLine>> pages = glyphs.lines(pdf);
            recogniseScans(pdf, pages, glyphs.drawn());
            var paragraphs = new Paragraphs(budget);
            Layout.read(pages, paragraphs);
            return new Document(name, MediaKind.PDF, PdfQuotes.mended(paragraphs.list()), notes.list());
        } catch (InvalidPasswordException e) {
            throw new Refusal(Reason.ENCRYPTED, String.valueOf(e.getMessage()));
        }
    }

    private void recogniseScans(PDDocument pdf, List<List<PageLine>> pages, List<PdfGlyphs.Drawn> drawn)
            throws IOException {
        List<Integer> scans = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            boolean shown = drawn.get(i).pictures() || drawn.get(i).isOutlined();
            boolean picture = shown && characters(pages.get(i)) < TOO_FEW_FOR_A_PAGE;
            if (picture || isGarbled(pages.get(i))) {
                scans.add(i);
            }
        }
        if (scans.isEmpty()) {
            return;
        }
        if (!budget.limits().recognition().allowed() || !Ocr.isAvailable()) {
            if (pages.stream().mapToInt(PdfReader::characters).sum() < TOO_FEW_FOR_A_PAGE) {
                throw new Refusal(Reason.SCANNED_NO_OCR, "%d scanned pages".formatted(scans.size()));
            }
            notes.add(Note.Kind.IMAGES_WITHOUT_TEXT, scans.size());
            return;
        }
        var ocr = new Ocr(budget);
        pdf.setResourceCache(new DefaultResourceCache()); // Pictures of pages need the whole fonts.
        for (int index : scans) {
            pages.set(index, ocr.recognise(PdfScan.picture(pdf, index, drawn.get(index)), index + 1));
        }
        ocr.note(notes);
    }

    /// Fonts without a map to Unicode give characters that nobody sees on the page.
    private static boolean isGarbled(List<PageLine> lines) {
        var text = new StringBuilder();
        lines.forEach(l -> text.append(l.text()));
        return text.length() >= TOO_FEW_FOR_A_PAGE && CharacterStatistics.plausible(text, text.length()) < LIKE_TEXT;
    }

    private static int characters(List<PageLine> lines) {
        return lines.stream().mapToInt(l -> l.text().length()).sum();
    }
}
