package org.taizhang.format.pdf;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.taizhang.format.Decoded;
import org.taizhang.format.Document;
import org.taizhang.format.Limits;
import org.taizhang.format.Note;
import org.taizhang.format.Outlined;
import org.taizhang.format.Reason;
import org.taizhang.format.Samples;
import org.taizhang.format.file.FormatReader;

class PdfReaderTest {

    @Test
    void aPdfThatOnlyItsOwnerMayChangeIsRead() throws IOException {
        assertThat(Samples.texts(
                        Samples.only(read(pdf(new StandardProtectionPolicy("owner", "", new AccessPermission()))))))
                .containsExactly("Accountability report of the bureau");
    }

    @Test
    void aPdfWithAPasswordIsEncrypted() throws IOException {
        byte[] pdf = pdf(new StandardProtectionPolicy("owner", "user", new AccessPermission()));

        assertThat(((Decoded.Unreadable) read(pdf)).reason()).isEqualTo(Reason.ENCRYPTED);
    }

    @Test
    void aScanWithoutRecognitionSaysSo() throws IOException {
        assertThat(((Decoded.Unreadable) FormatReader.read(
                                "a.pdf", scan(), Limits.standard().withoutOcr()))
                        .reason())
                .isEqualTo(Reason.SCANNED_NO_OCR);
    }

    @Test
    void aScanIsRecognisedAndMarked() throws IOException {
        assumeThat(FormatReader.canRecognise()).isTrue();

        Document document = Samples.only(FormatReader.read("a.pdf", scan(), Limits.standard()));

        assertThat(String.join("", Samples.texts(document)).replace(" ", "")).contains("REPORT2023");
        assertThat(document.notes()).contains(new Note("ocr-used", 1));
    }

    @Test
    void textThatIsDrawnAsOutlinesIsAScan() throws IOException {
        assertThat(((Decoded.Unreadable) FormatReader.read(
                                "a.pdf", outlined(), Limits.standard().withoutOcr()))
                        .reason())
                .isEqualTo(Reason.SCANNED_NO_OCR);
    }

    @Test
    void textThatIsDrawnAsOutlinesIsRecognised() throws IOException {
        assumeThat(FormatReader.canRecognise()).isTrue();

        Document document = Samples.only(read(outlined()));

        assertThat(String.join("", Samples.texts(document)).replace(" ", "")).contains("REPORT2023");
    }

    private static byte[] outlined() throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            PDStream content = new PDStream(pdf);
            try (OutputStream out = content.createOutputStream()) {
                out.write(Outlined.pdf("REPORT 2023", 80, 600, 30).getBytes(US_ASCII));
                out.write('\n');
                out.write(Outlined.pdf("OF THE BUREAU", 80, 540, 30).getBytes(US_ASCII));
            }
            page.setContents(content);
            return bytes(pdf);
        }
    }

    private static Decoded read(byte[] pdf) {
        return FormatReader.read("a.pdf", pdf, Limits.standard());
    }

    private static byte[] pdf(StandardProtectionPolicy policy) throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(100, 600);
                content.showText("Accountability report of the bureau");
                content.endText();
            }
            pdf.protect(policy);
            return bytes(pdf);
        }
    }

    private static byte[] scan() throws IOException {
        BufferedImage image = new BufferedImage(1240, 1754, BufferedImage.TYPE_BYTE_GRAY);
        var graphics = image.createGraphics();
        graphics.fillRect(0, 0, 1240, 1754);
        graphics.setColor(java.awt.Color.BLACK);
        graphics.setFont(graphics.getFont().deriveFont(60f));
        graphics.drawString("REPORT 2023", 200, 300);
        graphics.dispose();
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                content.drawImage(LosslessFactory.createFromImage(pdf, image), 0, 0, 612, 792);
            }
            return bytes(pdf);
        }
    }

    private static byte[] bytes(PDDocument pdf) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        pdf.save(bytes);
        return bytes.toByteArray();
    }
}
