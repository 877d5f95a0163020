package org.taizhang.format.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.taizhang.format.Limits;
import org.taizhang.format.Samples;
import org.taizhang.format.file.FormatReader;

class TextFontsTest {
    private static final String TEXT = "Accountability report of the bureau, 2023";
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    @Test
    void aFontThatNamesItsCharactersIsReadWithoutItsProgram() throws IOException {
        byte[] damaged = withProgramDamaged(pdf());

        assertThat(read(damaged)).containsExactly(TEXT);
    }

    @Test
    void widthsAreThoseOfTheWholeFont() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(pdf())) {
            COSDictionary dictionary = font(pdf);
            PDFont whole = new PDType0Font(dictionary);

            var lean = new WideTextFont(dictionary);

            for (int code = 0; code < 600; code++) {
                assertThat(lean.getWidth(code)).isEqualTo(whole.getWidth(code));
            }
        }
    }

    private static Iterable<String> read(byte[] pdf) {
        return Samples.texts(Samples.only(FormatReader.read("a.pdf", pdf, Limits.standard())));
    }

    private interface Change {
        void to(COSDictionary font) throws IOException;
    }

    private static byte[] withProgramDamaged(byte[] pdf) throws IOException {
        return changed(pdf, font -> {
            COSDictionary descendant =
                    (COSDictionary) font.getCOSArray(COSName.DESCENDANT_FONTS).getObject(0);
            COSStream program = descendant.getCOSDictionary(COSName.FONT_DESC).getCOSStream(COSName.FONT_FILE2);
            try (OutputStream out = program.createOutputStream()) {
                out.write(new byte[100]);
            }
        });
    }

    private static byte[] changed(byte[] bytes, Change change) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(bytes);
                var out = new ByteArrayOutputStream()) {
            change.to(font(pdf));
            pdf.save(out);
            return out.toByteArray();
        }
    }

    private static COSDictionary font(PDDocument pdf) {
        COSDictionary fonts = pdf.getPage(0).getResources().getCOSObject().getCOSDictionary(COSName.FONT);
        return fonts.getCOSDictionary(fonts.keySet().iterator().next());
    }

    private static byte[] pdf() throws IOException {
        try (var pdf = new PDDocument();
                InputStream program = PDFTextStripper.class.getResourceAsStream(FONT);
                var out = new ByteArrayOutputStream()) {
            var page = new PDPage();
            pdf.addPage(page);
            PDFont font = PDType0Font.load(pdf, Objects.requireNonNull(program));
            try (var content = new PDPageContentStream(pdf, page)) {
                content.beginText();
                content.setFont(font, 12);
                content.newLineAtOffset(80, 700);
                content.showText(TEXT);
                content.endText();
            }
            pdf.save(out);
            return out.toByteArray();
        }
    }
}
