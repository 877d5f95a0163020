package org.taizhang.extract.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

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
