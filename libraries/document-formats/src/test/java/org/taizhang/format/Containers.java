package org.taizhang.format;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Office files around one part that a test makes up.
public final class Containers {
    private Containers() {}

    public static byte[] openDocument(byte[] content) {
        return Zip.zip()
                .with("mimetype", "application/vnd.oasis.opendocument.text")
                .with(
                        "styles.xml",
                        "<a><list-style name=\"L1\"><list-level-style-number level=\"1\" num-format=\"一\"/></list-style></a>")
                .with("content.xml", content)
                .bytes();
    }

    public static byte[] sheet(byte[] rows) {
        return Zip.zip()
                .with("[Content_Types].xml", "<Types/>")
                .with("xl/workbook.xml", "<workbook><sheet name=\"a\" xmlns:r=\"r\" r:id=\"1\"/></workbook>")
                .with("xl/_rels/workbook.xml.rels", "<a><Relationship Id=\"1\" Target=\"sheet.xml\"/></a>")
                .with(
                        "xl/styles.xml",
                        "<a><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"31\"/><xf numFmtId=\"9\"/></cellXfs></a>")
                .with("xl/sheet.xml", rows)
                .bytes();
    }

    public static byte[] slide(byte[] slide) {
        return Zip.zip()
                .with("[Content_Types].xml", "<Types/>")
                .with("ppt/presentation.xml", "<a><sldId xmlns:r=\"r\" r:id=\"1\"/></a>")
                .with("ppt/_rels/presentation.xml.rels", "<a><Relationship Id=\"1\" Target=\"slide.xml\"/></a>")
                .with("ppt/slide.xml", slide)
                .bytes();
    }

    public static byte[] bytes(String xml) {
        return xml.getBytes(UTF_8);
    }
}
