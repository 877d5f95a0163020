package org.taizhang.format;

import org.taizhang.format.file.FormatReader;

/// Makes small docx files for tests.
public final class Docx {
    private static final String NAMESPACE = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    private final StringBuilder body = new StringBuilder();
    private String numbering = "";
    private String styles = "";

    public static Docx docx() {
        return new Docx();
    }

    public Docx paragraph(String properties, String text) {
        return xml("<w:p><w:pPr>" + properties + "</w:pPr>" + run(text) + "</w:p>");
    }

    public Docx paragraph(String text) {
        return paragraph("", text);
    }

    public Docx numbered(int list, int level, String text) {
        return paragraph(
                "<w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"%d\"/></w:numPr>".formatted(level, list), text);
    }

    public Docx xml(String raw) {
        body.append(raw);
        return this;
    }

    public Docx numbering(String xml) {
        numbering = xml;
        return this;
    }

    public Docx styles(String xml) {
        styles = xml;
        return this;
    }

    public static String run(String text) {
        return "<w:r><w:t>" + text + "</w:t></w:r>";
    }

    public static String level(int index, String format, String text, String more) {
        return ("<w:lvl w:ilvl=\"%d\"><w:start w:val=\"1\"/><w:numFmt w:val=\"%s\"/>%s<w:suff w:val=\"nothing\"/>"
                        + "<w:lvlText w:val=\"%s\"/></w:lvl>")
                .formatted(index, format, more, text);
    }

    public static String definition(int id, String content) {
        return "<w:abstractNum w:abstractNumId=\"%d\">%s</w:abstractNum>".formatted(id, content);
    }

    public static String instance(int id, int definition, String overrides) {
        return "<w:num w:numId=\"%d\"><w:abstractNumId w:val=\"%d\"/>%s</w:num>".formatted(id, definition, overrides);
    }

    public String documentXml() {
        return "<w:document" + NAMESPACE + "><w:body>" + body + "</w:body></w:document>";
    }

    public byte[] bytes() {
        return Zip.zip()
                .with("[Content_Types].xml", "<Types/>")
                .with("word/document.xml", documentXml())
                .with("word/numbering.xml", "<w:numbering" + NAMESPACE + ">" + numbering + "</w:numbering>")
                .with("word/styles.xml", "<w:styles" + NAMESPACE + ">" + styles + "</w:styles>")
                .bytes();
    }

    public Document read() {
        return Samples.only(FormatReader.read("a.docx", bytes(), Limits.standard()));
    }
}
