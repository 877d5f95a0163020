package org.taizhang.reader.finding;

/// A next step that the report promises.
public record Commitment(int start, int end, String section) {}
