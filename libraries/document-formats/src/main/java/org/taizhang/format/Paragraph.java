package org.taizhang.format;

/// One paragraph of a document as a reader sees it: automatic number rebuilt and put before its text, no line breaks
/// inside.
public record Paragraph(String text, Place place) {

    public enum Place {
        BODY,
        /// Of a table that only lays out a text, such as a form with a report in it.
        TABLE_CELL,
        /// A whole row; its cells stand between tabs, and an empty one is there, too.
        TABLE_ROW,
        /// What a web page has around its text: navigation, buttons, the foot of the site.
        AROUND
    }
}
