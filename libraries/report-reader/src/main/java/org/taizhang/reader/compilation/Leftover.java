package org.taizhang.reader.compilation;

/// Text that belongs to no report.
public record Leftover(ApartKind kind, String text) {}
