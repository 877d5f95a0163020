package org.taizhang.format.ofd;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.taizhang.format.Budget;
import org.taizhang.format.Decoded;
import org.taizhang.format.Document;
import org.taizhang.format.Limits;
import org.taizhang.format.Note;
import org.taizhang.format.Outlined;
import org.taizhang.format.Reason;
import org.taizhang.format.Refusal;
import org.taizhang.format.Samples;
import org.taizhang.format.Zip;
import org.taizhang.format.archive.Xml;
import org.taizhang.format.file.FormatReader;
import org.taizhang.format.page.Ocr;

class OfdReaderTest {

    @Test
    void textIsReadFromItsPagesInWhateverCaseTheirPathsAre() {
        byte[] ofd = ofd("pages/page_0/content.XML", text("DeltaX=\"g 7 5\"", "一、主要工作情况"));

        assertThat(Samples.texts(Samples.only(read(ofd)))).containsExactly("一、主要工作情况");
    }

    @Test
    void aRepetitionThatClaimsBillionsCostsNothing() {
        byte[] ofd = ofd("Pages/Page_0/Content.xml", text("DeltaX=\"g 2000000000 5\"", "工作报告"));

        assertThat(Samples.texts(Samples.only(read(ofd)))).containsExactly("工作报告");
    }

    @Test
    void aPathCannotLeaveThePackage() {
        byte[] ofd = ofd("../../../../etc/passwd", text("", "工作报告"));

        assertThat(read(ofd)).isEqualTo(new Decoded.Unreadable(Reason.DAMAGED, "ofd: no part etc/passwd"));
    }

    @Test
    void pagesThatAreDrawnHaveNoText() {
        byte[] ofd = ofd("Pages/Page_0/Content.xml", "<ofd:PathObject/>");

        assertThat(((Decoded.Unreadable) read(ofd)).reason()).isEqualTo(Reason.NO_TEXT);
    }

    @Test
    void aFrameAroundNothingIsNoText() {
        byte[] ofd = ofd(
                "Pages/Page_0/Content.xml", path("M 0 0 " + "L 9 9 ".repeat(Ocr.FEWEST_SEGMENTS - 1) + "C", "0 0 0"));

        assertThat(((Decoded.Unreadable) read(ofd)).reason()).isEqualTo(Reason.NO_TEXT);
    }

    @Test
    void textThatIsDrawnAsOutlinesIsAScan() {
        assertThat(((Decoded.Unreadable) FormatReader.read(
                                "a.ofd", outlined(), Limits.standard().withoutOcr()))
                        .reason())
                .isEqualTo(Reason.SCANNED_NO_OCR);
    }

    @Test
    void textThatIsDrawnAsOutlinesIsRecognised() {
        assumeThat(FormatReader.canRecognise()).isTrue();

        Document document = Samples.only(read(outlined()));

        assertThat(String.join("", Samples.texts(document)).replace(" ", "")).contains("REPORT2023");
        assertThat(document.notes()).contains(new Note("ocr-used", 1));
    }

