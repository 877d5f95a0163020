package org.taizhang.format.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
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

    private static byte[] docx(String text, int side) throws IOException {
        var png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY), "png", png);
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
                .with("word/media/image1.png", png.toByteArray())
                .bytes();
    }
}
