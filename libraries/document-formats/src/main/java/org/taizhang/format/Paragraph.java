package org.taizhang.format;

/// One paragraph of a document as a reader sees it: automatic number rebuilt and put before its text, no line breaks
/// inside.
public record Paragraph(String text, Place place) {

    public enum Place {
        BODY,
        TABLE_CELL
    }
}
