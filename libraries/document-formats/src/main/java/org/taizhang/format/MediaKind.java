package org.taizhang.format;

/// What a file is by its content, whatever its name says.
public enum MediaKind {
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    DOCM("application/vnd.ms-word.document.macroenabled.12"),
    DOC("application/msword"),
    WPS("application/vnd.ms-works"),
    PDF("application/pdf"),
    OFD("application/ofd"),
    ODT("application/vnd.oasis.opendocument.text"),
    ODS("application/vnd.oasis.opendocument.spreadsheet"),
    ODP("application/vnd.oasis.opendocument.presentation"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    /// What Word saves as one XML file.
    WORD_XML("application/xml"),
    HTML("text/html"),
    /// A page with its pictures in one file.
    MHT("multipart/related"),
    EML("message/rfc822"),
    TXT("text/plain"),
    RTF("application/rtf"),
    JPEG("image/jpeg"),
    PNG("image/png"),
    ZIP("application/zip");

    private final String mediaType;

    MediaKind(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }
}
