package org.taizhang.format.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.taizhang.format.Decoded;
import org.taizhang.format.Docx;
import org.taizhang.format.Limits;
import org.taizhang.format.Note;
import org.taizhang.format.Reason;
import org.taizhang.format.Samples;
import org.taizhang.format.Zip;
import org.taizhang.format.file.FormatReader;

class DocxScannedTest {
    private static final String LONG = "县水务局认真履行全面从严治党主体责任，加强学习，抓好整改。".repeat(5);
    private static final Limits WITHOUT_OCR = Limits.standard().withoutOcr();

    @Test
    void aDocumentOfPicturesIsAScan() throws IOException {
        assertThat(FormatReader.read("a.docx", docx("", 1000), WITHOUT_OCR))
                .isInstanceOfSatisfying(
                        Decoded.Unreadable.class, u -> assertThat(u.reason()).isEqualTo(Reason.SCANNED_NO_OCR));
    }

    @Test
    void aTitleAboveAPictureIsReadAndThePictureNoted() throws IOException {
        var document = Samples.only(FormatReader.read("a.docx", docx("工作报告", 1000), WITHOUT_OCR));

        assertThat(Samples.texts(document)).containsExactly("工作报告");
        assertThat(document.notes()).containsExactly(new Note("images-without-text", 1));
    }

    @Test
    void aLogoIsNoScan() throws IOException {
        var document = Samples.only(FormatReader.read("a.docx", docx("工作报告", 80), WITHOUT_OCR));

        assertThat(document.notes()).isEmpty();
    }

    @Test
    void aPictureOfTextAmidTextIsNoted() throws IOException {
        var document = Samples.only(FormatReader.read("a.docx", docx(LONG, written()), WITHOUT_OCR));

        assertThat(Samples.texts(document)).containsExactly(LONG);
        assertThat(document.notes()).containsExactly(new Note("images-without-text", 1));
    }

    @Test
    void aPictureOfTextAmidTextIsReadWhereItStands() throws IOException {
        assumeThat(FormatReader.canRecognise()).isTrue();

        var document = Samples.only(FormatReader.read("a.docx", docx(LONG, written()), Limits.standard()));

        assertThat(Samples.texts(document).getFirst()).isEqualTo(LONG);
        assertThat(String.join("", Samples.texts(document)).replace(" ", "")).contains("REPORT2023");
        assertThat(document.notes()).extracting(Note::code).contains("ocr-used");
    }

    @Test
    void photographsAndLogosAmidTextAreLeftAlone() throws IOException {
        var random = new Random(1);
        var photograph = new BufferedImage(900, 700, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < 700; y++) {
            for (int x = 0; x < 900; x++) {
                photograph.getRaster().setSample(x, y, 0, (x / 4 + y / 5 + random.nextInt(60)) % 256);
            }
        }

        for (BufferedImage picture : List.of(photograph, new BufferedImage(80, 80, BufferedImage.TYPE_BYTE_GRAY))) {
            var document = Samples.only(FormatReader.read("a.docx", docx(LONG, picture), WITHOUT_OCR));

            assertThat(document.notes()).isEmpty();
        }
    }

    @Test
    void aBrokenPictureAmidTextIsNone() throws IOException {
        var document = Samples.only(FormatReader.read("a.docx", docx(LONG, new byte[9000]), WITHOUT_OCR));

        assertThat(Samples.texts(document)).containsExactly(LONG);
    }

    private static BufferedImage written() {
        var image = new BufferedImage(1000, 500, BufferedImage.TYPE_BYTE_GRAY);
        var graphics = image.createGraphics();
        graphics.fillRect(0, 0, 1000, 500);
        graphics.setColor(Color.BLACK);
        graphics.setFont(graphics.getFont().deriveFont(44f));
        for (int line = 1; line <= 5; line++) {
            graphics.drawString("REPORT 2023 OF THE BUREAU " + line, 60, 80 * line);
        }
        graphics.dispose();
        return image;
    }

    private static byte[] docx(String text, int side) throws IOException {
        return docx(text, new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY));
    }

    private static byte[] docx(String text, BufferedImage image) throws IOException {
        var png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return docx(text, png.toByteArray());
    }

    private static byte[] docx(String text, byte[] png) {
        String picture =
                "<w:p><w:r><w:drawing><a:blip xmlns:a=\"a\" xmlns:r=\"r\" r:embed=\"rId7\"/></w:drawing></w:r></w:p>";
        return Zip.zip()
                .with("[Content_Types].xml", "<Types/>")
                .with(
                        "word/document.xml",
                        Docx.docx().paragraph(text).xml(picture).documentXml())
                .with(
                        "word/_rels/document.xml.rels",
                        "<Relationships><Relationship Id=\"rId7\" Target=\"media/image1.png\"/></Relationships>")
                .with("word/media/image1.png", png)
                .bytes();
    }
}
