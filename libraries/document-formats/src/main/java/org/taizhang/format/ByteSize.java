package org.taizhang.format;

/// An amount of memory or of content.
public record ByteSize(long bytes) {

    public static ByteSize mebibytes(int count) {
        return new ByteSize((long) count << 20);
    }

    public boolean isLessThan(long otherBytes) {
        return bytes < otherBytes;
    }
}
