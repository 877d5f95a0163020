package org.taizhang.ingest.upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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

    /// Text has no control characters but white space; UTF-16 shows by its mark or by the zero halves of its ASCII.
    private static boolean isText(byte[] head) {
        if (startsWith(head, 0xFF, 0xFE) || startsWith(head, 0xFE, 0xFF)) return true;
        int control = 0;
        int zeroEven = 0;
        int zeroOdd = 0;
        for (int i = 0; i < head.length; i++) {
            int b = head[i] & 0xFF;
            if (b == 0) {
                if (i % 2 == 0) zeroEven++;
                else zeroOdd++;
            } else if (isControl(b)) {
                control++;
            }
        }
        if (zeroEven == 0 && zeroOdd == 0) return control == 0;
        // Chinese text in UTF-16 without a mark: line breaks and digits leave zeros on one side only.
        boolean oneSided = Math.min(zeroEven, zeroOdd) == 0;
        return oneSided && Math.max(zeroEven, zeroOdd) < head.length / 2 && head.length % 2 == 0;
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
