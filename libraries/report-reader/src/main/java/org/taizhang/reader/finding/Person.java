package org.taizhang.reader.finding;

/// A named natural person; once for each place.
public record Person(int start, int end, String name) {}
