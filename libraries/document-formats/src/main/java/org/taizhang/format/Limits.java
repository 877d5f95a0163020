package org.taizhang.format;

import java.time.Duration;

/// How much one upload may ask of its reader; beyond it the upload is refused, never cut.
///
/// @param entryBytes of one unpacked entry of a container
/// @param totalBytes of all that is unpacked from one upload
/// @param ratio of unpacked to packed size, looked at from one megabyte up
/// @param ocr whether scanned pages may be recognised
/// @param ocrPageTime longest time for one scanned page
/// @param ocrPages scanned pages that are recognised in one upload
public record Limits(
        long fileBytes,
        int entries,
        long entryBytes,
        long totalBytes,
        int ratio,
        int documents,
        int pages,
        int paragraphs,
        int characters,
        int depth,
        boolean ocr,
        int ocrPages,
        Duration ocrPageTime) {

    private static final Limits STANDARD = new Limits(
            200L << 20,
            2000,
            32L << 20,
            256L << 20,
            200,
            200,
            1500,
            200_000,
            8_000_000,
            256,
            true,
            60,
            Duration.ofSeconds(30));

    public static Limits standard() {
        return STANDARD;
    }

    public Limits withoutOcr() {
        return new Limits(
                fileBytes,
                entries,
                entryBytes,
                totalBytes,
                ratio,
                documents,
                pages,
                paragraphs,
                characters,
                depth,
                false,
                ocrPages,
                ocrPageTime);
    }
}
