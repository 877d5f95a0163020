package org.taizhang.format;

import java.time.Duration;

/// How much one upload may ask of its reader; beyond it the upload is refused, never cut.
///
/// Where numbers stand side by side, their names stand before them and the compiler compares these.
///
/// @param file as it was uploaded
public record Limits(ByteSize file, Unpacking unpacking, Content content, Recognition recognition) {

    /// @param entries of one container
    /// @param entry one unpacked entry of a container
    /// @param total all that is unpacked from one upload
    /// @param ratio of unpacked to packed size, looked at from one megabyte up
    public record Unpacking(int entries, ByteSize entry, ByteSize total, int ratio) {}

    /// @param depth of nested elements
    public record Content(int documents, int pages, int paragraphs, int characters, int depth) {}

    /// @param allowed whether scanned pages may be recognised
    /// @param pages that are recognised in one upload
    /// @param pageTime longest time for one page
    public record Recognition(boolean allowed, int pages, Duration pageTime) {}

    private static final Limits STANDARD = new Limits(
            ByteSize.mebibytes(200),
            new Unpacking(
                    /* entries= */ 2000,
                    /* entry= */ ByteSize.mebibytes(32),
                    /* total= */ ByteSize.mebibytes(256),
                    /* ratio= */ 200),
            new Content(
                    /* documents= */ 200,
                    /* pages= */ 1500,
                    /* paragraphs= */ 200_000,
                    /* characters= */ 8_000_000,
                    /* depth= */ 256),
            new Recognition(/* allowed= */ true, /* pages= */ 60, Duration.ofSeconds(30)));

    public static Limits standard() {
        return STANDARD;
    }

    public Limits with(Unpacking other) {
        return new Limits(file, other, content, recognition);
    }

    public Limits withoutOcr() {
        var none = new Recognition(/* allowed= */ false, recognition.pages(), recognition.pageTime());
        return new Limits(file, unpacking, content, none);
    }
}
