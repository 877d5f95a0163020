package org.taizhang.extract.format;

import java.nio.file.Path;

/// Reads one upload, whatever it is.
public final class FormatReader {

    private FormatReader() {}

    public static Decoded read(Path file, Limits limits) {
        throw new UnsupportedOperationException("not written yet: %s %s".formatted(file, limits));
    }
}
