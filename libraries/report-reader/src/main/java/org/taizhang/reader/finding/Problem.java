package org.taizhang.reader.finding;

/// A shortcoming that the report itself admits.
public record Problem(int start, int end, String section) {}