    @Test
    void anOutlineOfMillionsOfStrokesIsTooComplex() throws XMLStreamException {
        String page =
                "<Page>" + path("M 0 0 " + "L 9 9 ".repeat(1_100_000), "0").repeat(2) + "</Page>";
        Xml xml = Xml.open(
                new ByteArrayInputStream(page.replace("ofd:", "").getBytes(US_ASCII)), new Budget(Limits.standard()));

        assertThatThrownBy(() -> OfdPicture.of(xml, new float[] {0, 0, 210, 297}, new OfdResources(), _ -> null))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.TOO_COMPLEX));
    }

    @Test
    void aPageThatIsOnePictureIsAScan() {
        byte[] ofd = ofd("Pages/Page_0/Content.xml", "<ofd:ImageObject ResourceID=\"7\"/>");

        assertThat(((Decoded.Unreadable) FormatReader.read(
                                "a.ofd", ofd, Limits.standard().withoutOcr()))
                        .reason())
                .isEqualTo(Reason.SCANNED_NO_OCR);
    }

    @Test
    void numberListsAreReadUpToWhatIsWanted() {
        assertThat(OfdNumbers.of("1 2.5,g 3 4 7", 9)).containsExactly(1, 2.5f, 4, 4, 4, 7);
        assertThat(OfdNumbers.of("g 99999999 4", 3)).containsExactly(4, 4, 4);
        assertThat(OfdNumbers.of("g -5 4 8", 3)).containsExactly(8);
        assertThat(OfdNumbers.of(null, 3)).isEmpty();
        assertThat(Arrays.toString(OfdNumbers.box("0 0 210", new float[] {0, 0, 1, 1})))
                .isEqualTo("[0.0, 0.0, 1.0, 1.0]");
    }

    @Test
    void coloursOfEveryKindHaveABrightness() {
        assertThat(OfdNumbers.gray("255 255 255")).isEqualTo(255);
        assertThat(OfdNumbers.gray("#ff #FF #ff")).isEqualTo(255);
        assertThat(OfdNumbers.gray("0 0 0 0")).isEqualTo(255);
        assertThat(OfdNumbers.gray("0 0 0 255")).isZero();
        assertThat(OfdNumbers.gray("128")).isEqualTo(128);
        assertThat(OfdNumbers.gray(null)).isZero();
    }

    private static byte[] outlined() {
        String lines = path(Outlined.ofd("REPORT 2023", 30, 60, 10), "0 0 0")
                + path(Outlined.ofd("OF THE BUREAU", 30, 80, 10), "0 0 0");
        return ofd("Pages/Page_0/Content.xml", path("M 0 0 L 210 0 L 210 297 L 0 297 C", "255 255 255") + lines);
    }

    private static String path(String data, String color) {
        return ("<ofd:PathObject Boundary=\"0 0 210 297\" Fill=\"true\"><ofd:Clips><ofd:Clip><ofd:Area><ofd:Path>"
                        + "<ofd:AbbreviatedData>M 0 0 L 9 0 C</ofd:AbbreviatedData></ofd:Path></ofd:Area></ofd:Clip>"
                        + "</ofd:Clips><ofd:FillColor Value=\"%s\"/><ofd:AbbreviatedData>%s</ofd:AbbreviatedData>"
                        + "</ofd:PathObject>")
                .formatted(color, data);
    }

    private static Decoded read(byte[] ofd) {
        return FormatReader.read("a.ofd", ofd, Limits.standard());
    }

    private static String text(String deltas, String text) {
        return ("<ofd:TextObject Boundary=\"30 40 150 10\" Size=\"5\"><ofd:TextCode X=\"0\" Y=\"5\" %s>%s</ofd:TextCode>"
                        + "</ofd:TextObject>")
                .formatted(deltas, text);
    }

    private static byte[] ofd(String page, String content) {
        String head = " xmlns:ofd=\"http://www.ofdspec.org/2016\"";
        String inside = page.startsWith("..") ? "Pages/Page_0/Content.xml" : page;
        return Zip.zip()
                .with("OFD.xml", "<ofd:OFD" + head + "><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:OFD>")
                .with(
                        "Doc_0/Document.xml",
                        "<ofd:Document" + head
                                + "><ofd:DocumentRes>Res.xml</ofd:DocumentRes><ofd:Pages><ofd:Page BaseLoc=\"" + page
                                + "\"/></ofd:Pages></ofd:Document>")
                .with(
                        "Doc_0/Res.xml",
                        "<ofd:Res" + head + " BaseLoc=\"Res\"><ofd:MultiMedia ID=\"7\"><ofd:MediaFile>scan.png"
                                + "</ofd:MediaFile></ofd:MultiMedia></ofd:Res>")
                .with("Doc_0/Res/scan.png", "")
                .with("Doc_0/" + inside, "<ofd:Page" + head + ">" + content + "</ofd:Page>")
                .bytes();
    }
}
