package org.taizhang.ingest.upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a file is by its first bytes. Coarse on purpose: it keeps out what can never be read or shown; which document
/// it is exactly is for the reader to find out, away from this service.
public enum FileKind {
    PDF("application/pdf"),
    OLE2("application/x-ole-storage"),
    ZIP("application/zip"),
    RTF("application/rtf"),
    TEXT("text/plain"),
    JPEG("image/jpeg"),
    PNG("image/png");

    /// How names of files end that may hold a report. People and file pickers go by them; what a file is shows in its
    /// bytes.
    static final List<String> ENDINGS = List.of(
            "docx", "docm", "doc", "wps", "wpt", "pdf", "ofd", "odt", "rtf", "txt", "xlsx", "pptx", "html", "htm",
            "mht", "mhtml", "eml", "xml", "ods", "odp", "zip");

    private static final int SAMPLE = 64 * 1024;
    /// PDF readers accept a header within the first kilobyte.
    private static final int PDF_HEADER_WITHIN = 1024;

    private final String mediaType;

    FileKind(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /// True for what may hold a report; pictures may be evidence only.
    boolean isDocument() {
        return switch (this) {
            case PDF, OLE2, ZIP, RTF, TEXT -> true;
            case JPEG, PNG -> false;
        };
    }

    /// Empty for anything else: programs, pictures of other kinds, unknown binary data.
    public static Optional<FileKind> of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return of(in.readNBytes(SAMPLE));
        }
    }

    static Optional<FileKind> of(byte[] head) {
        if (startsWith(head, 0x89, 'P', 'N', 'G')) return Optional.of(PNG);
        if (startsWith(head, 0xFF, 0xD8, 0xFF)) return Optional.of(JPEG);
        if (startsWith(head, 0xD0, 0xCF, 0x11, 0xE0)) return Optional.of(OLE2);
        if (startsWith(head, 'P', 'K', 3, 4) || startsWith(head, 'P', 'K', 5, 6)) return Optional.of(ZIP);
        if (startsWith(head, '{', '\\', 'r', 't', 'f')) return Optional.of(RTF);
        if (contains(head, PDF_HEADER_WITHIN, "%PDF-")) return Optional.of(PDF);
        return isText(head) ? Optional.of(TEXT) : Optional.empty();
    }

    /// Text has no control characters but white space; in UTF-16 it shows by its mark, or by what its units are.
    private static boolean isText(byte[] head) {
        if (startsWith(head, 0xFF, 0xFE) || startsWith(head, 0xFE, 0xFF)) return true;
        boolean zeroes = false;
        boolean control = false;
        for (byte b : head) {
            zeroes |= b == 0;
            control |= b != 0 && isControl(b & 0xFF);
        }
        return (!zeroes && !control) || isUtf16(head, 0, 1) || isUtf16(head, 1, 0);
    }

    /// Nearly all units are ASCII text, Han or East Asian punctuation.
    private static boolean isUtf16(byte[] head, int high, int low) {
        int units = head.length / 2;
        int plausible = 0;
        for (int i = 0; i < units; i++) {
            int unit = ((head[2 * i + high] & 0xFF) << 8) | (head[2 * i + low] & 0xFF);
            boolean ascii = unit < 0x7F && unit > 0 && !isControl(unit);
            boolean eastAsian =
                    (unit >= 0x2010 && unit <= 0x303F) || (unit >= 0x4E00 && unit <= 0x9FFF) || unit >= 0xFF00;
            if (ascii || eastAsian) plausible++;
        }
        return units > 0 && head.length % 2 == 0 && plausible * 100L >= units * 95L;
    }

    private static boolean isControl(int b) {
        boolean whiteSpace = b == '\t' || b == '\n' || b == '\r' || b == '\f';
        return (b < 0x20 && !whiteSpace) || b == 0x7F;
    }

    private static boolean startsWith(byte[] head, int... signature) {
        if (head.length < signature.length) return false;
        for (int i = 0; i < signature.length; i++) {
            if ((head[i] & 0xFF) != signature[i]) return false;
        }
        return true;
    }

    private static boolean contains(byte[] head, int within, String ascii) {
        byte[] wanted = ascii.getBytes(StandardCharsets.US_ASCII);
        int last = Math.min(within, head.length - wanted.length);
        for (int at = 0; at <= last; at++) {
            if (Arrays.equals(head, at, at + wanted.length, wanted, 0, wanted.length)) return true;
        }
        return false;
    }
}
