package org.taizhang.reader.analysis;

/// The file that was read.
public record Source(String name, String mediaType, String sha256, long bytes) {}
