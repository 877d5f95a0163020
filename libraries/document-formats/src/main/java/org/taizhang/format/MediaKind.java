package org.taizhang.format;

/// What a file is by its content, whatever its name says.
public enum MediaKind {
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    DOCM("application/vnd.ms-word.document.macroenabled.12"),
    DOC("application/msword"),
    WPS("application/vnd.ms-works"),
    PDF("application/pdf"),
    OFD("application/ofd"),
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
